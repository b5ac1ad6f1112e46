import {
  isRegistryNumber,
  normaliseIdentifier,
  toJoinableNumber,
  toWrittenNumber,
} from './registry-numbers'
import { parseNctId } from './trial-id'

// Addresses at ClinicalTrials.gov and other registries. Every input has an answer: a record's texts may hold
// anything, even lone surrogates.

/**
 * The page of a trial in its registry.
 * @param nctId as the record states it
 */
export function toStudyUrl(nctId: string): string {
  return `https://clinicaltrials.gov/study/${encodeURIComponent(nctId.toWellFormed())}`
}

/**
 * An uploaded document. The registry files documents under the last two digits of the trial's number.
 * @param nctId in canonical form
 */
export function toDocumentUrl(nctId: string, filename: string): string {
  const file = encodeURIComponent(filename.toWellFormed())
  return `https://cdn.clinicaltrials.gov/large-docs/${nctId.slice(-2)}/${nctId}/${file}`
}

/** The part of a trial's page in its registry that lists contacts and sites. @param nctId in canonical form */
export function toContactsUrl(nctId: string): string {
  return `${toStudyUrl(nctId)}#contacts-and-locations`
}

/** Registries whose pages have the number in their address; for the others use WHO's portal. */
const numberPages: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/^NCT/, toStudyUrl],
  [
    /^\d{4}-\d{6}-\d{2}-\d{2}$/,
    (number) => `https://euclinicaltrials.eu/ctis-public/view/${number}`,
  ],
  [
    /^\d{4}-\d{6}-\d{2}$/,
    (number) =>
      `https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:${number}`,
  ],
  [/^DRKS/, (number) => `https://drks.de/search/en/trial/${number}`],
  [/^ISRCTN/, (number) => `https://www.isrctn.com/${number}`],
  [/^ACTRN/, (number) => `https://www.anzctr.org.au/${number}.aspx`],
  [/^JRCT/, (number) => `https://jrct.mhlw.go.jp/en-latest-detail/${toWrittenNumber(number)}`],
  [/^RPCEC/, (number) => `https://rpcec.sld.cu/en/trials/${number}-En`],
]

/** Address at which the trial with this registry number can be looked up. */
export function toNumberUrl(number: string): string {
  const key = toJoinableNumber(normaliseIdentifier(number))
  const toPage = numberPages.find(([pattern]) => pattern.test(key))?.[1]
  if (toPage !== undefined) return toPage(key)
  const id = encodeURIComponent(number.toWellFormed())
  return `https://trialsearch.who.int/Trial2.aspx?TrialID=${id}`
}

/** Hosts of registries and of sites that publish their numbers; subdomains count. */
const registryHosts = (
  'clinicaltrials.gov who.int drks.de germanctr.de isrctn.com isrctn.org controlled-trials.com doi.org ' +
  'clinicaltrialsregister.eu euclinicaltrials.eu anzctr.org.au chictr.org.cn chictr.org itmctr.ccebtcm.org.cn ' +
  'ctri.nic.in cris.nih.go.kr irct.ir irct.behdasht.gov.ir jrct.niph.go.jp jrct.mhlw.go.jp rctportal.niph.go.jp ' +
  'rctportal.mhlw.go.jp umin.ac.jp ensaiosclinicos.gov.br rpcec.sld.cu trialregister.nl onderzoekmetmensen.nl ' +
  'pactr.samrc.ac.za pactr.org slctr.lk thaiclinicaltrials.org lbctr.moph.gov.lb ins.gob.pe'
).split(' ')

const maxLinkLength = 2_000

export interface RegistryAddress {
  host: string
  /** The rest of the address, decoded. */
  rest: string
}

/** An address at a registry, with or without its scheme; `null` for any other text. */
export function parseRegistryAddress(text: string): RegistryAddress | null {
  const [, host = '', rest = ''] =
    /^(?:https?:\/\/)?([^/?#\s]{4,100})([/?]\S*)$/i.exec(text.slice(0, maxLinkLength)) ?? []
  const name = host.toLowerCase()
  const isKnown = registryHosts.some((known) => name === known || name.endsWith(`.${known}`))
  return isKnown ? { host: name, rest: decode(rest) } : null
}

/**
 * The number of the trial that an address at a registry is about, as its registry writes it; `null` for other texts
 * and for addresses without one trial's number, such as those of searches.
 */
export function findLinkedNumber(text: string): string | null {
  const address = parseRegistryAddress(text)
  if (address === null) return findNctIdOfPage(text)
  const { host, rest } = address
  if (host.endsWith('clinicaltrials.gov')) {
    // A query string belongs to a search, not to one trial.
    return parseNctId(/^\/[a-z0-9/.]*?(nct\d{1,12})/i.exec(rest)?.[1] ?? '')
  }
  const [, ofEu, country] =
    /(\d{4}-\d{6}-\d{2}(?:-\d{2})?)(?!\d)(?:[/-]([A-Z]{2,3})\b)?/.exec(rest) ?? []
  if (ofEu !== undefined) return country === undefined ? ofEu : `EUCTR${ofEu}-${country}`
  const [slashed] = /\b(?:CTRI|SLCTR)\/\d{4}(?:\/\d{2,3})?\/\d{3,6}/i.exec(rest) ?? []
  const [, dutch] = host.endsWith('trialregister.nl')
    ? (/^\/trial\/(\d{4,5})\b/.exec(rest) ?? [])
    : []
  const [, ofAnzctr] = /\bACTRN=(\d{14}p?)\b/i.exec(rest) ?? []
  const parts = [
    slashed,
    dutch && `NL${dutch}`,
    ofAnzctr && `ACTRN${ofAnzctr}`,
    ...rest.split(/[/?&=#;,+\s]+/),
  ]
  for (const part of parts) {
    const number = (part ?? '').replace(/\.(?:aspx?|html?|php)$|-(?:En|Sp)$/i, '')
    const nctId = parseNctId(number)
    if (nctId !== null) return nctId
    if (isRegistryNumber(number)) return toWrittenNumber(normaliseIdentifier(number))
  }
  return null
}

/** Many sites show the registry's records under an address with the number. Several numbers mean a list. */
function findNctIdOfPage(text: string): string | null {
  if (!/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return null
  const numbers = text.slice(0, maxLinkLength).match(/(?<![a-z\d])nct\d{8}(?!\d)/gi) ?? []
  const [only, other] = new Set(numbers.map((number) => parseNctId(number)))
  return other === undefined ? (only ?? null) : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
