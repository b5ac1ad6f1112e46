import type { QuarantineRequest } from './ingest-arguments'
import { print, printData, printJson, say } from './terminal'
import { toVisible } from './visible'

/**
 * What `npm run ingest` prints about the records in quarantine.
 * @throws Error if a number is not in the list; then nothing was dismissed
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
        say(`Removed from quarantine: ${request.ids.map((id) => `#${id}`).join(', ')}`)
      } finally {
        await releaseLock()
      }
      return
    }
    if (request.kind === 'bytes') {
      const bytes = await store.getQuarantinedBytes(request.id)
      if (bytes === null) throw new Error(describeUnknown(request.id))
      await printData(bytes)
      return
    }
    const entries = await store.findQuarantined()
    if (asJson) {
      printJson(entries)
      return
    }
    if (entries.length === 0) print('The quarantine is empty.')
    for (const { id, place, reason, format, bytes, seenAt } of entries) {
      print(`#${id} ${toVisible(place)}`)
      print(`  ${toVisible(reason)}`)
      print(`  ${format ?? 'unknown format'}, ${bytes.toLocaleString('en')} bytes kept, ${seenAt}`)
    }
  } finally {
    await store.close()
  }
}

function describeUnknown(id: number): string {
  return `#${id} is not in quarantine. List what is: npm run ingest -- --quarantine`
}
