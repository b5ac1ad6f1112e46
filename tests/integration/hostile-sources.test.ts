import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measureSources } from '@/lib/ingest/read/read-sources'
import { buildZip } from '@/tests/support/archives'
import { hostileSources, writeHostileSource } from '@/tests/support/hostile-sources'
import { readAll, toTitles } from '@/tests/support/read-all'
import { findRealFile, realDataFolder } from '@/tests/support/real-records'
import { buildStudy, toNctId } from '@/tests/support/synthetic-studies'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-sources-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('too large records are quarantined, and the records beside them are read', () => {
  test.each(hostileSources)('$name', async (source) => {
    const { records, failures } = await readAll(await writeHostileSource(folder, source))
    expect(records).toHaveLength(source.records)
    expect(failures.map(({ cause, reason }) => `${cause}: ${reason}`)).toEqual(
      source.reasons.map((reason): unknown => expect.stringMatching(reason)),
    )
  })
})

/** Damages one line of JSON in one of the ways that really happen, chosen by a number. */
function damage(line: string, seed: number): Buffer {
  const bytes = Buffer.from(line)
  const at = (seed * 7919) % bytes.length
  switch (seed % 8) {
    case 0:
      bytes[at] = bytes[at]! ^ (1 + (seed % 255))
      return bytes
    case 1:
      return bytes.subarray(0, at)
    case 2:
      return Buffer.from(line.replace(/"briefTitle":"[^,]*",?/, ''))
    case 3:
      return Buffer.from(line.replace('"RECRUITING"', '[{"x":1}]').replace('{"date"', '[{"date"'))
    case 4:
      return Buffer.from(line, 'latin1')
    case 5:
      return Buffer.from(line, 'utf16le')
    case 6:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.alloc(1 + (seed % 5)),
        bytes.subarray(at),
      ])
    default:
      return Buffer.from(line.replace(/\}$/, `,"deep":${'['.repeat(2000)}${']'.repeat(2000)}}`))
  }
}

/** UTF-16 and flipped bytes may contain line breaks: a line that resulted from one. */
const hasBreak = (bytes: Buffer) => bytes.includes(0x0a)

test('of 5,000 damaged records none is lost, nor any record beside them', async () => {
  const lines: Buffer[] = []
  const expected: string[] = []
  let broken = 0
  for (let number = 1; number <= 10_000; number += 1) {
    const line = JSON.stringify(buildStudy(number))
    if (number % 2 === 0) {
      lines.push(Buffer.from(line))
      expected.push(toNctId(number))
      continue
    }
    const damaged = damage(line, (number - 1) / 2)
    if (hasBreak(damaged)) broken += damaged.toString('latin1').split('\n').length - 1
    lines.push(damaged.length === 0 ? Buffer.from('{') : damaged)
  }
  const bytes = Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]))
  const path = join(folder, 'damaged.jsonl.gz')
  await writeFile(path, gzipSync(bytes))
  const reading = await readAll([path])
  const titles = new Set(toTitles(reading))
  expect(expected.filter((nctId) => !titles.has(nctId))).toEqual([])
  expect(reading.records.length + reading.failures.length).toBe(10_000 + broken)
  expect(
    reading.failures.every(({ reason, bytes: kept }) => reason !== '' && kept.length > 0),
  ).toBe(true)
  // Some damage is harmless (a letter in a title); most is not.
  expect(reading.failures.length).toBeGreaterThan(3000)
})

describe('files and folders', () => {
  test('all files below a folder are read in alphabetical order', async () => {
    const root = join(folder, 'tree')
    await mkdir(join(root, 'b', 'deep'), { recursive: true })
    await writeFile(join(root, 'c.txt'), JSON.stringify(buildStudy(4)))
    await writeFile(join(root, 'a.gz'), gzipSync(JSON.stringify(buildStudy(1))))
    await writeFile(join(root, 'b', 'x.json'), JSON.stringify([buildStudy(3)]))
    await writeFile(join(root, 'b', 'deep', 'y'), JSON.stringify(buildStudy(2)))
    await writeFile(join(root, '.hidden'), 'not a source')
    await writeFile(
      join(root, 'z.zip'),
      buildZip([{ name: 'k.json', bytes: Buffer.from(JSON.stringify(buildStudy(5))) }]),
    )
    await symlink(root, join(root, 'b', 'around'))
    const sizes: number[] = []
    const reading = await readAll([root], { onBytes: (bytes) => sizes.push(bytes) })
    expect(reading.failures).toEqual([])
    expect(toTitles(reading)).toEqual([1, 2, 3, 4, 5].map(toNctId))
    expect(reading.records[1]!.place).toBe(`${join(root, 'b', 'deep', 'y')} line 1`)
    expect(reading.records[4]).toMatchObject({
      source: join(root, 'z.zip'),
      place: `${join(root, 'z.zip')}!k.json line 1`,
    })
    const measured = await measureSources([root, '-', join(root, 'none')])
    expect(measured).toEqual({ files: 5, bytes: sizes.reduce((sum, size) => sum + size, 0) })
  })

  test('files without records are skipped among others, and are a failure when named', async () => {
    const root = join(folder, 'mixed')
    await mkdir(root)
    const notes = join(root, 'NOTES.md')
    await writeFile(notes, '# Where these records come from')
    await writeFile(join(root, 'photo.png'), Buffer.from('89504e470d0a1a0a', 'hex'))
    await writeFile(join(root, 'broken.json'), 'nothing of the kind')
    await writeFile(
      join(root, 'pages.zip'),
      buildZip([
        { name: 'README', bytes: Buffer.from('about the pages') },
        { name: 'a.json', bytes: Buffer.from(JSON.stringify(buildStudy(1))) },
      ]),
    )
    const skipped: string[] = []
    const onSkipped = ({ place }: { place: string }) => skipped.push(place)
    const reading = await readAll([root], { onSkipped })
    expect(toTitles(reading)).toEqual([toNctId(1)])
    expect(skipped).toEqual([notes, `${join(root, 'pages.zip')}!README`, join(root, 'photo.png')])
    // A file that is named like records but has none may be a damaged one.
    expect(reading.failures.map(({ place }) => place)).toEqual([join(root, 'broken.json')])
    const named = await readAll([notes], { onSkipped })
    expect(named.failures).toMatchObject([{ place: notes, reason: 'its format is unknown' }])
  })

  test('files beside the records that begin like JSON or mention records are skipped', async () => {
    const root = join(folder, 'beside')
    await mkdir(root)
    const study = JSON.stringify(buildStudy(1))
    const others = {
      'README.md': '[![Build](https://example.org/x.svg)](https://example.org)\n\n[1]: x\n{a}\n',
      'analysis.ipynb': JSON.stringify({ cells: [{ source: ['r["protocolSection"]'] }] }, null, 1),
      'notes.md': 'Each has its "protocolSection": see [the list].',
      'script.py': 'print(record["protocolSection"])',
    }
    for (const [name, text] of Object.entries(others)) await writeFile(join(root, name), text)
    const workbook = buildZip([
      { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') },
      { name: 'xl/table.xml', bytes: Buffer.from('<table/>') },
      { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') },
    ])
    await writeFile(join(root, 'table.xlsx'), workbook)
    await writeFile(join(root, 'record'), study)
    await writeFile(join(root, 'page.saved'), JSON.stringify({ studies: [buildStudy(2)] }, null, 2))
    const archive = buildZip([
      ...Object.entries(others).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
      { name: 'table.xlsx', bytes: workbook },
      { name: 'NCT00000003', bytes: Buffer.from(JSON.stringify(buildStudy(3))) },
    ])
    await writeFile(join(root, 'some.zip'), archive)
    const skipped: string[] = []
    const onSkipped = ({ place }: { place: string }) => skipped.push(place.slice(root.length + 1))
    const reading = await readAll([root], { onSkipped })
    expect(reading.failures).toEqual([])
    expect(toTitles(reading).sort()).toEqual([1, 2, 3].map(toNctId))
    const names = [...Object.keys(others), 'table.xlsx']
    expect(skipped.sort()).toEqual([...names, ...names.map((name) => `some.zip!${name}`)].sort())
    const named = await readAll([join(root, 'table.xlsx')], { onSkipped })
    expect(named.records).toEqual([])
    expect(named.failures).toMatchObject([
      {
        place: join(root, 'table.xlsx'),
        cause: 'unrecognised',
        reason: 'it is an office document: save its table as CSV',
      },
    ])
  })

  test('a missing file doesn’t stop the next from being read', async () => {
    const path = join(folder, 'there.json')
    await writeFile(path, JSON.stringify(buildStudy(1)))
    const missing = join(folder, 'missing.json')
    const reading = await readAll([missing, path])
    expect(toTitles(reading)).toEqual([toNctId(1)])
    expect(reading.failures).toMatchObject([
      { place: missing, cause: 'unreadable', reason: 'there is no such file or folder' },
    ])
  })
})

test.skipIf(realDataFolder === null)(
  'every real record is read (set TRIALS_DATA_DIR)',
  async () => {
    const files = ['studies', 'cart-studies', 'cart-studies-2026-04-24'].map((name) =>
      findRealFile(`${name}.jsonl.gz`),
    )
    const reading = await readAll(files)
    expect(reading.failures).toEqual([])
    expect(reading.records).toHaveLength(1582 + 2013 + 1667)
  },
)
