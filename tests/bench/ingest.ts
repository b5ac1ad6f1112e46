import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGunzip, createGzip } from 'node:zlib'
import Database from 'better-sqlite3'
import { openDatabase } from '@/lib/store/sqlite/database'
import { migrate } from '@/lib/store/sqlite/migrate'
import { ingest } from '@/lib/ingest/ingest'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { readPeakBytes } from './support-memory'
import { findRealFile } from '@/tests/support/real-records'
import { storageOf } from '@/tests/support/database'

// Speed and memory of the ingest: `npm run bench -- ingest [--records 50000] [--threads 2]`. TRIALS_DATA_DIR names the
// folder with studies.jsonl.gz, whose studies are repeated under new numbers. The same run also measures a floor: the
// same texts put into one FTS5 table by better-sqlite3 alone, on one thread.

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    records: { type: 'string', default: '50000' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
})
const records = Number(values.records)
const threads = Number(values.threads)
const source = findRealFile('studies.jsonl.gz')

const mebibyte = 1024 ** 2
/** The number that the ingest writes in one transaction. */
const floorBatch = 1000

/** Gives a study its own number and aliases, so that it is not merged with its copies. */
function renumber(line: string, number: number): string {
  return line
    .replace(/"nctId":\s*"NCT\d{8}"/, `"nctId":"NCT${10_000_000 + number}"`)
    .replace(/"nctIdAliases":\s*\[[^\]]*\]/, `"nctIdAliases":["NCT${50_000_000 + number}"]`)
}

/**
 * Repeats the source until there are `records` lines. It yields one line at a time, because whatever is held here would
 * count towards peak memory.
 */
async function* toFile(): AsyncGenerator<string> {
  let number = 0
  while (number < records) {
    const lines = createInterface({ input: createReadStream(source).pipe(createGunzip()) })
    for await (const line of lines) {
      if (line.trim() === '') continue
      if (number >= records) return
      yield `${renumber(line, number++)}\n`
    }
  }
}

function collectTexts(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  else if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) collectTexts(child, texts)
  }
}

interface Measured {
  seconds: number
  cpuSeconds: number
}

async function measure(work: () => Promise<void> | void): Promise<Measured> {
  const cpuBefore = process.cpuUsage()
  const startedAt = performance.now()
  await work()
  const seconds = (performance.now() - startedAt) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  return { seconds, cpuSeconds: (user + system) / 1e6 }
}

/**
 * The floor is the time inside SQLite alone. Reading, parsing and collecting texts happen between the batches. `whole`
 * includes them: the shortest single-threaded program that reads the same file with the ingest's reader.
 */
async function measureFloor(
  path: string,
  file: string,
): Promise<{ floor: Measured; whole: Measured }> {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.exec('CREATE VIRTUAL TABLE floor USING fts5(text)')
  const insert = database.prepare('INSERT INTO floor (rowid, text) VALUES (?, ?)')
  let number = 0
  const insertAll = database.transaction((texts: readonly string[]) => {
    for (const text of texts) insert.run(++number, text)
  })
  const floor: Measured = { seconds: 0, cpuSeconds: 0 }
  let batch: string[] = []
  const flush = async () => {
    const { seconds, cpuSeconds } = await measure(() => insertAll(batch))
    floor.seconds += seconds
    floor.cpuSeconds += cpuSeconds
    batch = []
  }
  const whole = await measure(async () => {
    for await (const { bytes } of cutSources([file])) {
      const texts: string[] = []
      collectTexts(JSON.parse(Buffer.from(bytes).toString()), texts)
      batch.push(texts.join('\n'))
      if (batch.length >= floorBatch) await flush()
    }
    await flush()
  })
  database.close()
  return { floor, whole }
}

const formatMemory = (bytes: number) => `${Math.round(bytes / mebibyte)} MB`
const formatSpeed = ({ seconds, cpuSeconds }: Measured) =>
  `${seconds.toFixed(1)} s, ${Math.round(records / seconds)} studies/s, ` +
  `${((1000 * seconds) / records).toFixed(3)} ms each (${cpuSeconds.toFixed(1)} s of processor time)`

const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'))
try {
  const file = join(folder, 'studies.jsonl.gz')
  await pipeline(Readable.from(toFile()), createGzip({ level: 1 }), createWriteStream(file))

  const database = openDatabase(`file:${join(folder, 'portal.db')}`)
  migrate(database, 'prisma/migrations/sqlite')
  const marks = [0.1, 0.5, 1].map((part) => ({ part, at: Math.floor(part * records) }))
  const memory: string[] = []
  let usedThreads = 1
  const whole = await measure(async () => {
    const {
      added,
      quarantined,
      threads: used,
    } = await ingest(cutSources([file]), {
      ...storageOf(database),
      request: { bench: records },
      threads,
      onProgress: ({ read }) => {
        const rss = process.memoryUsage.rss()
        while (marks[0] !== undefined && read >= marks[0].at) {
          const { part } = marks.shift() ?? { part: 1 }
          memory.push(
            `${100 * part} %: ${formatMemory(rss)}, peak ${formatMemory(readPeakBytes())}`,
          )
        }
      },
    })
    usedThreads = used
    if (added !== records || quarantined !== 0) {
      throw new Error(`${added} of ${records} studies were added, ${quarantined} quarantined`)
    }
  })
  const peakBytes = readPeakBytes()
  database.close()
  console.log(`ingest, ${usedThreads} threads: ${formatSpeed(whole)}`)
  console.log(
    `memory of the whole process: ${memory.join('; ')}; at most ${formatMemory(peakBytes)}`,
  )

  const { floor, whole: reading } = await measureFloor(join(folder, 'floor.db'), file)
  const ratioTo = ({ seconds }: Measured) => (whole.seconds / seconds).toFixed(2)
  console.log(`floor, one thread, inside SQLite alone: ${formatSpeed(floor)}`)
  console.log(`floor with reading the file, one thread: ${formatSpeed(reading)}`)
  console.log(
    `ratio: ${ratioTo(floor)} (aim: at most 1.6); with reading the file ${ratioTo(reading)}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
