import { isRegistryNumber, normaliseIdentifier } from './registry-numbers'
import type { Study } from './schema'

// The address of a trial: how it is derived from a record, and how a piece of a URL is read back. No number is ever
// invented: a trial without a registry number gets words that don't look like one.

/** The address of a trial inside the portal: its registry number, else a slug. */
export type TrialId = string

/** The registry's own pattern: leading zeros don't count, so `nct1` and `NCT00000001` are the same number. */
const nctPattern = /^nct0*([1-9]\d{0,7})$/i

// Only consonants: a hash of these letters is never a word and never looks like a number.
const hashLetters = 'bcdfghjkmnpqrstvwxz'
const hashLength = 8
const slugPattern = new RegExp(`^[a-z0-9]+(?:-[a-z0-9]+)*-[${hashLetters}]{${hashLength}}$`)

const maxWordsLength = 60
const maxAddressLength = 100

/**
 * Whether a record's number is one of ClinicalTrials.gov. Stricter than for what people type: a number that lost a
 * digit must not be taken for another trial's.
 */
export function isNctId(text: string): boolean {
  return /^\s*NCT(?!0{8})\d{8}\s*$/i.test(text)
}

/** A number of ClinicalTrials.gov in its canonical form (`NCT` and eight digits), or `null`. */
export function parseNctId(text: string): string | null {
  const digits = nctPattern.exec(text.trim())?.[1]
  return digits === undefined ? null : `NCT${digits.padStart(8, '0')}`
}

/** The number that a record states, in its canonical form, or `null`; see `isNctId` for the rule. */
export function parseRecordNctId(text: string): string | null {
  return isNctId(text) ? parseNctId(text) : null
}

/** The number of another registry under which a record is published, as written there, or `null`. */
export function getOtherNumber(study: Study): string | null {
  const { id } = study.protocolSection.identificationModule.orgStudyIdInfo ?? {}
  return id !== undefined && isRegistryNumber(id) ? id : null
}

/** The same in normalised spelling, such as `CHICTR2000000001`. */
export function findOtherNumber(study: Study): string | null {
  const number = getOtherNumber(study)
  return number === null ? null : normaliseIdentifier(number)
}

/**
 * The address of the trial that a record describes. The same title and lead sponsor give the same address whatever
 * their spacing, case and punctuation, unless the records have numbers of another registry. A record that gets a
 * number gets a new address.
 */
export function toTrialId(study: Study): TrialId {
  const { nctId, briefTitle } = study.protocolSection.identificationModule
  const canonical = nctId === undefined ? null : parseNctId(nctId)
  if (canonical !== null) return canonical
  const sponsor = study.protocolSection.sponsorCollaboratorsModule?.leadSponsor?.name ?? ''
  const number = findOtherNumber(study)
  const identity = [normaliseText(briefTitle), normaliseText(sponsor), ...(number ? [number] : [])]
  const hash = toHash(identity.join('\n'))
  return `${toSlugWords(briefTitle)}-${hash}`
}

/**
 * Reads one segment of a URL, already percent-decoded. Returns the canonical address, which may differ from the text
 * in case and leading zeros, or `null` if no trial can have such an address.
 */
export function parseTrialAddress(text: string): TrialId | null {
  const nctId = parseNctId(text)
  if (nctId !== null) return nctId
  const slug = text.trim().toLowerCase()
  return slug.length <= maxAddressLength && slugPattern.test(slug) ? slug : null
}

function toSlugWords(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !looksLikeNumber(word))
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > maxWordsLength) break
    slug = longer
  }
  // A title in another script leaves at most a few letters.
  return slug.length < 3 ? 'trial' : slug
}

/** Numbers of registries and protocols have five digits or more; doses and gene names have fewer. */
function looksLikeNumber(word: string): boolean {
  return word.replace(/\D/g, '').length >= 5
}

function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+]+/gu, ' ')
    .trim()
}

/** 64-bit FNV-1a over the text's UTF-16 units, written in consonants. */
function toHash(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  }
  const base = BigInt(hashLetters.length)
  let letters = ''
  for (let index = 0; index < hashLength; index += 1) {
    letters += hashLetters.charAt(Number(hash % base))
    hash /= base
  }
  return letters
}
