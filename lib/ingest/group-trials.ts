import { toMergeOrder } from '@/lib/registries/merge'
import type { IndexChanges } from '@/lib/index/writer'
import { getNctId } from '@/lib/study/document'
import { toIdentifiers, type Identifier } from '@/lib/study/identifiers'
import { canJoin, groupByTrial, type TrialNumbers } from '@/lib/study/same-trial'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'
import { mergeStored } from './merge-stored'
import type { StoredRecord, TrialSet } from './trial-set'

// Keeps the records of one trial together, in whatever order they come: when a record changes, the records that its
// numbers lead to are grouped again.

/** What a batch of records changes. */
export interface Batch {
  trials: TrialSet
  /** Absent if no index is written now; the index then follows the store's change log. */
  index?: IndexChanges
}

/** The trials that a record may join or leave, or whose records its numbers no longer join. */
export interface ConcernedTrials {
  /** The record's present trial; null for a new record. */
  own: number | null
  all: [number, ...number[]]
}

/**
 * Null in the most frequent case: the record is a trial by itself and joins or leaves no other.
 * @param numbers what the record states now
 * @param own the record's present trial; null for a new record
 */
export async function findConcerned(
  trials: TrialSet,
  numbers: TrialNumbers,
  own: number | null,
): Promise<ConcernedTrials | null> {
  const before = own === null ? [] : await trials.findIdentifiers(own)
  if (await isTrialByItself(trials, numbers, before, own)) return null
  const trialIds = new Set<number>()
  const keys = new Set([...toKeys(numbers), ...toNumberKeys(before)])
  const addTrial = async (id: number) => {
    if (trialIds.has(id)) return
    trialIds.add(id)
    // A record without an NCT number may lead to further ones.
    for (const { study } of await trials.findRecordsOfTrial(id)) {
      const stated = toTrialNumbers(study)
      if (stated.nctId === null) for (const key of toKeys(stated)) keys.add(key)
    }
  }
  if (own !== null) await addTrial(own)
  // The loop adds to the set while it iterates.
  for (const key of keys) {
    for (const id of await findTrialsByKey(trials, key)) await addTrial(id)
  }
  const [first, ...others] = trialIds
  return first === undefined ? null : { own, all: [first, ...others] }
}

/**
 * Groups the records of these trials again, and writes the trials that have changed.
 * @param changed a record with new content: its trial is always written. A new one may have been inserted into any of
 * the trials.
 * @returns whether the changed record is a trial by itself
 */
export async function regroup(
  { trials, index }: Batch,
  { own, all }: ConcernedTrials,
  changed: { recordId: number } | null,
  now: string,
): Promise<boolean> {
  const records = (await Promise.all(all.map((id) => trials.findRecordsOfTrial(id)))).flat()
  const newcomer = own === null ? changed?.recordId : undefined
  const isThere = ({ id }: StoredRecord) => id !== newcomer
  const countThere = (trialId: number) =>
    records.filter((record) => record.trialId === trialId && isThere(record)).length
  const places = toPlaces(sortIntoTrials(records), isThere)
  const toWrite = places.filter(
    ({ trialId, records: group }) =>
      group.some(({ id }) => id === changed?.recordId) ||
      group.some((record) => record.trialId !== trialId) ||
      (trialId !== null && countThere(trialId) !== group.length),
  )
  const kept = new Set(places.map(({ trialId }) => trialId))
  const emptied = all.filter((id) => !kept.has(id))
  const firstOf = new Map(all.map((id) => [id, records.find((each) => each.trialId === id)]))
  const addresses = new Map<number, string | null>()
  for (const id of all) addresses.set(id, await trials.getAddress(id))

  // Two trials must never share an address, not even between two statements.
  for (const id of emptied) await trials.vacateTrial(id)
  for (const { trialId } of toWrite) if (trialId !== null) await trials.vacateTrial(trialId)
  const trialOf = new Map<number, number>()
  for (const { trialId, records: group } of places) {
    if (trialId !== null) for (const { id } of group) trialOf.set(id, trialId)
  }
  for (const { trialId, records: group } of toWrite) {
    const merged = mergeStored(group)
    const { content } = merged
    const id = trialId ?? (await trials.insertTrial(content, now))
    if (trialId !== null) await trials.updateTrial(id, content, now)
    for (const record of group) {
      await trials.moveRecord(record.id, id)
      trialOf.set(record.id, id)
    }
    await trials.setIdentifiers(
      id,
      group.flatMap((record) => toIdentifiers(record.study)),
    )
    index?.set(id, merged.toIndexChange())
  }
  const findHeir = (trialId: number) => trialOf.get(firstOf.get(trialId)?.id ?? -1)
  for (const id of emptied) {
    const heir = findHeir(id)
    if (heir === undefined) continue
    await trials.removeTrial(id, heir)
    index?.set(id, null)
  }
  for (const [id, address] of addresses) {
    const heir = findHeir(id)
    if (address !== null && heir !== undefined) await trials.keepAddress(heir, address)
  }
  return places.some(
    ({ records: group }) => group.length === 1 && group[0]?.id === changed?.recordId,
  )
}

/** What a record states that decides which trial it belongs to. */
export function toTrialNumbers(study: Study): TrialNumbers {
  return {
    nctId: getNctId(study),
    address: toTrialId(study),
    identifiers: toIdentifiers(study),
  }
}

const toNumberKeys = (identifiers: readonly Identifier[]) =>
  identifiers.filter(canJoin).map(({ value }) => value)

/** Keys that lead to other records of the same trial. */
function toKeys({ address, identifiers }: TrialNumbers): string[] {
  return [address, ...toNumberKeys(identifiers)]
}

async function findTrialsByKey(trials: TrialSet, key: string): Promise<number[]> {
  const byAddress = await trials.findTrialByAddress(key)
  const byNumber = (await trials.findTrialsByIdentifier(key))
    .filter((match) => canJoin(match) || match.kind === 'address')
    .map(({ trialId }) => trialId)
  return byAddress === null ? byNumber : [byAddress, ...byNumber]
}

/**
 * Whether a record is a trial by itself and doesn't affect others: it has an NCT number, shares its trial with no
 * other record, and its numbers lead only to such trials, which merely mention the same number.
 */
async function isTrialByItself(
  trials: TrialSet,
  { nctId, address, identifiers }: TrialNumbers,
  before: readonly Identifier[],
  own: number | null,
): Promise<boolean> {
  if (nctId === null || (await trials.findTrialByAddress(address)) !== own) return false
  for (const { value, kind } of [...before, ...identifiers].filter(canJoin)) {
    const isAlone = (await trials.findTrialsByIdentifier(value)).every((match) => {
      if (!canJoin(match)) return true
      if (match.trialId === own) return match.isPlain
      return match.isPlain && (kind === 'registry' || match.kind === 'registry')
    })
    if (!isAlone) return false
  }
  return true
}

function sortIntoTrials(records: readonly StoredRecord[]): StoredRecord[][] {
  const numbered = records.map((record) => ({ ...toTrialNumbers(record.study), record }))
  return groupByTrial(numbered).map((group) => toMergeOrder(group.map(({ record }) => record)))
}

interface Place {
  /** Null for a new trial. */
  trialId: number | null
  records: StoredRecord[]
}

/** Each group keeps the trial of its first record, unless another group has already taken it. */
function toPlaces(
  groups: readonly StoredRecord[][],
  isThere: (record: StoredRecord) => boolean,
): Place[] {
  const taken = new Set<number>()
  const hasNctId = ([first]: readonly StoredRecord[]) =>
    first !== undefined && getNctId(first.study) !== null
  // Groups with NCT numbers choose first, because people link to their addresses.
  return [...groups.filter(hasNctId), ...groups.filter((group) => !hasNctId(group))].map(
    (records) => {
      const trialId =
        records.find((each) => isThere(each) && !taken.has(each.trialId))?.trialId ?? null
      if (trialId !== null) taken.add(trialId)
      return { trialId, records }
    },
  )
}
