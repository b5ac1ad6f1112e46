import {
  fetchStudies,
  type FetchStudiesOptions,
  type RegistryPage,
} from '@/lib/registries/ctgov-api/client'
import { cutPage } from './read-sources'
import type { SourcePiece } from './source-record'

/**
 * The live registry as a source: its pages' studies, one by one, each with the address of its page as its source and
 * a place in a few words. A page counts as done (`onCheckpoint`) once all its records were taken.
 * @throws RegistryError when the registry cannot be read to its end
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
 * "https://clinicaltrials.gov/api/v2 NCT00000012, page 2 studies[1]": the address of the page has the whole query in
 * it, and a token that is good for a day.
 * @param inside where in the page, as its cutter says
 */
function describePlaceInPage({ checkpoint, nctIds }: RegistryPage, inside: string): string {
  const index = /^ studies\[(\d+)\]/.exec(inside)?.[1]
  const nctId = index === undefined ? '' : (nctIds[Number(index)] ?? '')
  // What stands there is the server's text: anything but a number stays out of a line for people.
  const number = /^NCT\d{8}$/.test(nctId) ? ` ${nctId},` : ''
  return `${checkpoint.window.baseUrl}${number} page ${checkpoint.pages}${inside}`
}
