import type { QuarantineRequest } from './ingest-arguments'
import { say } from './terminal'

/**
 * What `npm run ingest` answers about the records that were set aside.
 * @throws Error when a number is not in the list; then nothing was dismissed
 */
export async function answerQuarantine(
  request: QuarantineRequest,
  databaseUrl: string,
  asJson: boolean,
): Promise<void> {
  const { openDatabase, toDatabasePath } = await import('@/lib/store/sqlite/database')
  const { findQuarantined, getQuarantinedBytes, openQuarantine } =
    await import('@/lib/store/sqlite/quarantine')
  if (request.kind === 'dismiss') {
    const { takeIngestLock } = await import('@/lib/store/sqlite/ingest-lock')
    const releaseLock = takeIngestLock(toDatabasePath(databaseUrl))
    const database = openDatabase(databaseUrl)
    try {
      const unknown = openQuarantine(database).dismiss(request.ids, new Date().toISOString())
      if (unknown !== null) throw new Error(describeUnknown(unknown))
      say(`Taken off the list: ${request.ids.map((id) => `#${id}`).join(', ')}`)
    } finally {
      database.close()
      releaseLock()
    }
    return
  }
  const database = openDatabase(databaseUrl, { readonly: true })
  try {
    if (request.kind === 'bytes') {
      const bytes = getQuarantinedBytes(database, request.id)
      if (bytes === null) throw new Error(describeUnknown(request.id))
      process.stdout.write(bytes)
      return
    }
    const entries = findQuarantined(database)
    if (asJson) {
      process.stdout.write(`${JSON.stringify(entries)}\n`)
      return
    }
    if (entries.length === 0) process.stdout.write('Nothing is set aside.\n')
    for (const { id, place, reason, format, bytes, seenAt } of entries) {
      process.stdout.write(
        `#${id} ${place}\n  ${reason}\n  ${format ?? 'unknown format'}, ${bytes.toLocaleString('en')} bytes kept, ${seenAt}\n`,
      )
    }
  } finally {
    database.close()
  }
}

function describeUnknown(id: number): string {
  return `#${id} is not in the list of what is set aside: npm run ingest -- --quarantine`
}
