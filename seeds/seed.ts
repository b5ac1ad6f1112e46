import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IndexWriter } from '@/lib/index/writer'
import type { Store } from '@/lib/store/store'
import { ingest, type IngestSummary } from '@/lib/ingest/ingest'
import { readSources } from '@/lib/ingest/read/read-sources'

const folder = fileURLToPath(new URL('.', import.meta.url))

/**
 * Loads the source documents of this folder by the ordinary ingest path, unless these very documents
 * were loaded before: a second start changes no row.
 * @returns the summary, or null when there was nothing to do.
 * @throws Error when a document is refused: the seeds must be whole
 * @throws IngestLockedError while an ingest is under way
 */
export async function loadSeeds(
  store: Store,
  index: IndexWriter | undefined,
): Promise<IngestSummary | null> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)))
  const request = { seeds: hash.digest('hex') }
  if (await store.hasCompletedRun(request)) return null
  const releaseLock = await store.takeIngestLock()
  try {
    // Another server may have done it meanwhile.
    if (await store.hasCompletedRun(request)) return null
    const failures: string[] = []
    const summary = await ingest(
      readSources(files.map((file) => relative(process.cwd(), join(folder, file)))),
      {
        store,
        index,
        request,
        onFailure: ({ place, reason }) => failures.push(`${place}: ${reason}`),
      },
    )
    if (failures.length > 0) {
      throw new Error(`Seed documents could not be read:\n${failures.join('\n')}`)
    }
    return summary
  } finally {
    await releaseLock()
  }
}
