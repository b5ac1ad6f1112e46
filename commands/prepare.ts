import { join } from 'node:path'
import { isStale, projectRoot, runTool, writeStamp } from './project'
import { runStep, say } from './terminal'

// What must be there before the portal or a command can run: the generated database client, an up-to-date
// database, the seeds. Each part does nothing when it is done already.

const clientSources = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
const clientStamp = 'lib/store/sqlite/generated/.source-hash'

/** Generates the Prisma client when the models changed. Must come before any import of `lib/store/sqlite/prisma`. */
export async function prepareClient(): Promise<void> {
  if (!isStale(clientStamp, clientSources)) return
  await runStep('Generating the database client', () => runTool('prisma', ['generate']))
  writeStamp(clientStamp, clientSources)
}

/** Brings the database at `url` up to date, its search index included. */
export async function prepareDatabase(url: string): Promise<void> {
  const { openStorage } = await import('@/lib/storage/storage')
  const { rebuildIndexIfStale } = await import('@/lib/ingest/rebuild-index')
  const storage = openStorage(url)
  const { store } = storage
  try {
    const applied = await store.migrate(join(projectRoot, 'prisma/migrations'))
    if (applied.length > 0) say(`Database brought up to date: ${applied.join(', ')}`)
    const indexed = await rebuildIndexIfStale({ store, index: storage.openIndex() })
    if (indexed !== null && indexed > 0) say(`Search index built anew: ${indexed} trials`)
  } finally {
    await storage.close()
  }
}

/** Loads the five seed documents into an up-to-date database, if they are not in it. */
export async function prepareSeeds(url: string): Promise<void> {
  const { openStorage } = await import('@/lib/storage/storage')
  const { loadSeeds } = await import('@/seeds/seed')
  const storage = openStorage(url)
  try {
    const summary = await loadSeeds(storage)
    if (summary === null) return
    say(
      `Seeds loaded: ${summary.added} trials added, ${summary.updated} updated, ` +
        `${summary.unchanged} unchanged`,
    )
  } finally {
    await storage.close()
  }
}
