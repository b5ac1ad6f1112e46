import { visitorNarrowings, visitorWords } from './support-queries'
import { ask } from './support-portal'

// What visitors and programs request from a portal, and how often.

export type Kind = 'trial' | 'search' | 'results' | 'home' | 'API' | 'API study' | 'export'

const shares: Readonly<Record<Kind, number>> = {
  trial: 8,
  search: 6,
  API: 3,
  'API study': 3,
  home: 2,
  results: 1,
  export: 1,
}

export const kinds = Object.keys(shares) as Kind[]

/** Each kind as often as it is requested. */
export const mixture: readonly Kind[] = kinds.flatMap((kind) =>
  Array<Kind>(shares[kind]).fill(kind),
)

/** Parameters of searches, in the first pages of results. */
export const searches: readonly string[] = visitorWords.flatMap((word) =>
  visitorNarrowings.flatMap((narrowing) =>
    [1, 2, 3].map((page) => `q=${encodeURIComponent(word)}&${narrowing}&page=${page}`),
  ),
)

/** Makes the addresses of each kind. */
export function makeAddresses(
  pickId: () => string,
  pickSearch: () => string,
  pickWord: () => string,
  /** Makes the address of a page a new one. */
  mark: () => string,
): Record<Kind, () => string> {
  return {
    trial: () => `/trials/${pickId()}?${mark()}`,
    search: () => `/trials?${pickSearch()}&${mark()}`,
    results: () => `/trials/${pickId()}/results?${mark()}`,
    home: () => `/?${mark()}`,
    API: () => `/api/v2/studies?query.term=${encodeURIComponent(pickWord())}&pageSize=10`,
    'API study': () => `/api/v2/studies/${pickId()}`,
    export: () => `/export/trials.csv?q=${encodeURIComponent(pickWord())}`,
  }
}

/** Numbers of a thousand trials. */
export async function listIds(port: number): Promise<string[]> {
  let listed = ''
  await ask(port, '/api/v2/studies?pageSize=1000&fields=NCTId', {
    keep: (body) => (listed = body.toString('utf8')),
  })
  return [...listed.matchAll(/"nctId":"(NCT\d+)"/g)].map(([, id = '']) => id)
}
