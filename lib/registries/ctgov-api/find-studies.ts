import { z } from 'zod'
import { createRequester } from './client'
import { parsePage, toStudiesUrl } from './page'
import { RefusedRequestError, type RequestOptions } from './request'

/** Which of these numbers the registry still has. */
export interface StudyFinder {
  /**
   * Whether the server has all studies of the registry, so that a missing one was removed: the registry itself, or a
   * server with about as many studies. A portal has only some, so a missing study means nothing.
   */
  isWhole(): Promise<boolean>
  /** The numbers that studies have now or had formerly. */
  findPresent(nctIds: readonly string[]): Promise<Set<string>>
  /** Whether the registry clearly says that it has no study with this number. */
  isRemoved(nctId: string): Promise<boolean>
  /** A page of the whole records with these numbers, as received. */
  readWhole(nctIds: readonly string[]): Promise<{ url: string; body: string }>
}

const notFound = 404
/** The registry has had more than half a million studies since 2024. */
const minWholeRegistry = 500_000
const sizes = z.object({ totalStudies: z.number() }).catch({ totalStudies: 0 })

/**
 * Asks an API v2 about single numbers.
 * @param baseUrl without a trailing slash
 */
export function createStudyFinder(
  baseUrl: string,
  options: Partial<RequestOptions> = {},
): StudyFinder {
  const request = createRequester(options)
  return {
    async isWhole() {
      if (/^(?:.+\.)?clinicaltrials\.gov$/.test(new URL(baseUrl).hostname)) return true
      try {
        const url = `${baseUrl}/stats/size`
        const total = await request(url, (body) => sizes.parse(JSON.parse(body)).totalStudies)
        return total >= minWholeRegistry
      } catch (error) {
        if (error instanceof RefusedRequestError) return false
        throw error
      }
    },
    async findPresent(nctIds) {
      const url = toStudiesUrl(baseUrl, nctIds, ['NCTId', 'NCTIdAlias'])
      const { studies } = await request(url, parsePage)
      return new Set(
        studies.flatMap(({ protocolSection }) => {
          const { nctId, nctIdAliases = [] } = protocolSection?.identificationModule ?? {}
          return nctId === undefined ? nctIdAliases : [nctId, ...nctIdAliases]
        }),
      )
    },
    async isRemoved(nctId) {
      try {
        // Only the status of the answer matters: an alias redirects to another study, which exists.
        await request(`${baseUrl}/studies/${nctId}?fields=NCTId`, () => undefined)
        return false
      } catch (error) {
        if (error instanceof RefusedRequestError && error.status === notFound) return true
        throw error
      }
    },
    async readWhole(nctIds) {
      const url = toStudiesUrl(baseUrl, nctIds)
      return { url, body: await request(url, (body) => (parsePage(body), body)) }
    },
  }
}
