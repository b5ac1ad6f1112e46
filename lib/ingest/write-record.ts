import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { unpackStudy } from '@/lib/store/documents'
import { openTrialStore } from '@/lib/store/sqlite/trial-store'
import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import { openIndexWriter } from '@/lib/index/writer'
import { toIdentifiers } from '@/lib/study/identifiers'
import { openTrialGrouping, toTrialNumbers } from './group-trials'
import { mergeStored } from './merge-stored'
import type { FindKnownHash, PreparedContent } from './prepare'

export interface PlacedRecord {
  formatId: SourceFormatId
  sourceKey: string
  hash: string
  place: string
  content: PreparedContent
}

/** `older` is kept as a version of the past and changes nothing that is shown. */
export type Outcome = 'added' | 'updated' | 'unchanged' | 'older'

export interface RecordWriter {
  /** Hash of what the store has as the current content of a source's record, or null. */
  findKnownHash: FindKnownHash
  /** Compares with what is there; keeps a version, sorts records into trials, writes trials and index. */
  write(record: PlacedRecord, runId: number, now: string): Outcome
}

/** Prepares the statements of an ingest run. The caller opens and commits transactions. */
export function openRecordWriter(database: PortalDatabase): RecordWriter {
  const store = openTrialStore(database)
  const index = openIndexWriter(database)
  const grouping = openTrialGrouping(store, index)

  /** Writes a trial anew from all copies of its records, one of which has just come. */
  const rewriteTrial = (
    { recordId, trialId }: { recordId: number; trialId: number },
    now: string,
  ): void => {
    const records = store.findRecordsOfTrial(trialId)
    const record = records.find(({ id }) => id === recordId)
    if (record === undefined) return
    const concerned = grouping.findConcerned(toTrialNumbers(record.study), trialId)
    if (concerned !== null) {
      grouping.regroup(concerned, { recordId }, now)
      return
    }
    const { columns, study, index: row } = mergeStored(records)
    store.updateTrial(trialId, { ...columns, merged: study }, now)
    store.setIdentifiers(trialId, toIdentifiers(record.study))
    index.writeRow(trialId, row)
  }

  return {
    findKnownHash: (formatId, sourceKey) => store.findRecord(formatId, sourceKey)?.hash ?? null,

    write({ formatId, sourceKey, hash, place, content }, runId, now) {
      const known = store.findRecord(formatId, sourceKey)
      if (known?.hash === hash) return 'unchanged'
      const unpack = () => ({
        study: unpackStudy(content.study),
        page: content.page === null ? null : (JSON.parse(content.page) as PageStatements),
      })
      let versionHash = hash
      if (known !== null) {
        const { study, page } = unpack()
        versionHash = store.findEqualVersion(known.recordId, study, page, content.unmapped) ?? hash
        if (versionHash === known.hash) return 'unchanged'
      }

      const version = {
        runId,
        hash: versionHash,
        seenAt: now,
        place,
        study: content.study,
        page: content.page,
        warnings: content.warnings,
        unmapped: content.unmapped,
        sourceBytes: content.sourceBytes,
        ...content.placing,
      }
      if (known !== null) {
        const { recordId } = known
        const { isNew, isCurrent, changesRecord } = store.addVersion({ ...version, recordId })
        const outcome = isCurrent ? 'updated' : isNew ? 'older' : 'unchanged'
        // A whole record that is the newest word needs nothing from the copies before it.
        const isAllThereIs = isCurrent && content.placing.extent === null
        if (changesRecord && !isAllThereIs) rewriteTrial(known, now)
        if (!isAllThereIs) return outcome
      }
      const { columns, index: row } = content.trial
      const numbers = { ...columns, identifiers: content.identifiers }
      const concerned = grouping.findConcerned(numbers, known?.trialId ?? null)
      if (concerned !== null) {
        const recordId =
          known?.recordId ?? store.insertRecord(concerned.all[0], formatId, sourceKey, now)
        if (known === null) store.addVersion({ ...version, recordId })
        const isAlone = grouping.regroup(concerned, { recordId }, now)
        return isAlone && known === null ? 'added' : 'updated'
      }
      const trial = { ...columns, merged: undefined }
      if (known === null) {
        const trialId = store.insertTrial(trial, now)
        const recordId = store.insertRecord(trialId, formatId, sourceKey, now)
        store.addVersion({ ...version, recordId })
        store.addIdentifiers(trialId, content.identifiers)
        index.writeRow(trialId, row)
        return 'added'
      }
      store.updateTrial(known.trialId, trial, now)
      store.setIdentifiers(known.trialId, content.identifiers)
      index.writeRow(known.trialId, row)
      return 'updated'
    },
  }
}
