import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Environment } from '@/lib/env'
import type { KeptIndex } from '@/lib/ingest/follow/keep-index'
import type { DamageReport } from '@/lib/store/open-store'
import type { Store } from '@/lib/store/store'
import { createProgress } from './progress'
import { isStale, projectRoot, runTool, writeStamp } from './project'
import { getIndexRules, getStoreRules } from './rules'
import { runStep, say } from './terminal'

// What must be there before the portal or a command can run: the generated database client, an up-to-date
// store, the seeds, the index. Each part does nothing when it is done already.

const clientSources = [
  'prisma/schema',
  'prisma.config.ts',
  'prisma.postgresql.config.ts',
  'package-lock.json',
]
const clientStamp = 'lib/store/sqlite/generated/.source-hash'

/** Generates the Prisma clients, one for each kind of database, when the models changed. Must come before any import of a store. */
export async function prepareClient(): Promise<void> {
  if (!isStale(clientStamp, clientSources)) return
  await runStep('Generating the database client', async () => {
    await Promise.all([
      runTool('prisma', ['generate']),
      runTool('prisma', ['generate', '--config', 'prisma.postgresql.config.ts']),
    ])
  })
  writeStamp(clientStamp, clientSources)
}

/**
 * Brings the store at `url` up to date, unless it is damaged, which is said.
 * @param when waits for a process that writes, if it is to be waited for
 * @returns whether it may be written
 * @throws IngestLockedError when another process writes and is not waited for
 */
export async function prepareStore(
  url: string,
  when: <Result>(work: () => Promise<Result>) => Promise<Result> = (work) => work(),
): Promise<boolean> {
  const { openStore } = await import('@/lib/store/open-store')
  if (await isStoreDamaged(url)) return false
  const { refreshTrials } = await import('@/lib/ingest/refresh-trials')
  const store = openStore(url)
  try {
    const applied = await store.migrate(join(projectRoot, 'prisma/migrations'))
    if (applied.length > 0) say(`Database updated: ${applied.join(', ')}`)
    const refreshed = await when(() => refreshTrials(store, getStoreRules()))
    if (refreshed !== null && refreshed > 0) {
      say(`Records merged again by this version's rules: ${refreshed} trials`)
    }
  } finally {
    await store.close()
  }
  return isStoreSound(url)
}

/** Lets later checks tell damage of a store for which nothing could tell it, and says what that has found. */
export async function isStoreSound(url: string): Promise<boolean> {
  const { protectStore } = await import('@/lib/store/open-store')
  const found = protectStore(url)
  if (found !== null) sayDamage(found)
  return found === null
}

/** Looks whether the store is what was written, and says so where it is not. */
export async function isStoreDamaged(url: string): Promise<boolean> {
  const { checkStore } = await import('@/lib/store/open-store')
  const damage = checkStore(url)
  if (damage !== null) sayDamage(damage)
  return damage !== null
}

/** Records that are named; a file can be damaged everywhere. */
const mostNamed = 20

function sayDamage({ findings, trials }: DamageReport): void {
  for (const finding of findings) say(finding)
  if (trials === null) {
    say('Any stored record may be damaged. The portal serves what the search index holds.')
  } else if (trials.length > 0) {
    const more = trials.length > mostNamed ? ` and ${trials.length - mostNamed} more` : ''
    say(`Damaged records: ${trials.slice(0, mostNamed).join(', ')}${more}. All others are served.`)
  } else say('No record is affected.')
  say('Restore the database from a backup: npm run restore -- FILE')
}

/** The same with the seeds in the store, if they are wanted, and an index that has in it all that the store has. */
export async function prepareStorage(
  { databaseUrl, indexPath }: Pick<Environment, 'databaseUrl' | 'indexPath'>,
  { seeds = false }: { seeds?: boolean } = {},
): Promise<void> {
  const mayWrite = await prepareStore(databaseUrl, whenFree)
  const { openStore } = await import('@/lib/store/open-store')
  const { loadSeeds } = await import('@/seeds/seed')
  const store = openStore(databaseUrl)
  try {
    const index = await openIndex(store, indexPath)
    try {
      const summary =
        seeds && mayWrite ? await whenFree(() => loadSeeds(store, index?.writer)) : null
      if (summary === null) return
      say(
        `Seeds loaded: ${summary.added} trials added, ${summary.updated} updated, ` +
          `${summary.unchanged} unchanged`,
      )
    } finally {
      index?.close()
    }
  } finally {
    await store.close()
  }
}

const pauseMs = 500

/** Does `work` once no ingest is under way: servers that start at the same time do it one after the other. */
async function whenFree<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let isSaid = false; ; isSaid = true) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'IngestLockedError') throw error
      if (!isSaid) say('Another process is writing to the database. Waiting for it to end.')
      await pause(pauseMs)
    }
  }
}

/** Makes the index of a store or brings it up to date, and opens it; null when another process does. */
export async function openIndex(store: Store, path: string): Promise<KeptIndex | null> {
  const { keepIndex } = await import('@/lib/ingest/follow/keep-index')
  const progress = createProgress(process.stderr)
  const index = await keepIndex(
    store,
    { path: resolve(path), rules: getIndexRules() },
    { onProgress: (read, all) => progress.show({ read, fraction: all === 0 ? 1 : read / all }) },
  )
  progress.clear()
  if (index !== null) {
    const { listTowns } = await import('./towns')
    index.writer.fillGazetteer(listTowns)
  }
  if (index?.wasDamaged === true) say('The search index was damaged and has been rebuilt.')
  if (index !== null && (index.indexed ?? 0) > 0) {
    say(`Search index ${index.isNew ? 'built' : 'updated'}: ${index.indexed} trials`)
  }
  return index
}
