import { getLeadSponsorName } from './document'
import { isRegistryNumber, normaliseIdentifier, toJoinableNumber } from './registry-numbers'
import type { Study } from './schema'
import { findOtherNumber, isNctId, parseNctId, toTrialId } from './trial-id'

/**
 * Kinds of identifiers of a trial. Only the registry kinds join records of two sources. A `title` is not a number:
 * trials with the same title may be the same trial, which people have to decide.
 */
export type IdentifierKind =
  'nct' | 'nct-alias' | 'registry' | 'org' | 'other' | 'address' | 'title'

export interface Identifier {
  /** Upper case, without white space; for a title see `toTitleKey`. */
  value: string
  kind: IdentifierKind
}

/** All identifiers of a record, each once. They find the record and may join it to another one. */
export function toIdentifiers(study: Study): Identifier[] {
  const module = study.protocolSection.identificationModule
  const found = new Map<string, Identifier>()
  const add = (value: string | undefined, kind: IdentifierKind) => {
    if (value === undefined) return
    const normalised = normaliseIdentifier(value)
    if (normalised === '') return
    const strong = kind !== 'nct' && kind !== 'nct-alias' && isRegistryNumber(normalised)
    const identifier: Identifier = strong
      ? { value: toJoinableNumber(normalised), kind: 'registry' }
      : { value: normalised, kind }
    const key = `${identifier.kind} ${identifier.value}`
    if (!found.has(key)) found.set(key, identifier)
  }
  add(module.nctId, 'nct')
  // A text that is not a whole number ("N/A") must not join all trials that state it.
  for (const alias of module.nctIdAliases ?? []) add(alias, isNctId(alias) ? 'nct-alias' : 'other')
  add(module.orgStudyIdInfo?.id, 'org')
  for (const secondary of module.secondaryIdInfos ?? []) add(secondary.id, 'other')
  const title = toTitleKey(study)
  return [...found.values(), ...(title === null ? [] : [{ value: title, kind: 'title' } as const])]
}

/** Shorter titles ("CAR-T cells in lymphoma") are shared by several trials of one sponsor. */
const minTitleLetters = 30

/**
 * Title and lead sponsor without case, accents, spaces and punctuation: equal for records that are probably about one
 * trial. Null if one of them is missing or the title is too short to be distinctive.
 */
export function toTitleKey(study: Study): string | null {
  const fold = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
  const title = fold(study.protocolSection.identificationModule.briefTitle)
  const sponsor = fold(getLeadSponsorName(study) ?? '')
  return title.length < minTitleLetters || sponsor === '' ? null : `${title}|${sponsor}`
}

/** Identity of a record inside its source: the number it was published under, else the trial's address. */
export function toSourceKey(study: Study): string {
  return (
    parseNctId(study.protocolSection.identificationModule.nctId ?? '') ??
    findOtherNumber(study) ??
    toTrialId(study)
  )
}
