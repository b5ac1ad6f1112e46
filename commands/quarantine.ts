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
  const { openStore } = await import('@/lib/store/open-store')
  const store = openStore(databaseUrl, { readonly: request.kind !== 'dismiss' })
  try {
    if (request.kind === 'dismiss') {
      const releaseLock = await store.takeIngestLock()
      try {
        const unknown = await store.dismissQuarantined(request.ids, new Date().toISOString())
        if (unknown !== null) throw new Error(describeUnknown(unknown))
        say(`Taken off the list: ${request.ids.map((id) => `#${id}`).join(', ')}`)
      } finally {
        await releaseLock()
      }
      return
    }
    if (request.kind === 'bytes') {
      const bytes = await store.getQuarantinedBytes(request.id)
      if (bytes === null) throw new Error(describeUnknown(request.id))
      process.stdout.write(bytes)
      return
    }
    const entries = await store.findQuarantined()
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
    await store.close()
  }
}

function describeUnknown(id: number): string {
  return `#${id} is not in the list of what is set aside: npm run ingest -- --quarantine`
}
