import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildIndexDocument, type IndexDocument } from '@/lib/search/document/document'
import { listBits } from '@/lib/index/memory/bits'
import { DocValues } from '@/lib/index/memory/doc-values'
import { toExpression, type RankedPhrase } from '@/lib/index/match/phrase'
import { createTextSearcher } from '@/lib/index/rank/text-search'
import { indexColumns, type IndexColumnName } from '@/lib/search/document/index-columns'
import { openSearchDatabase, createTestWriter } from '../support/search-database'

// The portal reads FTS5's own tables. Whatever FTS5 does with them, the portal must find what FTS5 finds, and rank as
// FTS5 ranks the same trials in a new table. In a table without content, FTS5's totals never shrink, so its own ranking
// there depends on what was written before.

const words = ['alpha', 'beta', 'gamma', 'delta', ...Array.from({ length: 300 }, (_, n) => `w${n}`)]

function makeStudy(number: number, title: string, conditions: string[], text: string) {
  return {
    study: {
      protocolSection: {
        identificationModule: {
          nctId: `NCT${String(number).padStart(8, '0')}`,
          briefTitle: title,
        },
        conditionsModule: { conditions },
        descriptionModule: { briefSummary: text },
      },
    },
  }
}

const word = fc.oneof(fc.constantFrom('alpha', 'beta'), fc.constantFrom(...words))
const text = (maxLength: number) =>
  fc.array(word, { maxLength, size: 'max' }).map((all) => all.join(' '))
/** Long enough for the positions of a word to fill several of FTS5's pages. */
const repeated = fc
  .tuple(text(4), fc.integer({ min: 1, max: 1_000 }))
  .map(([some, times]) => `${some} `.repeat(times).trim())
const phrases: fc.Arbitrary<RankedPhrase> = fc.record({
  terms: fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(['alpha', 'beta'], ['alpha', 'alpha'], ['|', 'alpha'], ['beta', '|']),
  ),
  columns: fc.option(
    fc.uniqueArray(fc.constantFrom<IndexColumnName>('BriefTitle', 'Condition', 'BriefSummary'), {
      minLength: 1,
    }),
  ),
})

/** A new database in which only these trials were written, each once. */
function openFresh(trials: ReadonlyMap<number, IndexDocument>): Database {
  const database = openSearchDatabase()
  const writer = createTestWriter(database)
  database.transaction(() => {
    for (const [id, document] of trials) writer.write(id, document)
  })()
  return database
}

/** FTS5's result, in the same whole numbers. */
function rankByFts(database: Database, phrase: RankedPhrase): Map<number, number> {
  const weights = indexColumns.map(({ weight }) => (weight * 0.1).toFixed(4)).join(', ')
  const rows = database
    .prepare<[string, string], { id: number; rank: number }>(
      'SELECT rowid AS id, rank FROM search_text WHERE search_text MATCH ? AND rank MATCH ?',
    )
    .all(toExpression(phrase), `bm25(${weights})`)
  return new Map(rows.map(({ id, rank }) => [id, Math.trunc(rank * -1e8)]))
}

/** The trials whose titles contain a phrase, according to FTS5. */
function inTitle(database: Database, { terms, columns }: RankedPhrase): Set<number> {
  if (columns?.includes('BriefTitle') === false) return new Set()
  const found = database
    .prepare<[string], number>('SELECT rowid FROM search_text WHERE search_text MATCH ?')
    .pluck()
    .all(toExpression({ terms, columns: ['BriefTitle'] }))
  return new Set(found)
}

test('trials rank as FTS5 ranks them, after additions, changes, removals and merges', () => {
  const change = fc.record({
    id: fc.integer({ min: 1, max: 60 }),
    removes: fc.nat(5).map((number) => number === 0),
    title: text(6),
    conditions: fc.array(text(3), { maxLength: 3 }),
    summary: fc.oneof(text(40), repeated),
  })
  const batches = fc.array(
    fc.tuple(
      fc.array(change, { maxLength: 15, size: 'max' }),
      fc.constantFrom('none', 'none', 'merge', 'merge some', 'optimize'),
    ),
    { minLength: 1, maxLength: 12, size: 'max' },
  )
  fc.assert(
    fc.property(batches, fc.array(phrases, { minLength: 10, maxLength: 10 }), (all, asked) => {
      const database = openSearchDatabase()
      const docValues = new DocValues(database)
      const searcher = createTextSearcher(database, docValues)
      const writer = createTestWriter(database)
      const merge = database.prepare<[string, number]>(
        'INSERT INTO search_text(search_text, rank) VALUES (?, ?)',
      )
      const present = new Map<number, IndexDocument>()
      for (const [changes, then] of all) {
        database.transaction(() => {
          for (const { id, removes, title, conditions, summary } of changes) {
            const document = buildIndexDocument(makeStudy(id, title, conditions, summary))
            if (removes) {
              writer.remove(id)
              present.delete(id)
            } else {
              writer.write(id, document)
              present.set(id, document)
            }
          }
        })()
        const fresh = openFresh(present)
        if (then === 'optimize') {
          database.exec(`INSERT INTO search_text(search_text) VALUES ('optimize')`)
        } else if (then !== 'none') merge.run('merge', then === 'merge' ? -4 : -1)
        docValues.refresh()
        for (const phrase of asked) {
          const expected = rankByFts(fresh, phrase)
          const slots = listBits(searcher.find(phrase))
          // For all trials and for a few of them, because these take different paths.
          const some = slots.slice(0, 1)
          const { scores } = searcher.rank([phrase], slots, [])
          expect([...searcher.rank([phrase], some, []).scores]).toEqual([...scores].slice(0, 1))
          expect(slots.length).toBe(expected.size)
          slots.forEach((slot, position) => {
            const right = expected.get(docValues.ids.data[slot] ?? 0) ?? NaN
            // The same numbers added in another order may differ in the last digit.
            expect(Math.abs((scores[position] ?? NaN) - right)).toBeLessThanOrEqual(1)
          })
        }
        const slots = listBits(
          searcher.find({ terms: ['alpha'], columns: null }, { terms: ['beta'], columns: null }),
        )
        const [first, second, third, ...others] = asked
        if (!first || !second || !third) throw new Error('ten phrases are asked for')
        const parts = [
          { words: [first, second], others: [third] },
          { words: [], others },
        ]
        const { titled } = searcher.rank(asked, slots, parts)
        const ids = [...slots].map((slot) => docValues.ids.data[slot] ?? 0)
        const isFirst = (id: number) =>
          (inTitle(database, first).has(id) && inTitle(database, second).has(id)) ||
          inTitle(database, third).has(id)
        expect([...(titled ?? [])].map(Boolean)).toEqual(
          ids.map((id) => isFirst(id) && others.some((one) => inTitle(database, one).has(id))),
        )
        fresh.close()
      }
      database.close()
    }),
    { numRuns: 30 },
  )
})
