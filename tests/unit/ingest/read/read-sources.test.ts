import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSources } from '@/lib/ingest/read/read-sources'
import type { SourceRecord } from '@/lib/ingest/read/source-record'
import { buildZip } from '@/tests/support/archives'
import { readBytes, toTitles } from '@/tests/support/read-all'
import { buildStudy, toNctId } from '@/tests/support/synthetic-studies'

const lines = (numbers: number[]) => numbers.map((n) => JSON.stringify(buildStudy(n))).join('\n')
const ids = (numbers: number[]) => numbers.map(toNctId)

const csv = [
  'NCT Number,Study Title,Study Status',
  'NCT00000001,First,RECRUITING',
  'NCT00000002,"Second, with a comma",COMPLETED',
].join('\r\n')
const legacyXml = `<?xml version="1.0" encoding="UTF-8"?>
<clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info><brief_title>First</brief_title></clinical_study>`
const ictrpXml = `<?xml version='1.0' encoding='UTF-8' ?>
<Trials_downloaded_from_ICTRP>
<Trial><TrialID>NCT00000001</TrialID><Public_title>First</Public_title></Trial>
<Trial><TrialID>NCT00000002</TrialID><Public_title>Second</Public_title></Trial>
</Trials_downloaded_from_ICTRP>`

describe('a document without records says so', () => {
  test.each([
    ['an empty list', '[]'],
    ['an empty page', '{"studies":[]}'],
    ['the head of a table', 'NCT Number,Study Title,Study Status\r\n'],
    ['an empty zip', buildZip([])],
    ['an empty list in a zip', buildZip([{ name: 'a.json', bytes: Buffer.from('[]') }])],
    ['an empty list in gzip', gzipSync('[]')],
  ])('%s', async (_, bytes) => {
    const skipped: unknown[] = []
    const records = []
    const stdin = Readable.from([Buffer.from(bytes)])
    const read = readSources(['-'], { stdin, onSkipped: (file) => skipped.push(file) })
    for await (const record of read) records.push(record)
    expect(records).toEqual([])
    expect(skipped).toEqual([{ place: 'standard input', reason: 'no records' }])
  })

  test('one with a record does not', async () => {
    const skipped: unknown[] = []
    const stdin = Readable.from([Buffer.from(lines([1]))])
    const read = readSources(['-'], { stdin, onSkipped: (file) => skipped.push(file) })
    for await (const record of read) expect(record.kind).toBe('record')
    expect(skipped).toEqual([])
  })
})

describe('a document is recognised by its content', () => {
  test.each([
    ['JSON lines', lines([1, 2]), 'ctgov-api', [1, 2]],
    ['one study', JSON.stringify(buildStudy(1)), 'ctgov-api', [1]],
    ['one study, laid out', JSON.stringify(buildStudy(1), null, 2), 'ctgov-api', [1]],
    ['a list', JSON.stringify([buildStudy(1), buildStudy(2)]), 'ctgov-api', [1, 2]],
    [
      'a list, laid out',
      JSON.stringify([buildStudy(1), buildStudy(2)], null, 2),
      'ctgov-api',
      [1, 2],
    ],
    [
      'an API page',
      JSON.stringify({ totalCount: 2, studies: [buildStudy(1), buildStudy(2)] }),
      'ctgov-api',
      [1, 2],
    ],
    [
      'an API page, laid out',
      JSON.stringify({ studies: [buildStudy(1), buildStudy(2)], nextPageToken: 'x' }, null, 4),
      'ctgov-api',
      [1, 2],
    ],
    [
      'an API page as the registry writes it',
      `{"totalCount":2,"studies":[\n${lines([1, 2]).replace('\n', ',\n')}\n],"nextPageToken":"x"}`,
      'ctgov-api',
      [1, 2],
    ],
    [
      'a list with one study a line',
      `[\n${lines([1, 2]).replace('\n', ',\n')}\n]`,
      'ctgov-api',
      [1, 2],
    ],
    [
      'API pages, one a line',
      [[1, 2], [3]]
        .map((page) => JSON.stringify({ studies: page.map((n) => buildStudy(n)) }))
        .join('\n'),
      'ctgov-api',
      [1, 2, 3],
    ],
    [
      'studies and a page among lines',
      `${lines([1])}\n${JSON.stringify({ studies: [buildStudy(2), buildStudy(3)] })}\n${lines([4])}`,
      'ctgov-api',
      [1, 2, 3, 4],
    ],
    ['the registry’s CSV', csv, 'ctgov-csv', [1, 2]],
    ['CSV with semicolons', csv.replaceAll(/,(?! )/g, ';'), 'ctgov-csv', [1, 2]],
    ['CSV with a mark', `\uFEFF${csv}`, 'ctgov-csv', [1, 2]],
    ['CSV tables that were joined', `${csv}\r\n\uFEFF${csv}`, 'ctgov-csv', [1, 2, 1, 2]],
    ['CSV of old Macs', csv.replaceAll('\r\n', '\r'), 'ctgov-csv', [1, 2]],
    [
      'CSV that names its separator',
      `sep=;\r\n${csv.replaceAll(/,(?! )/g, ';')}`,
      'ctgov-csv',
      [1, 2],
    ],
    [
      'JSON lines that were joined',
      `\uFEFF${lines([1])}\n\uFEFF${lines([2])}\r\n\uFEFF${lines([3])}`,
      'ctgov-api',
      [1, 2, 3],
    ],
    [
      'lists that were joined',
      [[1], [2, 3]]
        .map((list) => `\uFEFF${JSON.stringify(list.map((n) => buildStudy(n)))}`)
        .join(''),
      'ctgov-api',
      [1, 2, 3],
    ],
    ['JSON lines of old Macs', lines([1, 2]).replaceAll('\n', '\r'), 'ctgov-api', [1, 2]],
    [
      'classic XML in UTF-8 that declares another encoding',
      legacyXml.replace('UTF-8', 'ISO-8859-1').replace('First', 'Étude'),
      'ctgov-legacy-xml',
      [1],
    ],
    ['classic XML', legacyXml, 'ctgov-legacy-xml', [1]],
    ['WHO XML', ictrpXml, 'ictrp-xml', [1, 2]],
    ['WHO CSV', 'TrialID,Public title\nNCT00000001,First\n', 'ictrp-csv', [1]],
  ] as const)('%s', async (_, text, formatId, numbers) => {
    const reading = await readBytes(text, { chunkBytes: 100 })
    expect(reading.failures).toEqual([])
    expect(toTitles(reading)).toEqual(ids([...numbers]))
    expect(new Set(reading.records.map((record) => record.formatId))).toEqual(new Set([formatId]))
  })

  test.each([
    ['nothing', '', 'it is empty'],
    ['white space', ' \n\t', 'it is empty'],
    ['a text about something else', '# Notes\n\nNothing here.', 'its format is unknown'],
    ['a table about something else', 'id,label\n1,x\n', 'its format is unknown'],
    ['a bzip2 file', 'BZh91AY&SY', 'bzip2 is not supported: unpack it first'],
    ['a tar file', `a.json${'\0'.repeat(251)}ustar`, 'tar is not supported: unpack it first'],
    ['a PDF', '%PDF-1.7', 'PDF is not supported: save its records as CSV, XML or JSON'],
    ['Parquet', 'PAR1\0', 'Parquet is not supported: save its records as CSV, XML or JSON'],
  ])('%s is a failure', async (_, text, reason) => {
    const { records, failures } = await readBytes(text)
    expect(records).toEqual([])
    expect(failures).toMatchObject([{ place: 'standard input', cause: 'unrecognised', reason }])
  })
})

describe('every failure has its place, its bytes and a reason', () => {
  test('a damaged line', async () => {
    const broken = JSON.stringify(buildStudy(2)).slice(0, 120)
    const reading = await readBytes([lines([1]), broken, lines([3])].join('\n'))
    expect(toTitles(reading)).toEqual(ids([1, 3]))
    expect(reading.failures).toMatchObject([
      {
        place: 'standard input line 2',
        formatId: 'ctgov-api',
        cause: 'invalid',
        bytes: Buffer.from(broken),
        byteLength: 120,
        reason: expect.stringContaining('expected JSON') as string,
      },
    ])
  })

  test('the first line of all', async () => {
    const reading = await readBytes(`{"protocolSection":{"x\n${lines([2, 3])}`)
    expect(toTitles(reading)).toEqual(ids([2, 3]))
    expect(reading.failures).toMatchObject([{ place: 'standard input line 1' }])
  })

  test('a study whose keys have other types', async () => {
    const wrong = buildStudy(1, { hasResults: 'yes' })
    const untitled = { protocolSection: { identificationModule: { nctId: 'NCT00000002' } } }
    const { failures } = await readBytes([wrong, untitled].map((s) => JSON.stringify(s)).join('\n'))
    expect(failures.map(({ reason }) => reason)).toEqual([
      'hasResults: expected true or false, found text',
      'protocolSection.identificationModule.briefTitle: expected text, found nothing',
    ])
  })

  test('a row with a cell too few', async () => {
    const reading = await readBytes(`${csv}\nNCT00000003,Third\nNCT00000004,Fourth,COMPLETED`)
    expect(toTitles(reading)).toEqual(ids([1, 2, 4]))
    expect(reading.failures).toMatchObject([
      { place: 'standard input line 4', reason: 'row: expected 3 cells, found 2' },
    ])
    // With its header, so that it can be read by itself once it is repaired.
    expect(reading.failures[0]!.bytes.toString()).toContain('NCT Number')
  })

  test('bytes that are not text', async () => {
    const bytes = Buffer.from(lines([1, 2, 3]))
    bytes[bytes.indexOf('Synthetic cell trial 2')] = 0xe4
    const reading = await readBytes(bytes)
    expect(toTitles(reading)).toEqual(ids([1, 3]))
    expect(reading.failures).toMatchObject([
      {
        cause: 'encoding',
        reason: expect.stringMatching(
          /found byte 0xe4 at byte \d+ of the record: save the file as UTF-8$/,
        ) as string,
      },
    ])
  })

  test('a NUL byte in a cell and in JSON', async () => {
    const { failures } = await readBytes(`${csv}\nNCT00000003,T\0hird,COMPLETED`)
    expect(failures).toMatchObject([{ reason: 'row: expected text, found a NUL byte' }])
    const json = await readBytes(`${lines([1])}\n{"a":"\0"}`)
    expect(json.failures).toMatchObject([{ place: 'standard input line 2' }])
  })

  test('100,000 levels of brackets', async () => {
    const depth = 100_000
    const deep = `{"protocolSection":${'['.repeat(depth)}${']'.repeat(depth)}}`
    const nested = JSON.stringify(buildStudy(2)).replace(
      '"hasResults":false',
      `"x":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
    )
    const reading = await readBytes([lines([1]), deep, nested, lines([4])].join('\n'))
    expect(toTitles(reading)).toEqual(ids([1, 4]))
    expect(reading.failures.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('64 levels'),
      expect.stringContaining('64 levels'),
    ])
  })

  test('entities that expand without end', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>
      <clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info><brief_title>&b;</brief_title></clinical_study>`
    const { records, failures } = await readBytes(bomb)
    expect(records).toEqual([])
    expect(failures).toMatchObject([{ reason: expect.stringContaining('entity') as string }])
  })
})

describe('encodings', () => {
  const text = lines([1, 2])
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 LE without one', Buffer.from(text, 'utf16le')],
  ])('%s', async (_, bytes) => {
    const reading = await readBytes(bytes, { chunkBytes: 77 })
    expect(reading.failures).toEqual([])
    expect(reading.records.map(({ record }) => record.study)).toEqual([
      buildStudy(1),
      buildStudy(2),
    ])
  })

  test('XML in the encoding that it declares', async () => {
    const xml = legacyXml.replace('UTF-8', 'ISO-8859-1').replace('First', 'Müller')
    const { records } = await readBytes(Buffer.from(xml, 'latin1'))
    expect(records[0]!.record.study.protocolSection.identificationModule.briefTitle).toBe('Müller')
  })

  test.each([
    ['GB2312', [0xff]],
    ['GB18030', [0xff]],
    ['EUC-KR', [0xff, 0x20]],
    ['Shift_JIS', [0x81]],
  ])('a record with bytes that are invalid in its declared %s is refused', async (label, bytes) => {
    const [before = '', after = ''] = ictrpXml.replace('UTF-8', label).split('First')
    const xml = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)])
    const { records, failures } = await readBytes(xml, { chunkBytes: 7 })
    expect(records.map(({ place }) => place)).toEqual(['standard input Trial[1]'])
    expect(failures).toMatchObject([
      {
        cause: 'encoding',
        reason: `expected text in ${label.toLowerCase()}, as the document declares, found bytes that are not text: save the file as UTF-8`,
      },
    ])
  })

  test('a record with a lone UTF-16 surrogate is refused', async () => {
    const broken = text.replace('NCT00000001', '\ud800')
    const reading = await readBytes(Buffer.from(`\uFEFF${broken}`, 'utf16le'))
    expect(toTitles(reading)).toEqual(ids([2]))
    expect(reading.failures).toMatchObject([
      {
        cause: 'encoding',
        reason: 'expected text in utf-16le, found bytes that are not text: save the file as UTF-8',
      },
    ])
  })
})

describe('containers', () => {
  const limits = { unpackRatio: 100, ratioGraceBytes: 100_000 }

  test('gzip in gzip, in two members, in a zip', async () => {
    const inner = Buffer.concat([gzipSync(`${lines([1])}\n`), gzipSync(lines([2]))])
    const zip = buildZip([
      { name: 'a.gz', bytes: gzipSync(inner) },
      { name: 'folder/', bytes: Buffer.alloc(0) },
      { name: '__MACOSX/._b.csv', bytes: Buffer.from('side file') },
      { name: '../b.csv', bytes: Buffer.from(csv), stored: true },
    ])
    const reading = await readBytes(zip)
    expect(reading.failures).toEqual([])
    expect(reading.records.map(({ place }) => place)).toEqual([
      'standard input!a.gz line 1',
      'standard input!a.gz line 2',
      'standard input!../b.csv line 2',
      'standard input!../b.csv line 3',
    ])
  })

  test('a zip in a zip', async () => {
    const inner = buildZip([
      { name: 'a.json', bytes: Buffer.from(JSON.stringify([buildStudy(1)])) },
    ])
    const { records } = await readBytes(buildZip([{ name: 'inner.zip', bytes: inner }]))
    expect(records.map(({ place }) => place)).toEqual(['standard input!inner.zip!a.json [0]'])
  })

  test('what came before the cut of a gzip is kept, and the cut is reported', async () => {
    const packed = gzipSync(lines(Array.from({ length: 2000 }, (_, index) => index + 1)))
    const reading = await readBytes(packed.subarray(0, packed.length / 2))
    expect(reading.records.length).toBeGreaterThan(100)
    expect(toTitles(reading)).toEqual(ids(reading.records.map((_, index) => index + 1)))
    expect(reading.failures.at(-1)).toMatchObject({
      place: 'standard input',
      cause: 'unreadable',
      reason: `gzip data ends early, after ${reading.records.length} records`,
    })
    // The record at the cut is a separate failure.
    expect(reading.failures).toHaveLength(2)
  })

  test('wherever a gzip is damaged, every record is right or the damage is reported', async () => {
    const packed = gzipSync(lines([1, 2, 3, 4, 5]))
    const expected = /gzip|format is unknown|is empty|the document ends|UTF-8/
    await fc.assert(
      fc.asyncProperty(
        fc.nat(packed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const damaged = Buffer.from(packed)
          damaged[at] = damaged[at]! ^ change
          const reading = await readBytes(damaged)
          // Bits without meaning (the time in the header, padding) may change without harm.
          const harmless = reading.failures.length === 0
          if (harmless) expect(toTitles(reading)).toEqual(ids([1, 2, 3, 4, 5]))
          // A first byte of "[" or "{" turns it into a damaged JSON document.
          else expect(reading.failures.at(-1)!.reason).toMatch(expected)
        },
      ),
      {
        numRuns: 150,
        examples: [
          [0, 0x1f ^ 0x5b],
          [0, 0x1f ^ 0x7b],
        ],
      },
    )
  })

  test('a zip bomb is stopped, and the entries beside it are read', async () => {
    const bomb = Buffer.from(`{"a":"${' '.repeat(5_000_000)}`)
    const zip = buildZip([
      { name: 'a.json', bytes: Buffer.from(lines([1])) },
      { name: 'bomb.json', bytes: bomb },
      { name: 'bomb.gz', bytes: gzipSync(bomb), stored: true },
      { name: 'b.json', bytes: Buffer.from(lines([2])) },
    ])
    const reading = await readBytes(zip, { limits })
    expect(toTitles(reading)).toEqual(ids([1, 2]))
    const tooLarge = reading.failures.filter(({ cause }) => cause === 'too-large')
    expect(tooLarge.map(({ place }) => place)).toEqual([
      'standard input!bomb.json',
      'standard input!bomb.gz',
    ])
  })

  test.each([
    ['entries', { zipEntries: 1 }, 'holds more than 1 entries'],
    ['bytes', { unpackedBytes: 1000 }, 'unpacks to more than 1000 bytes'],
    ['levels', { containerDepth: 1 }, 'is packed inside more than 1 archives'],
    ['bytes on disk', { spooledBytes: 100 }, 'archive is larger than 100 bytes'],
  ])('too many %s', async (_, limit, reason) => {
    const zip = buildZip([
      { name: 'a.json.gz', bytes: gzipSync(lines([1, 2, 3, 4, 5])) },
      { name: 'b.json', bytes: Buffer.from(lines([6, 7, 8, 9, 10])) },
    ])
    const { failures } = await readBytes(zip, { limits: limit })
    expect(failures[0]).toMatchObject({ cause: 'too-large' })
    expect(failures.map((failure) => failure.reason).join()).toContain(reason)
  })

  test.each([
    ['encrypted', { encrypted: true }, 'the entry is encrypted'],
    ['changed', { checksum: 1 }, 'the entry does not have the checksum that its archive states'],
  ])('an entry that is %s', async (_, change, reason) => {
    const zip = buildZip([
      { name: 'a.json', bytes: Buffer.from(lines([1])), ...change },
      { name: 'b.json', bytes: Buffer.from(lines([2])) },
    ])
    const reading = await readBytes(zip)
    expect(toTitles(reading)).toContain(toNctId(2))
    expect(reading.failures).toHaveLength(1)
    expect(reading.failures[0]!.reason).toContain(reason)
  })

  test('an archive without its end', async () => {
    const zip = buildZip([{ name: 'a.json', bytes: Buffer.from(lines([1])) }])
    const { failures } = await readBytes(zip.subarray(0, -10))
    expect(failures).toMatchObject([{ cause: 'unreadable', place: 'standard input' }])
  })
})

test('a line over the limit is a failure with its beginning and its length', async () => {
  const long = JSON.stringify(buildStudy(2, { filler: 'x'.repeat(10_000) }))
  const reading = await readBytes([lines([1]), long, lines([3])].join('\n'), {
    limits: { recordBytes: 2000, keptBytes: 100 },
  })
  expect(toTitles(reading)).toEqual(ids([1, 3]))
  expect(reading.failures).toMatchObject([
    { cause: 'too-large', byteLength: Buffer.byteLength(long), place: 'standard input line 2' },
  ])
  expect(reading.failures[0]!.bytes.toString()).toBe(long.slice(0, 100))
})

test('every record can be parsed again from its own bytes', async () => {
  for (const text of [lines([1, 2]), csv, ictrpXml]) {
    const { records } = await readBytes(text)
    for (const { bytes, record } of records) {
      const again = await readBytes(bytes)
      expect(again.records.map((found) => found.record)).toEqual([record])
    }
  }
})

test('reading stops when aborted', async () => {
  const controller = new AbortController()
  const reading = readBytes(lines([1, 2, 3]), {
    signal: controller.signal,
    onBytes: () => controller.abort(new Error('stopped')),
    chunkBytes: 400,
  })
  await expect(reading).rejects.toThrow('stopped')
})

test.each([
  ['before anything came', ''],
  ['after the first bytes', '{"protocolSection":{'],
  ['after the first bytes of something packed', '\x1f\x8b\x08\0\0\0\0\0\0\x03'],
  ['after the first bytes of an archive', 'PK\x03\x04andmore'],
])('stopping standard input %s is not a failure', async (_, start) => {
  const controller = new AbortController()
  const stdin = new Readable({ read: () => undefined })
  if (start !== '') stdin.push(Buffer.from(start, 'latin1'))
  const given: SourceRecord[] = []
  const reading = (async () => {
    const options = { stdin, signal: controller.signal }
    for await (const item of readSources(['-'], options)) given.push(item)
  })()
  setTimeout(() => controller.abort(new Error('stopped')), 10)
  await expect(reading).rejects.toThrow('stopped')
  expect(given).toEqual([])
})

test('reading stops between the entries of an archive', async () => {
  const entries = Array.from({ length: 50 }, (_, i) => ({
    name: `${i + 1}.json`,
    bytes: Buffer.from(lines([2 * i + 1, 2 * i + 2])),
  }))
  const controller = new AbortController()
  const options = { stdin: Readable.from([buildZip(entries)]), signal: controller.signal }
  let given = 0
  const reading = (async () => {
    for await (const item of readSources(['-'], options)) {
      expect(item.kind).toBe('record')
      given += 1
      if (given === 3) controller.abort(new Error('stopped'))
    }
  })()
  await expect(reading).rejects.toThrow('stopped')
  expect(given).toBe(3)
})

test('any bytes at all are read without a crash', async () => {
  const start = fc.constantFrom(
    '',
    '{',
    '[',
    '<',
    'PK\x03\x04',
    '\x1f\x8b\x08',
    'NCT Number,Study Title\n',
    '<Trial>',
    '{"studies":[',
  )
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
      const bytes = Buffer.concat([Buffer.from(head, 'latin1'), rest])
      const { failures } = await readBytes(bytes, { chunkBytes: 40 })
      for (const failure of failures) expect(failure.reason).not.toBe('')
    }),
    { numRuns: 300 },
  )
})
