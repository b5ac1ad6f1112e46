import { toVersions, type VersionOfCopies } from '@/lib/pages/record-versions'
import { toVersionId } from '@/lib/pages/trial-history'
import type { Store, StoredHistory } from '@/lib/store/store'
import { boundStudy } from '@/lib/study/bounded'
import { toRecordLabel } from './record-label'

/** The content of versions, with texts and lists bounded. */
export async function loadBounded(store: Store, ids: readonly number[]) {
  const versions = await store.loadVersions(ids)
  return new Map(
    [...versions].map(([id, version]) => [
      id,
      { ...version, study: boundStudy(version.study).study },
    ]),
  )
}

/**
 * The versions of one record.
 * @param most the number of newest versions that are read and summarised
 */
export async function readRecordHistory(
  store: Store,
  record: StoredHistory['records'][number],
  records: StoredHistory['records'],
  most: number,
): Promise<{ label: string; versions: VersionOfCopies[] }> {
  const { currentVersionId, versions } = record
  // One more than is summarised: the oldest of them is compared with the one before it.
  const recent = versions.slice(-most - 1)
  const contents = await loadBounded(
    store,
    recent.map(({ id }) => id),
  )
  const found = toVersions(
    versions.map(({ id, hash, seenAt, place, updatedOn, extent }) => {
      const content = contents.get(id)
      return {
        versionId: toVersionId(hash),
        seenAt,
        place,
        isCurrent: id === currentVersionId,
        updatedOn,
        content: content && { ...content, extent },
      }
    }),
  )
  return { label: toRecordLabel(record, records), versions: found }
}
