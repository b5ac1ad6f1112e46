import { createRequester, parsePage, toStudiesUrl } from './client'
import { RefusedRequestError, type RequestOptions } from './request'

/** Which of some numbers the registry still has. */
export interface StudyFinder {
  /** Those of the numbers that studies have now or had formerly. */
  findPresent(nctIds: readonly string[]): Promise<Set<string>>
  /** Whether the registry says that it has no study of this number. */
  isRemoved(nctId: string): Promise<boolean>
  /** A page of the whole records of these numbers, as received. */
  readWhole(nctIds: readonly string[]): Promise<{ url: string; body: string }>
}

const notFound = 404

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
