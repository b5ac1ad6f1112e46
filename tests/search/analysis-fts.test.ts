import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '@/lib/search/analysis/analyse'

/** The promise of the text analysis: no full-text tokenizer splits or changes a term again. */
describe.each(['ascii', 'unicode61 remove_diacritics 0'])('FTS5 with %s', (tokenizer) => {
  const database = new Database(':memory:')
  database.exec(`CREATE VIRTUAL TABLE texts USING fts5(body, tokenize = '${tokenizer}')`)
  database.exec(`CREATE VIRTUAL TABLE terms USING fts5vocab(texts, instance)`)
  const insert = database.prepare<[string]>('INSERT INTO texts (rowid, body) VALUES (1, ?)')
  const read = database.prepare<[], string>('SELECT term FROM terms ORDER BY offset').pluck()
  const match = database
    .prepare<[string], number>('SELECT count(*) FROM texts WHERE texts MATCH ?')
    .pluck()

  function termsOf(text: string): string[] {
    database.exec('DELETE FROM texts')
    insert.run(analyse(text).join(' '))
    return read.all()
  }

  test.each([
    'CAR-T, CART, cART, CD19+ and anti-BCMA in r/r DLBCL; HER2/neu, IL-2, γδ T, IFN-γ',
    '1,000 mg, 0.5 mg/m², 10^9 and 1×10⁶ cells, NCT01234567, 2015-001234-12, ChiCTR2000012345',
    "Devic's, Sjögren's, naïve, Øresund, Straße, İstanbul, Ελλάδα, Крон, 多发性骨髓瘤, がん, 한국",
  ])('keeps %s', (text) => {
    const terms = analyse(text)
    expect(terms.length).toBeGreaterThan(8)
    expect(termsOf(text)).toEqual(terms)
    expect(match.get(`"${terms.join(' ')}"`)).toBe(1)
  })

  test('keeps every term of any text in letters that it knows', () => {
    // Blocks of Unicode 6.1 and older, which SQLite's unicode61 knows.
    const letters = fc.constantFrom(
      ..."abCDz019-+'.,^/ \u00e9\u0301ßøµ⁹™αΩжЇשعक中ガ각ĳǆﬁｘ\u02d1\u2019\u2013\u00a0".split(''),
    )
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        expect(termsOf(text)).toEqual(analyse(text))
      }),
      { numRuns: 500 },
    )
  })
})
