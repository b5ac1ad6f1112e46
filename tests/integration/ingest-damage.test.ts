import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '@/lib/store/sqlite/database'
import { hashBytes } from '@/lib/documents/pack'
import { buildZip } from '../support/archives'
import { openTestDatabase } from '../support/database'
import { buildRandom } from '../support/ingest-lines'
import { startIngestChild } from '../support/start-ingest-child'
import { findDamage } from '../support/store-content'
import { buildStudy, toNctId } from '../support/synthetic-studies'

// Like `hostile-sources.test.ts`, but for the whole way into the store: every damaged record is in it afterwards, as
// a version or in quarantine with a reason, and so is every good one beside it.

const mebibyte = 1024 ** 2
const damagedCount = 5000

let folder: string
let sources: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-damage-'))
  sources = join(folder, 'sources')
  await mkdir(sources)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const summary = 'Engineered T cells are given once, naïve or after therapy – and then watched. '
const buildLine = (number: number) =>
  JSON.stringify(
    buildStudy(number, {
      derivedSection: { conditionBrowseModule: { meshes: [{ id: 'D1', term: `Term ${number}` }] } },
      protocolSection: {
        ...buildStudy(number).protocolSection,
        descriptionModule: { briefSummary: summary.repeat(1 + (number % 12)) },
        contactsLocationsModule: {
          locations: [
            { facility: `Clinic ${number % 50}`, country: 'France', geoPoint: { lat: 1, lon: 2 } },
          ],
        },
      },
    }),
  )

type Damage = (line: string, random: () => number) => Buffer

/** A random key of the text with its value, if the value contains no bracket. */
const findMember = (line: string, random: () => number) => {
  const members = [...line.matchAll(/"(\w+)":("[^"\\]*"|\d+|true|false)/g)]
  return members[Math.floor(random() * members.length)]
}
const replaceAt = (line: string, start: number, length: number, text: string) =>
  line.slice(0, start) + text + line.slice(start + length)

const damages: Record<string, Damage> = {
  'bytes flipped': (line, random) => {
    const bytes = Buffer.from(line)
    for (let flips = 1 + Math.floor(random() * 4); flips > 0; flips--) {
      const at = 1 + Math.floor(random() * (bytes.length - 2))
      bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8))
    }
    return bytes
  },
  'keys removed': (line, random) => {
    const member = findMember(line, random)
    const start = member?.index ?? 0
    const length = member?.[0].length ?? 0
    const comma = line[start + length] === ',' ? 1 : 0
    return Buffer.from(replaceAt(line, start, length + comma, ''))
  },
  'types changed': (line, random) => {
    const member = findMember(line, random)
    const others = ['null', '[]', '{}', '17', '"text"', '[[1]]', '{"a":{"b":[true]}}', '-1e999']
    const other = others[Math.floor(random() * others.length)] ?? 'null'
    const text = `"${member?.[1] ?? ''}":${other}`
    return Buffer.from(replaceAt(line, member?.index ?? 0, member?.[0].length ?? 0, text))
  },
  'line cut off': (line, random) =>
    Buffer.from(line.slice(0, 1 + Math.floor(random() * (line.length - 1)))),
  'wrong encoding': (line, random) => Buffer.from(line, random() < 0.5 ? 'latin1' : 'utf16le'),
  'nested deeply': (line, random) => {
    const depth = 50 + Math.floor(random() * 5000)
    const [open, close] = random() < 0.5 ? ['[', ']'] : ['{"a":', '}']
    const end = random() < 0.2 ? '' : close.repeat(depth)
    return Buffer.from(line.replace(/\}$/, `,"deep":${open.repeat(depth)}1${end}}`))
  },
  'bytes put in': (line, random) => {
    const bytes = Buffer.from(line)
    const at = 1 + Math.floor(random() * (bytes.length - 2))
    const noise = Buffer.from(Array.from({ length: 8 }, () => 11 + Math.floor(random() * 245)))
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)])
  },
  'two in one line': (line) => Buffer.from(line.slice(0, line.length / 2) + line),
}

/** A damaged line must stay one line. */
function withoutBreaks(bytes: Buffer): Buffer {
  for (const [index, byte] of bytes.entries())
    if (byte === 0x0a || byte === 0x0d) bytes[index] = 0x3f
  return bytes
}

/** Blanks at both ends, as a reader removes them. */
const toStoredBytes = (bytes: Buffer) => Buffer.from(bytes.toString('latin1').trim(), 'latin1')

test('of 5,000 damaged records each is stored or quarantined, with a heap of 256 MB', async () => {
  const random = buildRandom(99)
  const kinds = Object.values(damages)
  const good: Buffer[] = []
  const damaged: Buffer[] = []
  const lines: Buffer[] = []
  for (let number = 1; number <= 2 * damagedCount; number++) {
    const line = buildLine(number)
    if (number % 2 === 0) {
      good.push(Buffer.from(line))
      lines.push(Buffer.from(line))
      continue
    }
    const damage = kinds[((number - 1) / 2) % kinds.length]
    const bytes = withoutBreaks(damage?.(line, random) ?? Buffer.from(line))
    damaged.push(bytes)
    lines.push(bytes)
  }
  const toFile = (parts: readonly Buffer[]) =>
    Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]))
  await writeFile(join(sources, 'a.jsonl.gz'), gzipSync(toFile(lines.slice(0, 6000))))
  await writeFile(join(sources, 'b.jsonl'), toFile(lines.slice(6000)))

  // A line of 100 MB and two zip bombs, with good records before and after.
  const extra = [1, 2, 3, 4].map((number) => Buffer.from(buildLine(20_000 + number)))
  good.push(...extra)
  const [first, second, third, fourth] = extra as [Buffer, Buffer, Buffer, Buffer]
  const long = Buffer.alloc(100 * mebibyte, 'x')
  long.write('{"protocolSection":{"a":"')
  await writeFile(join(sources, 'c.jsonl'), toFile([first, long, second]))
  const bomb = gzipSync(Buffer.alloc(300 * mebibyte, '{"a":[1],'))
  const zip = buildZip([
    { name: 'a.jsonl', bytes: third },
    { name: 'bomb.jsonl', bytes: Buffer.alloc(200 * mebibyte, ' ') },
    { name: 'inner.gz', bytes: bomb, stored: true },
    { name: 'z.jsonl', bytes: fourth },
  ])
  await writeFile(join(sources, 'd.zip'), zip)

  const databasePath = join(folder, 'store.db')
  openTestDatabase(`file:${databasePath}`).close()
  const child = startIngestChild(['--max-old-space-size=256'])
  await child.next('ready')
  child.send({ databasePath, source: sources, threads: 2, batchRecords: 1000 })
  const { counts } = await child.next('done')
  child.kill()

  const database = openDatabase(`file:${databasePath}`)
  expect(findDamage(database)).toEqual([])
  const versions = new Set(
    database.prepare<[], string>('SELECT hash FROM record_version').pluck().all(),
  )
  const quarantined = new Map(
    database
      .prepare<[], { bytes: Buffer; reason: string }>(
        'SELECT bytes, reason FROM quarantined_record',
      )
      .all()
      .map(({ bytes, reason }) => [hashBytes(inflateRawSync(bytes)), reason]),
  )
  const isStored = (bytes: Buffer) => versions.has(hashBytes(toStoredBytes(bytes)))
  const findReason = (bytes: Buffer) => quarantined.get(hashBytes(toStoredBytes(bytes)))

  expect(good.filter((bytes) => !isStored(bytes)).map((bytes) => bytes.toString())).toEqual([])
  const lost = damaged.filter((bytes) => !isStored(bytes) && findReason(bytes) === undefined)
  expect(lost.map((bytes) => bytes.toString('latin1', 0, 200))).toEqual([])
  expect([...quarantined.values()].filter((reason) => reason.trim() === '')).toEqual([])
  const harmless = damaged.filter(isStored).length
  expect(harmless).toBeGreaterThan(500)
  expect(damagedCount - harmless).toBeGreaterThan(2500)

  // The long line and the two bombs, which may each leave a last piece.
  const lineRecords = 2 * damagedCount + extra.length
  expect(counts.read).toBeGreaterThanOrEqual(lineRecords + 3)
  expect(counts.read).toBeLessThanOrEqual(lineRecords + 6)
  expect(counts.added + counts.updated + counts.unchanged + counts.quarantined).toBe(counts.read)
  const reasons = [...quarantined.values()].join('\n')
  expect(reasons).toMatch(/record of 100 MiB is larger/)
  expect(reasons).toMatch(/unpacks to more than 250 times/)
  expect(
    database.prepare('SELECT 1 FROM trial WHERE address = ?').get(toNctId(20_004)),
  ).toBeDefined()
  database.close()
}, 240_000)
