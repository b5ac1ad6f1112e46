import { z } from 'zod'
import { createRequester, parsePage, toStudiesUrl } from './client'
import { RefusedRequestError, type RequestOptions } from './request'

/** Which of some numbers the registry still has. */
export interface StudyFinder {
  /**
   * Whether the answerer has all studies of the registry, so that what it lacks was removed: the registry itself, or one
   * that says it has about as many. A portal has a part, and its silence says nothing.
   */
  isWhole(): Promise<boolean>
  /** Those of the numbers that studies have now or had formerly. */
  findPresent(nctIds: readonly string[]): Promise<Set<string>>
  /** Whether the registry says that it has no study of this number. */
  isRemoved(nctId: string): Promise<boolean>
  /** A page of the whole records of these numbers, as received. */
  readWhole(nctIds: readonly string[]): Promise<{ url: string; body: string }>
}

const notFound = 404
/** The registry has had more than half a million studies since 2024. */
const fewestOfWhole = 500_000
const sizes = z.object({ totalStudies: z.number() }).catch({ totalStudies: 0 })

/**
 * Asks an API v2 for single numbers.
 * @param baseUrl without a slash at its end
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
        return total >= fewestOfWhole
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
        // Only the answer's status counts: an alias leads to another study, which is there.
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
