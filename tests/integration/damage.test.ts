import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingest } from '@/lib/ingest/ingest'
import { checkStore, openStore, protectStore } from '@/lib/store/open-store'
import type { Store } from '@/lib/store/store'
import {
  buildPortalFiles,
  copyFiles,
  flipByte,
  indexName,
  listWrong,
  readAnswers,
  sizeOf,
  storeName,
} from '../support/damaged-files'
import { buildSourceFailure } from '../support/source-records'
import { makeRandom } from '../support/random'
import { buildStudy } from '../support/synthetic-studies'

// Files that a disk, a copy or a person has changed: what is read from them is right, or a sentence explains why not.
// `npm run bench -- damage 100` does the same at more places.

let folder: string
let whole: string
let hurt: string
let answers: Awaited<ReturnType<typeof readAnswers>>
const noSync = { nextAt: null, succeededAt: null, failedAt: null, failure: null, failures: 0 }
const words = ['', 'synthetic', 'donor']
const hurtUrl = () => `file:${join(hurt, storeName)}`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'damage-'))
  whole = join(folder, 'whole')
  hurt = join(folder, 'hurt')
  mkdirSync(whole)
  mkdirSync(hurt)
  const studies = Array.from({ length: 12 }, (_, index) =>
    buildStudy(index + 1, {
      protocolSection: {
        ...buildStudy(index + 1).protocolSection,
        descriptionModule: {
          // Long enough for pages of its own, with words that don't compress well.
          detailedDescription: Array.from({ length: 1500 }, (_, word) =>
            ((index + 1) * 7919 * (word + 3) ** 2).toString(36),
          ).join(' donor '),
        },
      },
    }),
  )
  await buildPortalFiles(whole, studies)
  copyFiles(whole, hurt)
  answers = await readAnswers(hurt, words)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('an intact portal answers everything', () => {
  expect([...answers.values()].filter((answer) => answer.startsWith('Error: '))).toEqual([])
  expect(answers.size).toBe(3 * 12 + words.length + 3)
})

test.each([storeName, indexName])(
  'a changed byte of %s never gives a wrong answer',
  async (name) => {
    const random = makeRandom(name === storeName ? 3 : 4)
    const size = sizeOf(join(whole, name))
    for (let number = 0; number < 12; number++) {
      copyFiles(whole, hurt)
      const at = random(size)
      flipByte(join(hurt, name), at, 1 + random(255))
      const found = await readAnswers(hurt, words)
      expect([at, listWrong(answers, found)]).toEqual([at, []])
      // The index is built again.
      if (name === indexName) expect(found).toEqual(answers)
    }
  },
)

test.each<[string, (store: Store) => Promise<unknown>]>([
  ['the plan of the next fetch', (store) => store.saveSyncState({ ...noSync, schedule: 'daily' })],
  ['an entry that is taken off', (store) => store.dismissQuarantined([1], '2026-11-29T00:00:00Z')],
])('%s is not damage, even if it reaches the file later', async (_name, write) => {
  copyFiles(whole, hurt)
  const store = openStore(hurtUrl())
  const reader = openStore(hurtUrl(), { readonly: true })
  await reader.countTrials()
  const release = await store.takeIngestLock()
  const failure = buildSourceFailure('{', { place: 'all.jsonl line 99', reason: 'no JSON' })
  await ingest([failure], { store, request: {} })
  await release()
  expect((await store.countQuarantined()).total).toBe(1)
  await write(store)
  await store.close()
  // The last reader writes the log into the file.
  const last = openStore(hurtUrl())
  await reader.close()
  await last.countTrials()
  await last.close()
  expect(checkStore(hurtUrl())).toBeNull()
  expect(protectStore(hurtUrl())).toBeNull()
  flipByte(join(hurt, storeName), sizeOf(join(hurt, storeName)) - 3000, 1)
  expect(checkStore(hurtUrl())?.findings).toHaveLength(1)
})

test('of many trials the damaged one is named, and all others are served', async () => {
  copyFiles(whole, hurt)
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(join(hurt, storeName), { readonly: true })
  const page = database
    .prepare(`SELECT pageno FROM dbstat WHERE name = 'record_version' AND pagetype = 'overflow'`)
    .pluck()
    .get() as number
  database.close()
  flipByte(join(hurt, storeName), (page - 1) * 4096 + 2000, 1)
  const damage = checkStore(hurtUrl())
  expect(damage?.trials).toHaveLength(1)
  const found = await readAnswers(hurt, words)
  expect(listWrong(answers, found)).toEqual([])
  const errors = [...found].filter(([, answer]) => answer.startsWith('Error: '))
  expect(errors.map(([name]) => name)).toEqual(
    ['trial', 'history', 'study'].map((what) => `${what} ${damage?.trials?.[0]}`),
  )
  expect(found.get('left out of the export')).toBe(JSON.stringify(damage?.trials))
  const store = openStore(hurtUrl())
  await expect(store.takeIngestLock()).rejects.toThrow(
    'is damaged: pages that differ from what was written: 1 ',
  )
  await store.close()
})

describe('a file', () => {
  test.each([
    ['that was cut off', () => truncateSync(join(hurt, storeName), 20_480), 'was cut off'],
    ['that was emptied', () => truncateSync(join(hurt, storeName), 0), 'was cut off'],
    [
      'of another kind',
      () =>
        writeFileSync(
          join(hurt, storeName),
          'Not a database, and longer than its header. '.repeat(300),
        ),
      'is not a SQLite database',
    ],
  ])('%s is reported with the right remedy', async (_, hurtIt, finding) => {
    copyFiles(whole, hurt)
    hurtIt()
    const found = await readAnswers(hurt, ['synthetic'])
    const said = [...found.values()].filter((answer) => answer.startsWith('Error: '))
    const report = checkStore(hurtUrl())?.findings ?? []
    expect([...said, ...report].join('\n')).toContain(finding)
    expect(said.join('\n')).toContain('npm run restore -- FILE')
  })
})
