import type { Identifier } from './identifiers'
import { isNctId } from './trial-id'

// Which records are one trial. Decided from all of them together, so that it does not depend on the order in which
// they came.

/** What tells whose record it is. */
export interface TrialNumbers {
  /** Canonical; null where the record states none. */
  nctId: string | null
  /** The address that the record would have alone: the same for equal title and sponsor without a number. */
  address: string
  identifiers: readonly Identifier[]
}

/** Whether two records may be one trial because of an identifier of this kind. */
export function canJoin({ kind }: Pick<Identifier, 'kind'>): boolean {
  return kind === 'nct' || kind === 'nct-alias' || kind === 'registry'
}

/**
 * Sorts records into trials.
 * - Records with NCT numbers are one trial where the numbers are equal or one is stated as the other's alias. Nothing
 *   else joins two NCT numbers.
 * - Records without one belong together where they share a registry's number or the address.
 * - Together they belong to a trial with an NCT number if their numbers lead to just one: they state it, or it states
 *   a number of theirs. A number that several NCT trials mention, as a follow-up mentions its parent, says nothing.
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
      // An NCT number that is only mentioned is another trial's.
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

/** Groups what shares a key, directly or over others; in the order of the first of each. */
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
