import { toTrialId, type TrialId } from './trial-id'
import { getLeadSponsorName } from './document'
import type { Study } from './schema'

/**
 * Kinds of number under which a trial is known; only the registry kinds join records of two sources. A `title` is
 * no number: trials that share one may be the same, which is for people to decide.
 */
export type IdentifierKind =
  'nct' | 'nct-alias' | 'registry' | 'org' | 'other' | 'address' | 'title'

export interface Identifier {
  /** Upper case, without white space; of a title see `toTitleKey`. */
  value: string
  kind: IdentifierKind
}

/**
 * Shapes of the numbers that trial registries give out, one trial each. A number of any other shape
 * (a grant, a protocol code such as "001") may belong to several trials and joins nothing.
 * Source: the primary registries of the WHO network and their number formats.
 */
const registryNumbers = [
  /^NCT\d{8}$/,
  /^(?:EUCTR)?\d{4}-\d{6}-\d{2}(?:-[A-Z]{2,3})?$/,
  /^(?:EUCT)?\d{4}-\d{6}-\d{2}-\d{2}$/,
  /^CHICTR-?[A-Z]*-?\d{8,10}$/,
  /^ISRCTN\d{8}$/,
  /^ACTRN\d{14}P?$/,
  /^DRKS\d{8}$/,
  /^JRCTS?\d{9,10}$|^JRCT[A-Z]?\d{9,12}$/,
  /^UMIN\d{9}$|^JPRN-[A-Z]+\d+$|^JAPICCTI-\d{6}$/,
  /^CTRI\/\d{4}\/\d{2,3}\/\d{6}$/,
  /^KCT\d{7}$/,
  /^IRCT\d{8,14}N\d+$/,
  /^NTR\d{2,5}$|^NL-?OMON\d+$|^NL\d{4,5}$/,
  /^TCTR\d{11}$/,
  /^PACTR\d{15,16}$/,
  /^RBR-[0-9A-Z]{6,10}$/,
  /^RPCEC\d{8}$/,
  /^SLCTR\/\d{4}\/\d{3}$/,
  /^PER-\d{3}-\d{2}$/,
  /^LBCTR\d{10}$/,
  /^U1111-\d{4}-\d{4}$/,
]

export function normaliseIdentifier(value: string): string {
  return value.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}

/** Whether `value` has the shape of a number that a trial registry gives to exactly one trial. */
export function isRegistryNumber(value: string): boolean {
  const normalised = normaliseIdentifier(value)
  return registryNumbers.some((shape) => shape.test(normalised))
}

/**
 * EudraCT numbers appear with and without the registry's prefix and a country's suffix
 * (`EUCTR2015-001234-12-DE`): the number alone is the identity.
 */
function toJoinableNumber(value: string): string {
  const eudract = /^(?:EUCTR)?(\d{4}-\d{6}-\d{2})(?:-[A-Z]{2,3})?$/.exec(value)
  return eudract?.[1] ?? value
}

/** All numbers of a record, without repetition: what finds it, and what may join it to another record. */
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
  for (const alias of module.nctIdAliases ?? []) add(alias, 'nct-alias')
  add(module.orgStudyIdInfo?.id, 'org')
  for (const secondary of module.secondaryIdInfos ?? []) add(secondary.id, 'other')
  const title = toTitleKey(study)
  return [...found.values(), ...(title === null ? [] : [{ value: title, kind: 'title' } as const])]
}

/** Shorter titles ("CAR-T cells in lymphoma") are given to several trials of one sponsor. */
const minTitleLetters = 30

/**
 * Title and lead sponsor without case, accents, spaces and punctuation: equal for records that are probably about
 * one trial. Null where one of them is missing or the title is too short to tell trials apart.
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
export function toSourceKey(study: Study): TrialId {
  return toTrialId(study)
}
