import { env } from '@/lib/env'
import type { KeptIndex } from '@/lib/ingest/follow/keep-index'
import type { IngestSummary } from '@/lib/ingest/ingest'
import { isMarkedBusy } from './busy-mark'
import type { IngestArguments } from './ingest-arguments'
import { openIndex } from './prepare'
import { createProgress } from './progress'
import { giveWay } from './server/give-way'
import { print, printJson, say } from './terminal'
import { toVisible } from './visible'

// A run of the ingest from its arguments to its summary. Messages go to standard error, results to standard output.

/** Failures shown individually during a run. `--quarantine` lists the rest; a dry run shows all. */
const shownFailures = 10

/** Records between two pauses while visitors wait, so about as many a second: 100,000 in an hour. */
const pacedRecords = 32

/**
 * Runs an ingest command and reports the result.
 * @throws IngestLockedError if another run is active; any other problem ends the run as failed or interrupted
 */
export async function runIngest(args: IngestArguments, databaseUrl: string): Promise<void> {
  const { openStore } = await import('@/lib/store/open-store')
  const { ingest } = await import('@/lib/ingest/ingest')
  const { createFileSource, createLiveSource } = await import('./ingest-sources')

  const store = openStore(databaseUrl)
  const releaseLock = await store.takeIngestLock().catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  let index: KeptIndex | null = null
  const progress = createProgress(process.stderr)
  const interrupted = new AbortController()
  process.once('SIGINT', () => {
    interrupted.abort(
      new Error(
        args.dryRun
          ? 'Stopped. Nothing was written.'
          : 'Stopped. What was imported is kept. Run the command again to continue.',
      ),
    )
  })
  try {
    index = args.dryRun ? null : await openIndex(store, env.indexPath)
    let failures = 0
    const source = args.live
      ? await createLiveSource(store, args, interrupted.signal)
      : await createFileSource(args.sources, interrupted.signal)
    const paced = giveWay(source.records, () => isMarkedBusy(env.indexPath), {
      every: pacedRecords,
    })
    const summary = await ingest(paced, {
      store,
      index: index?.writer,
      dryRun: args.dryRun,
      signal: interrupted.signal,
      request: source.request,
      checkpoint: source.checkpoint,
      onProgress: ({ read }) => {
        const fraction = source.fraction()
        progress.show({ read, ...(fraction !== undefined && { fraction }) })
      },
      onFailure: ({ place, reason }) => {
        failures++
        if (failures > shownFailures && !args.dryRun) return
        progress.clear()
        say(
          `${args.dryRun ? 'Would be quarantined' : 'Quarantined'}: ${toVisible(place)}: ${toVisible(reason)}`,
        )
      },
    })
    progress.clear()
    if (failures > shownFailures && !args.dryRun) {
      say(`… and ${failures - shownFailures} more. List them: npm run ingest -- --quarantine`)
    }
    for (const { source, reason } of summary.unread) {
      say(`Not read: ${toVisible(source)}: ${toVisible(reason)}`)
    }
    const { skipped } = source
    for (const { place, reason } of skipped.slice(0, shownFailures)) {
      say(`Skipped: ${toVisible(place)}: ${toVisible(reason)}`)
    }
    if (skipped.length > shownFailures) {
      say(`… and ${skipped.length - shownFailures} more files that hold no records.`)
    }
    if (args.json) {
      const result = { ...summary, skipped: skipped.length, dryRun: args.dryRun }
      printJson(result)
    } else {
      print(describeSummary(summary, skipped.length, args.dryRun))
    }
    if (summary.unread.length > 0) process.exitCode = 1
    if (args.strict && summary.quarantined > 0) process.exitCode = 1
  } finally {
    index?.close()
    await store.close()
    await releaseLock()
  }
}

function describeSummary(summary: IngestSummary, skipped: number, dryRun: boolean): string {
  const count = (value: number) => value.toLocaleString('en').padStart(10)
  /** A line that is shown only if there is something to count. */
  const countSome = (value: number, one: string, several: string) =>
    value === 0 ? [] : [`${count(value)} ${value === 1 ? one : several}`]
  const news = Object.entries(summary.drift)
  return [
    dryRun ? 'Dry run, nothing was written:' : 'Imported:',
    `${count(summary.read)} read`,
    `${count(summary.added)} added`,
    `${count(summary.updated)} updated`,
    `${count(summary.unchanged)} unchanged`,
    `${count(summary.quarantined)} quarantined`,
    ...countSome(
      summary.unread.length,
      'source that could not be read',
      'sources that could not be read',
    ),
    ...countSome(
      skipped,
      'file skipped because it holds no records',
      'files skipped because they hold no records',
    ),
    `${summary.seconds.toFixed(1).padStart(10)} seconds`,
    ...countSome(summary.warnings, 'warning about a record', 'warnings about records'),
    ...(news.length > 0
      ? [
          'Unknown fields and values, kept as they are:',
          ...news.map(([what, n]) => `${count(n)} ${toVisible(what)}`),
        ]
      : []),
  ].join('\n')
}
