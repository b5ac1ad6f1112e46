import type { Identifier } from './identifiers'
import { isNctId } from './trial-id'

// Decides which records are one trial. It looks at all of them together, so the result doesn't depend on the order in
// which they came.

/** What decides which trial a record belongs to. */
export interface TrialNumbers {
  /** Canonical; null if the record states none. */
  nctId: string | null
  /**
   * The address that the record would have alone. Records without a number have the same one if title and sponsor are
   * equal.
   */
  address: string
  identifiers: readonly Identifier[]
}

/** Whether an identifier of this kind can make two records one trial. */
export function canJoin({ kind }: Pick<Identifier, 'kind'>): boolean {
  return kind === 'nct' || kind === 'nct-alias' || kind === 'registry'
}

/**
 * Sorts records into trials.
 * - Records with NCT numbers are one trial if the numbers are equal or one states the other as its alias. Nothing
 *   else joins two NCT numbers.
 * - Records without one belong together if they share a registry's number or the address.
 * - Together they belong to the trial with an NCT number if their numbers lead to just one: they state it, or it
 *   states a number of theirs. A number that several NCT trials mention, as a follow-up mentions its parent, joins
 *   nothing.
 */
export function groupByTrial<T extends TrialNumbers>(records: readonly T[]): T[][] {
  const trials = joinByKeys(
    records.filter(({ nctId }) => nctId !== null),
    ({ nctId, identifiers }) => [
      nctId ?? '',
      ...identifiers.filter(({ kind }) => kind === 'nct-alias').map(({ value }) => value),
    ],
  )
  const mentionedBy = new Map<string, Set<T[]>>()
  for (const trial of trials) {
    for (const { value, kind } of trial.flatMap(({ identifiers }) => identifiers)) {
      // An NCT number that is only mentioned belongs to another trial.
      if (!canJoin({ kind }) || (kind === 'registry' && isNctId(value))) continue
      mentionedBy.set(value, (mentionedBy.get(value) ?? new Set()).add(trial))
    }
  }
  const others = joinByKeys(
    records.filter(({ nctId }) => nctId === null),
    ({ address, identifiers }) => [
      address,
      ...identifiers.filter(canJoin).map(({ value }) => value),
    ],
  )
  const apart = others.filter((group) => {
    const numbers = group.flatMap(({ identifiers }) => identifiers.filter(canJoin))
    const found = new Set(numbers.flatMap(({ value }) => [...(mentionedBy.get(value) ?? [])]))
    const [trial] = found
    if (trial === undefined || found.size > 1) return true
    trial.push(...group)
    return false
  })
  return [...trials, ...apart]
}

/** Groups items that share a key, directly or through others; in the order of each group's first item. */
function joinByKeys<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const groups = new Set<T[]>()
  const groupOf = new Map<string, T[]>()
  for (const item of items) {
    const keys = keysOf(item)
    const found = new Set<T[]>()
    for (const key of keys) {
      const known = groupOf.get(key)
      if (known !== undefined) found.add(known)
    }
    const [group = [], ...others] = found
    for (const other of others) {
      group.push(...other)
      groups.delete(other)
      for (const [key, value] of groupOf) if (value === other) groupOf.set(key, group)
    }
    group.push(item)
    groups.add(group)
    for (const key of keys) groupOf.set(key, group)
  }
  return [...groups]
}
