import type { ExportSubject } from '@/lib/exports/export-request'
import { toVersionId } from '@/lib/pages/trial-history'
import { describeMessage, describePlace } from '@/lib/study/describe-place'
import { isDamagedRecord, type StoredHistory, type Store } from '@/lib/store/store'
import { listExported, type ExportedFrom } from './exported-trials'

// Every version of every record as lines of JSON, one trial at a time: what each source stated, and since when.

interface HistoryFrom extends Pick<ExportedFrom, 'engine'> {
  store: ExportedFrom['store'] & Pick<Store, 'getHistory' | 'loadVersionTexts'>
}

/** Versions unpacked at a time; records can be long. */
const readAtOnce = 5

/**
 * A line for each version of the trials of a search or list, grouped by record, the oldest first. A trial that cannot
 * be read has one line that says so.
 */
export async function* writeHistory(
  from: HistoryFrom,
  subject: ExportSubject,
): AsyncGenerator<string> {
  for (const trialId of await listExported(from, subject)) {
    const history = await from.store.getHistory(trialId)
    if (history === null) continue
    try {
      for (const record of history.records) yield* writeRecord(from, history.address, record)
    } catch (error) {
      if (!isDamagedRecord(error)) throw error
      yield `${JSON.stringify({ trialId, problem: describeMessage(error.message) })}\n`
    }
  }
}

async function* writeRecord(
  { store }: HistoryFrom,
  trialId: string,
  { source, sourceKey, currentVersionId, versions }: StoredHistory['records'][number],
): AsyncGenerator<string> {
  for (let start = 0; start < versions.length; start += readAtOnce) {
    const batch = versions.slice(start, start + readAtOnce)
    const contents = await store.loadVersionTexts(batch.map(({ id }) => id))
    for (const [index, version] of batch.entries()) {
      const { study, page } = contents.get(version.id) ?? {}
      const about = {
        trialId,
        source,
        sourceKey,
        version: start + index + 1,
        versionId: toVersionId(version.hash),
        isCurrent: version.id === currentVersionId,
        /** The day of the update that the source states. */
        updatedOn: version.updatedOn,
        /** When the portal first saw it. */
        seenAt: version.seenAt,
        place: describePlace(version.place),
      }
      yield `${JSON.stringify(about).slice(0, -1)}${toMember('pageStatements', page)}${toMember('study', study)}}\n`
    }
  }
}

/** A member whose value already is JSON and is copied unchanged. */
function toMember(name: string, json: string | undefined): string {
  return json === undefined ? '' : `,"${name}":${json}`
}
