import { hashContent, packStudy, unpackStudy, unpackText } from '@/lib/documents/pack'
import type { RereadCopy, StoredCopy, StoreTransaction } from '@/lib/store/store'
import { getFormat } from '@/lib/registries/formats'
import { parseDocument } from '@/lib/registries/parse-document'
import { orderCopies } from '@/lib/study/copy-order'
import { toStudyExtent } from '@/lib/study/extent'
import { placeCopy } from './prepare'

/**
 * Reads the documents of all stored copies again with this version of the program, and decides again which copy of
 * each record is the newest. If a document is refused now, its earlier result is kept. Without this, a file that is
 * ingested again would look like a new version after a change of the readers.
 * @param version identifies the readers
 * @returns ids of the records whose copies have changed
 */
export async function rereadCopies(store: StoreTransaction, version: number): Promise<Set<number>> {
  const changed = new Set<number>()
  for await (const recordId of listRecordIds(store)) {
    const byHash = new Map<string, RereadCopy>()
    for (const copy of await store.listCopies(recordId)) {
      const reread = rereadCopy(copy)
      if (saysElse(reread, copy)) changed.add(recordId)
      // Versions that differed only because of an earlier reader are now one.
      if (!byHash.has(reread.hash)) byHash.set(reread.hash, reread)
    }
    const copies = [...byHash.values()]
    const newest = orderCopies(copies).at(-1)
    if (newest !== undefined) await store.replaceCopies(recordId, copies, newest.id)
  }
  await store.setReadingVersion(version)
  return changed
}

function saysElse(reread: RereadCopy, { study, page, unmapped }: StoredCopy): boolean {
  const isSame = reread.page === page && reread.unmapped === unmapped
  return !isSame || Buffer.compare(reread.study, study) !== 0
}

async function* listRecordIds(store: StoreTransaction): AsyncGenerator<number> {
  let last: number | undefined = 0
  while (last !== undefined) {
    const ids: number[] = await store.listRecordIds(last, 1000)
    yield* ids
    last = ids.at(-1)
  }
}

function rereadCopy({ source, sourceBytes, ...kept }: StoredCopy): RereadCopy {
  const isStudy = getFormat(source).isStudy === true
  // A registry record without a separate document is what was received.
  const document = sourceBytes ?? (isStudy ? kept.study : null)
  if (document !== null) {
    try {
      const record = parseDocument(source, unpackText(document))
      if (sourceBytes === null && record.isMended !== true) {
        return { ...kept, ...placeCopy(record) }
      }
      // The stored statements of a registry record are not part of its document, such as that it was removed.
      const page = isStudy ? kept.page : toJson(record.page)
      const content = {
        study: record.study,
        page: page === null ? undefined : (JSON.parse(page) as unknown),
        unmapped: record.unmapped,
      }
      return {
        id: kept.id,
        arrival: kept.arrival,
        // The hash of a registry record is that of its bytes.
        hash: isStudy && page === null ? kept.hash : hashContent(content),
        study: packStudy(record.study),
        page,
        unmapped: toJson(record.unmapped),
        warnings: record.warnings.length === 0 ? null : JSON.stringify(record.warnings),
        ...placeCopy(record),
      }
    } catch {
      // An earlier reader accepted the document; its record is kept.
    }
  }
  const record = unpackStudy(kept.study)
  const extent = toStudyExtent(record)
  return { ...kept, ...placeCopy({ study: record, ...(extent && { extent }), warnings: [] }) }
}

const toJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
