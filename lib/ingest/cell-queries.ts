import { cellTherapyWordQueries } from '@/lib/registries/ctgov-api/default-query'
import { listProductNames } from '@/lib/therapy/products'

/** An address has room for this many, and a portal, which may be read instead of the registry, accepts them. */
const maxWords = 100
const maxCharacters = 1_600

/**
 * The requests of `npm run ingest -- ctgov`: several queries, one after the other, each a run with its own state. A
 * trial that matches several is fetched several times. The names of products find trials whose record mentions only a
 * code. A new product changes the last queries, which are then read from the beginning.
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
    if (words + partWords > maxWords || characters + part.length + 4 > maxCharacters) flush()
    parts.push(part)
    words += partWords
    characters += part.length + 4
  }
  flush()
  return queries
}
