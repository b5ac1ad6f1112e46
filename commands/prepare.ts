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

// What the portal and the commands need before they can run: the generated database client, an up-to-date store, the
// seeds, the index. Each step does nothing if it is already done.

const clientSources = [
  'prisma/schema',
  'prisma.config.ts',
  'prisma.postgresql.config.ts',
  'package-lock.json',
]
const clientStamp = 'lib/store/sqlite/generated/.source-hash'

/**
 * Generates the Prisma clients, one for each kind of database, if the models have changed. Must run before any import
 * of a store.
 */
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
 * Brings the store at `url` up to date. If the store is damaged, it reports that instead.
 * @param when runs the update, and may first wait for another writing process
 * @returns whether the store may be written
 * @throws IngestLockedError if another process writes and `when` doesn't wait
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

/** Adds missing checksums, so that later checks can find damage, and reports what that finds. */
export async function isStoreSound(url: string): Promise<boolean> {
  const { protectStore } = await import('@/lib/store/open-store')
  const found = protectStore(url)
  if (found !== null) sayDamage(found)
  return found === null
}

/** Checks whether the store is damaged, and reports it. */
export async function isStoreDamaged(url: string): Promise<boolean> {
  const { checkStore } = await import('@/lib/store/open-store')
  const damage = checkStore(url)
  if (damage !== null) sayDamage(damage)
  return damage !== null
}

/** Records named in a report; a file can be damaged everywhere. */
const maxNamed = 20

function sayDamage({ findings, trials }: DamageReport): void {
  for (const finding of findings) say(finding)
  if (trials === null) {
    say('Any stored record may be damaged. The portal serves what the search index holds.')
  } else if (trials.length > 0) {
    const more = trials.length > maxNamed ? ` and ${trials.length - maxNamed} more` : ''
    say(`Damaged records: ${trials.slice(0, maxNamed).join(', ')}${more}. All others are served.`)
  } else say('No record is affected.')
  say('Restore the database from a backup: npm run restore -- FILE')
}

/** Like `prepareStore`, and also loads the seeds if wanted and brings the index up to date. */
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

/** Runs `work` when no ingest is active: servers that start at the same time take turns. */
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

/** Builds the index of a store or brings it up to date, and opens it; null if another process does. */
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
