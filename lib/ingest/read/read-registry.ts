import { fetchStudies, type FetchStudiesOptions } from '@/lib/registries/ctgov-api/client'
import type { RegistryPage } from '@/lib/registries/ctgov-api/window-reader'
import { cutPage } from './read-sources'
import type { SourcePiece } from './source-record'

/**
 * The live registry as a source: the studies of its pages, one by one, each with the address of its page and a short
 * description of its place. A page counts as done (`onCheckpoint`) once all its records were taken.
 * @throws RegistryError if the registry cannot be read to its end
 */
export async function* cutRegistry(
  options: FetchStudiesOptions & { onPage?: (page: RegistryPage) => void },
): AsyncGenerator<SourcePiece> {
  for await (const page of fetchStudies(options)) {
    options.onPage?.(page)
    for (const piece of cutPage(page.url, Buffer.from(page.body))) {
      yield { ...piece, place: describePlaceInPage(page, piece.place.slice(page.url.length)) }
    }
  }
}

/**
 * "https://clinicaltrials.gov/api/v2 NCT00000012, page 2 studies[1]". The address of the page is too long for this:
 * it holds the whole query and a token that expires after a day.
 * @param inside the position in the page, from its cutter
 */
function describePlaceInPage({ checkpoint, nctIds }: RegistryPage, inside: string): string {
  const index = /^ studies\[(\d+)\]/.exec(inside)?.[1]
  const nctId = index === undefined ? '' : (nctIds[Number(index)] ?? '')
  // This is text from the server: only a number may appear in a line for people.
  const number = /^NCT\d{8}$/.test(nctId) ? ` ${nctId},` : ''
  return `${checkpoint.window.baseUrl}${number} page ${checkpoint.pages}${inside}`
}
