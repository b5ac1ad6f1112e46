import { isDeepStrictEqual } from 'node:util'
import { unpackStudy } from '@/lib/documents/pack'
import type { KnownRecord } from '@/lib/store/store'
import { toIdentifiers } from '@/lib/study/identifiers'
import { canJoin } from '@/lib/study/same-trial'
import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { Study } from '@/lib/study/schema'
import { findConcerned, regroup, toTrialNumbers, type Batch } from './group-trials'
import { mergeStored } from './merge-stored'
import type { PreparedContent, PreparedRecord } from './prepare'
import type { TrialSet } from './trial-set'

export interface PlacedRecord {
  formatId: SourceFormatId
  sourceKey: string
  hash: string
  place: string
  content: PreparedContent
}

/** `older` is kept as a past version and changes nothing that is shown. */
export type Outcome = 'added' | 'updated' | 'unchanged' | 'older'

/** Reads in advance, with few requests, what the records of a batch will need, as far as it is known. */
export async function loadForRecords(
  trials: TrialSet,
  records: readonly PreparedRecord[],
): Promise<void> {
  const toKey = ({ formatId, sourceKey }: PreparedRecord) => ({ source: formatId, sourceKey })
  await trials.loadRecords(records.map(toKey))
  const ids: number[] = []
  const addresses: string[] = []
  const identifiers: string[] = []
  let newRecords = 0
  for (const record of records) {
    const { content, hash } = record
    const known = await trials.findRecord(toKey(record))
    if (content === null || known?.hash === hash) continue
    if (known === null) newRecords++
    else ids.push(known.trialId)
    addresses.push(content.trial.columns.address)
    identifiers.push(...content.identifiers.filter(canJoin).map(({ value }) => value))
  }
  await trials.reserveFor(newRecords)
  await trials.loadTrials({ ids, addresses, identifiers })
  // The former identifiers of their trials may lead to others.
  const before = await Promise.all(ids.map((id) => trials.findIdentifiers(id)))
  await trials.loadTrials({
    identifiers: before
      .flat()
      .filter(canJoin)
      .map(({ value }) => value),
  })
}

/** Compares a record with the stored one; adds a version, groups records into trials, writes trials and index. */
export async function writeRecord(
  batch: Batch,
  { formatId, sourceKey, hash, place, content }: PlacedRecord,
  runId: number,
  now: string,
): Promise<Outcome> {
  const { trials, index } = batch
  const key = { source: formatId, sourceKey }
  const known = await trials.findRecord(key)
  if (known?.hash === hash) return 'unchanged'
  const versionHash = known === null ? hash : await findVersionHash(trials, known.id, content, hash)
  if (versionHash === known?.hash) return 'unchanged'

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
    const added = await trials.addVersion({ ...version, recordId: known.id })
    const outcome = added.isCurrent ? 'updated' : added.isNew ? 'older' : 'unchanged'
    // If the newest version is a whole record, earlier copies add nothing.
    const isAllThereIs = added.isCurrent && content.placing.extent === null
    if (added.changesRecord && !isAllThereIs) await rewriteTrial(batch, known, now)
    if (!isAllThereIs) return outcome
  }
  const { columns, index: row } = content.trial
  const numbers = { ...columns, identifiers: content.identifiers }
  const concerned = await findConcerned(trials, numbers, known?.trialId ?? null)
  if (concerned !== null) {
    const recordId = known?.id ?? (await trials.insertRecord(concerned.all[0], key, now))
    if (known === null) await trials.addVersion({ ...version, recordId })
    const isAlone = await regroup(batch, concerned, { recordId }, now)
    return isAlone && known === null ? 'added' : 'updated'
  }
  const trial = { ...columns, merged: null, mergedPage: null }
  const trialId = known?.trialId ?? (await trials.insertTrial(trial, now))
  if (known !== null) await trials.updateTrial(trialId, trial, now)
  if (known === null) {
    const recordId = await trials.insertRecord(trialId, key, now)
    await trials.addVersion({ ...version, recordId })
  }
  await trials.setIdentifiers(trialId, content.identifiers)
  index?.set(trialId, { row, document: content.study })
  return known === null ? 'added' : 'updated'
}

/** Rewrites a trial from all copies of its records, one of which is new. */
async function rewriteTrial(
  batch: Batch,
  { id: recordId, trialId }: KnownRecord,
  now: string,
): Promise<void> {
  const { trials, index } = batch
  const records = await trials.findRecordsOfTrial(trialId)
  const record = records.find(({ id }) => id === recordId)
  if (record === undefined) return
  const concerned = await findConcerned(trials, toTrialNumbers(record.study), trialId)
  if (concerned !== null) {
    await regroup(batch, concerned, { recordId }, now)
    return
  }
  const merged = mergeStored(records)
  await trials.updateTrial(trialId, merged.content, now)
  await trials.setIdentifiers(trialId, toIdentifiers(record.study))
  index?.set(trialId, merged.toIndexChange())
}

/**
 * The hash of the record's version with the same content in other bytes (order of keys, white space), else that of
 * the bytes. Unpacks the versions one by one, for records that seem to have changed.
 */
async function findVersionHash(
  trials: TrialSet,
  recordId: number,
  content: PreparedContent,
  hash: string,
): Promise<string> {
  const study: Study = unpackStudy(content.study)
  const page = content.page === null ? null : (JSON.parse(content.page) as PageStatements)
  for (const version of await trials.findVersions(recordId)) {
    if (version.unmapped !== content.unmapped) continue
    const versionPage: unknown = version.page === null ? null : JSON.parse(version.page)
    if (!isDeepStrictEqual(versionPage, page)) continue
    if (isDeepStrictEqual(unpackStudy(version.study), study)) return version.hash
  }
  return hash
}
