import { cellTherapyWordQueries } from '@/lib/registries/ctgov-api/default-query'
import { listProductNames } from '@/lib/therapy/products'

/** An address has room for them, and a portal of this kind, which may be read instead of the registry, takes them. */
const mostWords = 100
const mostCharacters = 1_600

/**
 * What `npm run ingest -- ctgov` asks for: queries one after the other, of which each is a run with a state of its own.
 * Trials that several find are fetched several times. The names of products find those that the record names by a code
 * alone; a new product changes the last queries, which are then read from the beginning.
 */
export const cellQueries: readonly string[] = [
  ...cellTherapyWordQueries,
  ...toNameQueries(listProductNames()),
]

function toNameQueries(names: readonly string[]): string[] {
  const queries: string[] = []
  let parts: string[] = []
  let words = 0
  let characters = 0
  const flush = () => {
    if (parts.length > 0) queries.push(parts.join(' OR '))
    parts = []
    words = 0
    characters = 0
  }
  for (const name of names) {
    const part = `"${name}"`
    const partWords = name.split(/[\s-]+/).length
    if (words + partWords > mostWords || characters + part.length + 4 > mostCharacters) flush()
    parts.push(part)
    words += partWords
    characters += part.length + 4
  }
  flush()
  return queries
}
