import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { openLiveEngine } from '@/lib/index/live-engine'
import { keepIndex } from '@/lib/ingest/follow/keep-index'
import { ingest } from '@/lib/ingest/ingest'
import { refreshTrials } from '@/lib/ingest/refresh-trials'
import { emptyRequest } from '@/lib/search/request/request'
import { checkStore, openStore, protectStore } from '@/lib/store/open-store'
import type { Study } from '@/lib/study/schema'
import { buildSourceRecord } from './source-records'

// The two files of a portal, its answers, and single changed bytes.

const rules = 'test'
export const storeName = 'portal.db'
export const indexName = 'index.db'

/** Fills a folder with a store of these studies and its index, as after a start of the portal. */
export async function buildPortalFiles(folder: string, studies: readonly Study[]): Promise<void> {
  const url = `file:${join(folder, storeName)}`
  const store = openStore(url)
  await store.migrate('prisma/migrations')
  await refreshTrials(store, { trials: rules, reading: 1 })
  const release = await store.takeIngestLock()
  const index = await keepIndex(store, { path: join(folder, indexName), rules }, { threads: 1 })
  const records = studies.map((study, number) =>
    buildSourceRecord(study, { place: `all.jsonl line ${number + 1}` }),
  )
  await ingest(records, { store, index: index?.writer, request: {} })
  index?.close()
  await store.close()
  await release()
  protectStore(url)
}

export function copyFiles(from: string, to: string): void {
  for (const name of readdirSync(to)) rmSync(join(to, name), { recursive: true })
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(to, name))
}

/** Changes one byte of a file. */
export function flipByte(path: string, at: number, by: number): void {
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, at)
  byte[0] = byte[0]! ^ by
  writeSync(file, byte, 0, 1, at)
  closeSync(file)
}

export const sizeOf = (path: string) => statSync(path).size

/** The answers of a portal after a start, each in its own words or as the message of an error. */
export async function readAnswers(folder: string, words: readonly string[]) {
  const url = `file:${join(folder, storeName)}`
  const path = join(folder, indexName)
  const answers = new Map<string, string>()
  const ask = async (name: string, question: () => unknown) => {
    const answer = await Promise.resolve()
      .then(question)
      .then(
        (value) => JSON.stringify(value) ?? 'nothing',
        (error: unknown) => `Error: ${error instanceof Error ? error.message : String(error)}`,
      )
    answers.set(name, answer)
  }
  let store: ReturnType<typeof openStore>
  try {
    checkStore(url)
    store = openStore(url)
  } catch (error) {
    return new Map([['start', `Error: ${error instanceof Error ? error.message : String(error)}`]])
  }
  try {
    const index = await keepIndex(store, { path, rules }, { threads: 1 })
    index?.close()
  } catch (error) {
    answers.set('index', `Error: ${error instanceof Error ? error.message : String(error)}`)
  }
  const engine = openLiveEngine(path, () => true)
  const addresses: string[] = []
  for (const word of words) {
    await ask(`search ${word}`, () => {
      const page = engine.search({ ...emptyRequest, query: word, pageSize: 100 })
      if (word === '') addresses.push(...page.trials.map(({ trialId }) => trialId))
      return page
    })
  }
  for (const address of addresses) {
    await ask(`trial ${address}`, async () => {
      const { id: _, ...trial } = (await store.getTrial((await store.findAddress(address)) ?? ''))!
      return trial
    })
    await ask(`history ${address}`, () => store.getHistory(address))
    await ask(`study ${address}`, async () => {
      const stored = await store.getPackedStudy(address)
      return Buffer.from(stored?.packed ?? []).toString('base64')
    })
  }
  await ask('listed', () => engine.readListed(engine.findAll(emptyRequest)))
  const damaged: string[] = []
  await ask('export', async () => {
    const all: string[] = []
    for await (const study of store.readStudies({
      merged: true,
      onDamaged: (trial) => damaged.push(trial),
    })) {
      all.push(study)
    }
    return all
  })
  answers.set('left out of the export', JSON.stringify(damaged))
  engine.close()
  await store.close()
  return answers
}

/**
 * Compares the answers of a damaged portal with those before.
 * @returns answers that are neither the same nor a message
 */
export function listWrong(
  whole: ReadonlyMap<string, string>,
  hurt: ReadonlyMap<string, string>,
): string[] {
  if (hurt.has('start')) return isSentence(hurt.get('start') ?? '') ? [] : ['start']
  const leftOut = JSON.parse(hurt.get('left out of the export') ?? '[]') as string[]
  const wrong: string[] = []
  for (const [name, answer] of whole) {
    const found = hurt.get(name)
    if (name === 'left out of the export' || found === answer) continue
    if (found === undefined) {
      // Without search no trial can be found, so none is requested.
      if (!isSentence(hurt.get('search ') ?? '')) wrong.push(`${name}: not answered`)
    } else if (name === 'export' && !found.startsWith('Error: ')) {
      const before = JSON.parse(answer) as string[]
      const after = new Set(JSON.parse(found) as string[])
      const lost = before.filter((study) => !after.has(study))
      const isNamed = lost.every((study) => leftOut.some((address) => study.includes(address)))
      if (!isNamed || [...after].some((study) => !before.includes(study))) wrong.push(name)
    } else if (!isSentence(found)) wrong.push(`${name}: ${found.slice(0, 200)}`)
  }
  return wrong
}

/** A message for people, with a remedy or what is being done. */
function isSentence(text: string): boolean {
  return /^Error: .*(?:Restore it from a backup|npm start|is rebuilt)/s.test(text)
}
