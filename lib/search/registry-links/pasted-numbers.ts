import { findLinkedNumber, type RegistryAddress } from '@/lib/study/registry-urls'
import {
  isRegistryNumber,
  normaliseIdentifier,
  registryPrefixes,
  toJoinableNumber,
  toWrittenNumber,
} from '@/lib/study/registry-numbers'
import { isNctId, parseNctId } from '@/lib/study/trial-id'

// A search text that is nothing but numbers of trials: copied from a table, a paper, an e-mail, an address bar. The one
// reader of such texts, for the search box, the engine, the default filter and the API.

/** So many are looked up from the search box, if nothing else is said. */
export const maxPastedNumbers = 200

export interface PastedNumbers {
  /**
   * As their registries write them, without repetition, in the order of the text; at least one, at most as many as
   * were asked for.
   */
  numbers: string[]
  /** How many more there were. */
  leftOut: number
}

/** What people write beside a number without asking for anything by it: "ClinicalTrials.gov Identifier: …". */
const labels = new Set(
  (
    'clinicaltrials.gov clinicaltrials clinical trial trials study studies nct nctid nct-id trialid identifier ' +
    'identifiers id ids number numbers no nr num registration registered registry register registries ref and as ' +
    'at with under in the of is are eudract euctr euct eu ct ctis isrctn drks drks-id chictr actrn anzctr umin ' +
    'jprn jrct ctri kct cris tctr pactr irct rpcec rebec rbr slctr lbctr itmctr ntr nl who ictrp utn universal'
  ).split(' '),
)

const prefixes = registryPrefixes.join('|')
/** Between two numbers, or a label and a number, that stand together: `NCT00000001/NCT00000002`, `nct:NCT00000001`. */
const marks = '[-/.:=+_#\\\\]'
const joint = new RegExp(`(?<!${marks})${marks}+(?=(?:${prefixes})[:#_-]*\\d)`, 'i')
const prefixAlone = new RegExp(`^(?:${prefixes})$`, 'i')
const looselyJoined = new RegExp(`^(${prefixes})[:#_-]+(?=\\d)`, 'i')
/** "1. ", "2) " in front of the lines of a list. */
const listMarks = /^[^\S\n]*\d{1,3}[.)][^\S\n]+/gm
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/**
 * Reads a text that consists of numbers of trial registries (`NCT01234567` in any case, with or without zeros;
 * `EUCTR2015-001234-12-DE`, `ISRCTN 12345678`), of labels beside them, and of addresses of registries' pages, with
 * anything between them that is neither a letter nor a digit, and numbers of a list's lines; `null` when it says
 * anything else.
 * @param most so many numbers are given at most
 */
export function parsePastedNumbers(text: string, most = maxPastedNumbers): PastedNumbers | null {
  if (!/\d/.test(text)) return null
  const numbers = new Map<string, string>()
  const add = (number: string) => {
    const key = toJoinableNumber(normaliseIdentifier(number))
    if (!numbers.has(key)) numbers.set(key, number)
  }
  /** Stands before blanks and waits for its digits. */
  let prefix: string | null = null
  for (const chunk of text.replace(listMarks, '').split(/[\s"'<>„“”‘’]+|[,;](?=https?:|www\.)/i)) {
    const linked =
      chunk.length > longestChunk ? null : findLinkedNumber(chunk.replace(/[.,;:)\]]+$/, ''))
    if (linked !== null) {
      add(linked)
      prefix = null
      continue
    }
    for (const piece of chunk.split(/[,;|•·()[\]{}…]+/).flatMap((part) => part.split(joint))) {
      if (piece.length > longestChunk) return null
      const word = piece.replace(edges, '')
      if (word === '') continue
      const number: string | null =
        toNumber(word) ?? (prefix === null ? null : joinApart(prefix, word))
      prefix = null
      if (number !== null) add(number)
      else if (prefixAlone.test(word)) prefix = word
      // In capitals it joins terms of an expression.
      else if (word === 'AND' || !labels.has(word.toLowerCase())) return null
    }
  }
  if (numbers.size === 0) return null
  return {
    numbers: [...numbers.values()].slice(0, most),
    leftOut: Math.max(0, numbers.size - most),
  }
}

function toNumber(word: string): string | null {
  if (word.length > longestNumber) return null
  const joined = word.replace(looselyJoined, '$1')
  const nctId = parseNctId(joined)
  if (nctId !== null) return nctId
  // The EU's register parts the country with a slash in its addresses.
  for (const each of [word, joined, word.replace(/\/(?=[A-Z]{2,3}$)/i, '-')]) {
    if (isRegistryNumber(each)) return toWrittenNumber(normaliseIdentifier(each))
  }
  return null
}

function joinApart(prefix: string, digits: string): string | null {
  if (!/^\d/.test(digits)) return null
  for (const mark of ['', '/', '-']) {
    const number = toNumber(`${prefix}${mark}${digits}`)
    if (number !== null) return number
  }
  return null
}

/** Addresses of registries have some hundreds. */
const longestChunk = 2_000
/** "EUCTR2015-001234-12-Outside-EU/EEA" has 34 characters. */
const longestNumber = 60

/**
 * The expression for trials that have one of these numbers or had it before. A number of another registry is looked
 * for among those that records state, with and without the prefix of the EU's registers.
 */
export function formatNumberSearch(numbers: readonly string[]): string {
  const nctIds = numbers.filter(isNctId)
  const others = numbers.filter((number) => !isNctId(number)).flatMap(toSpellings)
  const parts: string[] = []
  if (nctIds.length > 0) {
    const anyOf = nctIds.join(' OR ')
    parts.push(`AREA[NCTId](${anyOf}) OR AREA[NCTIdAlias](${anyOf})`)
  }
  if (others.length > 0) {
    const anyOf = others.map((number) => `"${number}"`).join(' OR ')
    parts.push(`AREA[OrgStudyId](${anyOf}) OR AREA[SecondaryId](${anyOf})`)
  }
  return parts.join(' OR ')
}

function toSpellings(number: string): string[] {
  const key = toJoinableNumber(normaliseIdentifier(number))
  if (/^\d{4}-\d{6}-\d{2}$/.test(key)) return [key, `EUCTR${key}`]
  if (/^\d{4}-\d{6}-\d{2}-\d{2}$/.test(key)) return [key, `CTIS${key}`, `EUCT${key}`, `EUCTR${key}`]
  if (/^ACTRN\d+$/.test(key)) return [key, `${key}p`]
  return [toWrittenNumber(key)]
}

/**
 * The expression for the trial of a registry's page whose address does not tell the number (`showproj.html?proj=1`):
 * records keep the address under which they are published.
 */
export function formatPageSearch({ host, rest }: RegistryAddress): string {
  const address = `${host}${rest}`.replace(/["\\]+/g, ' ').trim()
  return `AREA[OrgStudyIdLink]"${address}" OR AREA[SecondaryIdLink]"${address}"`
}

/** What a page says about a pasted text that it took for something else than words. */
export type PastedNote =
  | {
      kind: 'numbers'
      asked: number
      /** Numbers of trials that the portal does not have. */
      missing: readonly string[]
      leftOut: number
      /** Whether chosen filters were not applied. */
      filtersIgnored: boolean
    }
  | { kind: 'link'; notUnderstood: readonly string[] }
  /** A page of another registry whose address does not tell the trial's number. */
  | { kind: 'page'; host: string }
