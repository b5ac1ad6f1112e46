import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvCutter } from '@/lib/ingest/read/cut-csv'
import { JsonCutter } from '@/lib/ingest/read/cut-json'
import { ElementLineCutter, LineCutter } from '@/lib/ingest/read/cut-lines'
import { XmlCutter } from '@/lib/ingest/read/cut-xml'
import { defaultReadLimits } from '@/lib/ingest/read/limits'
import type { Cutter, Piece } from '@/lib/ingest/read/piece'
import { buildStudy } from '@/tests/support/synthetic-studies'

const limits = defaultReadLimits

interface Cut {
  place: string
  text: string
  fault?: string
}

function toCut({ place, bytes, fault }: Piece): Cut {
  const cut: Cut = { place, text: bytes.toString('utf8') }
  if (fault !== undefined) cut.fault = fault.reason
  return cut
}

/** Cuts `text`, passed in chunks that end at `ends` (fractions of its length). */
function cutAll(cutter: Cutter, text: string, ends: readonly number[] = []): Cut[] {
  const bytes = Buffer.from(text)
  const bounds = [...ends.map((end) => Math.floor(end * bytes.length)), bytes.length]
  const cuts: Cut[] = []
  let start = 0
  for (const end of bounds.sort((a, b) => a - b)) {
    for (const piece of cutter.push(bytes.subarray(start, end))) cuts.push(toCut(piece))
    start = end
  }
  for (const piece of cutter.end()) cuts.push(toCut(piece))
  return cuts
}

const chunking = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 })
const studies = fc
  .array(fc.record({ note: fc.string(), list: fc.array(fc.json(), { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((extras) => extras.map((extra, index) => buildStudy(index + 1, { extra })))

describe('JSON of any layout', () => {
  const layouts: Record<string, (items: unknown[], indent: number) => string> = {
    'an array': (items, indent) => JSON.stringify(items, null, indent),
    'an API page': (items, indent) =>
      JSON.stringify({ totalCount: 9, studies: items, nextPageToken: 'studies' }, null, indent),
    'values one after another': (items, indent) =>
      items.map((item) => JSON.stringify(item, null, indent)).join('\n'),
    'values without a break': (items) => items.map((item) => JSON.stringify(item)).join(''),
  }
  test.each(Object.keys(layouts))('%s gives every study back, however it is chunked', (name) => {
    fc.assert(
      fc.property(studies, fc.constantFrom(0, 1, 2), chunking, (items, indent, ends) => {
        const cuts = cutAll(new JsonCutter(limits), layouts[name]!(items, indent), ends)
        expect(cuts.filter(({ fault }) => fault !== undefined)).toEqual([])
        expect(cuts.map(({ text }) => JSON.parse(text) as unknown)).toEqual(
          items.map((item) => JSON.parse(JSON.stringify(item)) as unknown),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('places count elements and documents', () => {
    const page = JSON.stringify({ studies: [buildStudy(1), buildStudy(2)] })
    const list = JSON.stringify([buildStudy(3)])
    const single = JSON.stringify(buildStudy(4))
    const cuts = cutAll(new JsonCutter(limits), `${page}\n${list}\n${single}`)
    expect(cuts.map(({ place }) => place)).toEqual([
      'studies[0]',
      'studies[1]',
      '[0]',
      'document 2',
    ])
  })

  test.each([
    ['a bracket lost', (text: string) => text.slice(0, -1)],
    ['a bracket too many', (text: string) => `${text}}`],
    ['a quote lost', (text: string) => text.replace('"briefTitle"', 'briefTitle"')],
    ['a quote too many', (text: string) => text.replace('"briefTitle"', '""briefTitle"')],
    ['cut in the middle', (text: string) => text.slice(0, text.length / 2)],
    ['its beginning lost', (text: string) => text.slice(text.length / 3)],
    ['an array closed twice', (text: string) => text.replace('"PHASE2"]', '"PHASE2"]]]')],
    ['replaced by a word', () => 'null'],
  ])('a study with %s damages no other', (_, damage) => {
    const texts = [1, 2, 3, 4].map((number) => JSON.stringify(buildStudy(number)))
    const damaged = texts.map((text, index) => (index === 1 ? damage(text) : text)).join(',')
    for (const document of [`{"studies":[${damaged}]}`, `[${damaged}]`]) {
      const cuts = cutAll(new JsonCutter(limits), document, [0.3, 0.5])
      const sound = cuts.filter(({ fault }) => fault === undefined).map(({ text }) => text)
      expect(sound).toEqual(expect.arrayContaining([texts[0], texts[2], texts[3]]))
      expect(cuts.length).toBeGreaterThan(3)
    }
  })

  test('random damage in one study leaves the others intact', () => {
    const texts = [1, 2, 3].map((number) => JSON.stringify(buildStudy(number)))
    fc.assert(
      fc.property(
        fc.nat(texts[1]!.length - 1),
        fc.nat(30),
        fc.stringMatching(/^[\]}{["\\,x]{0,4}$/),
        chunking,
        (at, removed, added, ends) => {
          const middle = texts[1]!.slice(0, at) + added + texts[1]!.slice(at + removed)
          const document = `{"studies":[${texts[0]},${middle},${texts[2]}]}`
          const cuts = cutAll(new JsonCutter(limits), document, ends)
          const sound = cuts.filter(({ fault }) => fault === undefined).map(({ text }) => text)
          expect(sound).toEqual(expect.arrayContaining([texts[0], texts[2]]))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a study over the limit is cut to the kept size, and the next one is read', () => {
    const small = { ...limits, recordBytes: 2000, keptBytes: 100 }
    const big = JSON.stringify(buildStudy(1, { filler: 'x'.repeat(5000) }))
    const cuts = cutAll(new JsonCutter(small), `[${big},${JSON.stringify(buildStudy(2))}]`, [0.2])
    expect(cuts[0]).toMatchObject({
      place: '[0]',
      fault: expect.stringContaining('larger') as string,
    })
    expect(cuts[0]!.text).toBe(big.slice(0, 100))
    expect(cuts[1]).toMatchObject({ place: '[1]', text: JSON.stringify(buildStudy(2)) })
  })

  test('a document that ends early says so', () => {
    const whole = JSON.stringify({ studies: [buildStudy(1), buildStudy(2)] })
    const cuts = cutAll(new JsonCutter(limits), whole.slice(0, -40))
    expect(cuts.map(({ place, fault }) => [place, fault])).toEqual([
      ['studies[0]', undefined],
      ['studies[1]', 'the document ends inside this record'],
      ['studies[2]', 'the document ends before its list of studies does'],
    ])
  })
})

describe('lines', () => {
  test('every line is a record, blank ones are skipped', () => {
    const text = '{"a":1}\r\n\n  {"b":2}  \n{"broken\n{"c":3}'
    expect(cutAll(new LineCutter(limits), text, [0.1, 0.4])).toEqual([
      { place: 'line 1', text: '{"a":1}' },
      { place: 'line 3', text: '{"b":2}' },
      { place: 'line 4', text: '{"broken' },
      { place: 'line 5', text: '{"c":3}' },
    ])
  })

  test('a page with one study a line gives its elements', () => {
    const text = '{"totalCount":2,"studies":[\n{"a":1},\n{"b":2}\n],"nextPageToken":"x"}\n'
    expect(cutAll(new ElementLineCutter(limits), text, [0.5])).toEqual([
      { place: 'studies[0]', text: '{"a":1}' },
      { place: 'studies[1]', text: '{"b":2}' },
    ])
  })

  test('a line over the limit is given with its length and skipped', () => {
    const small = { ...limits, recordBytes: 50, keptBytes: 10 }
    const pieces: Piece[] = []
    const cutter = new LineCutter(small)
    for (let part = 0; part < 100; part += 1) pieces.push(...cutter.push(Buffer.from('0123456789')))
    pieces.push(...cutter.push(Buffer.from('\n{}\n')), ...cutter.end())
    expect(pieces.map(({ place, byteLength, bytes }) => [place, byteLength, bytes.length])).toEqual(
      [
        ['line 1', 1000, 10],
        ['line 2', 2, 2],
      ],
    )
  })
})

describe('tables', () => {
  const header = 'NCT Number,Study Title'
  const cut = (text: string, ends?: number[]) => cutAll(new CsvCutter(limits, ','), text, ends)

  test('rows come with the header, whatever their cells contain', () => {
    const cell = fc.stringMatching(/^[a-z",\n\r ;|]{0,60}$/)
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), chunking, (titles, ends) => {
        const rows = titles.map(
          (title, index) => `NCT0000000${index},"x${title.replaceAll('"', '""')}"`,
        )
        const cuts = cut([header, ...rows].join('\r\n'), ends)
        expect(cuts.map(({ text }) => text)).toEqual(rows.map((row) => `${header}\n${row}`))
      }),
      { numRuns: 100 },
    )
  })

  test('an unclosed quote ends with its row', () => {
    const rows = ['NCT00000001,"open', 'NCT00000002,"closed, and ""quoted"""', 'NCT00000003,"x"']
    expect(cut([header, ...rows].join('\n'), [0.4, 0.6])).toEqual([
      {
        place: 'line 2',
        text: `${header}\n${rows[0]}`,
        fault: 'a quote is opened and not closed',
      },
      { place: 'line 3', text: `${header}\n${rows[1]}` },
      { place: 'line 4', text: `${header}\n${rows[2]}` },
    ])
  })
})

test('in a tab-separated table an unclosed quote ends with its row, and may be literal', () => {
  const rows = ['1\tNCT00000001\t"Form", https://example.org', '2\tNCT00000002\tx']
  const cuts = cutAll(new CsvCutter(limits, '\t', ['r', 'a', 'b']), rows.join('\n'))
  expect(cuts).toEqual([
    { place: 'line 1', text: `r\ta\tb\n${rows[0]}` },
    { place: 'line 2', text: `r\ta\tb\n${rows[1]}` },
  ])
})

describe('tables whose rows are numbers of other registries', () => {
  test.each([
    'NCT0000002',
    'CTIS2023-501234-12-00',
    'ITMCTR2022000001',
    'RBR-bcdfgh',
    'NL-OMON12345',
    '2,DRKS00000001',
  ])('an unclosed quote ends before %s', (number) => {
    const rows = ['NCT00000001,"open', `${number},"x"`]
    const cuts = cutAll(new CsvCutter(limits, ',', ['a', 'b']), rows.join('\n'))
    expect(cuts.map(({ text, fault }) => [text, fault])).toEqual([
      [`a,b\n${rows[0]}`, 'a quote is opened and not closed'],
      [`a,b\n${rows[1]}`, undefined],
    ])
  })

  test('a line of text that begins with other capitals is not a row', () => {
    const row = 'NCT00000001,"IL-2,\nNTRK1,NLRP3\nPER-protocol,all\nU1111-1234-5678,x"'
    expect(cutAll(new CsvCutter(limits, ',', ['a', 'b']), row).map(({ text }) => text)).toEqual([
      `a,b\n${row}`,
    ])
  })
})

describe('elements', () => {
  const cut = (text: string, ends?: number[]) => cutAll(new XmlCutter(limits, 'Trial'), text, ends)

  test('elements are cut out however the document is chunked', () => {
    const content = fc.stringMatching(/^[a-z <>&/!-]{0,30}$/)
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 5 }), chunking, (texts, ends) => {
        const trials = texts.map(
          (text, index) =>
            `<Trial n="${index}"><TrialID>${text.replaceAll('<', '&lt;')}</TrialID></Trial >`,
        )
        const document = `<?xml version="1.0"?>\n<!-- <Trial>no</Trial> --><Trials_x>${trials.join('\n')}</Trials_x>`
        expect(cut(document, ends).map(({ text }) => text)).toEqual(trials)
      }),
      { numRuns: 150 },
    )
  })

  test('an element without its end doesn’t include the next', () => {
    const cuts = cut(
      '<T><Trial><a>1</a><Trial><a>2</a></Trial><Trial><!-- <a>3</a></Trial><Trial/></Trial></T>',
    )
    expect(cuts.map(({ place, fault }) => [place, fault])).toEqual([
      ['Trial[0]', 'the next record begins before this one ends'],
      ['Trial[1]', undefined],
      ['Trial[2]', 'the next record begins before this one ends'],
      ['Trial[3]', undefined],
    ])
  })

  test('an element that lost its beginning becomes a failure', () => {
    const cuts = cut('<T><Tial><a>1</a></Trial><Trial><a>2</a></Trial></T>')
    expect(cuts.map(({ place, fault }) => [place, fault])).toEqual([
      ['before Trial[0]', 'expected <Trial> before </Trial>'],
      ['Trial[0]', undefined],
    ])
  })

  test('an end tag in CDATA does not end the element', () => {
    const trial = '<Trial><a><![CDATA[ </Trial> ]]></a></Trial>'
    expect(cut(`<T>${trial}</T>`)).toEqual([{ place: 'Trial[0]', text: trial }])
  })
})
