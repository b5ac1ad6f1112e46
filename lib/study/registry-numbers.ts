// The numbers that trial registries give out, and how they are written.

interface Registry {
  /** How its numbers begin; a pattern of capitals. */
  prefix: string
  /** The rest of the number; a pattern. */
  number: string
  /** Whether people also write the number without the prefix. */
  isKnownAlone?: true
}

const eudract = '\\d{4}-\\d{6}-\\d{2}'

/**
 * The registries of the WHO network and the format of their numbers, one for each trial. Source: the network's
 * primary registries and their number formats. A trial in several countries of the EU is published once for each
 * country (`-DE`) or for those outside (`-Outside-EU/EEA`).
 */
const registries: readonly Registry[] = [
  { prefix: 'NCT', number: '\\d{8}' },
  {
    prefix: 'EUCTR',
    number: `${eudract}(?:-(?:[A-Z]{2,3}|OUTSIDE-?EU/EEA|3RD))?`,
    isKnownAlone: true,
  },
  { prefix: 'EUCTR?|CTIS', number: `${eudract}-\\d{2}`, isKnownAlone: true },
  { prefix: 'CHICTR-?[A-Z]*-?', number: '\\d{8,10}' },
  { prefix: 'ITMCTR', number: '\\d{10}' },
  { prefix: 'ISRCTN', number: '\\d{8}' },
  { prefix: 'ACTRN', number: '\\d{14}P?' },
  { prefix: 'DRKS', number: '\\d{8}' },
  { prefix: '(?:JPRN-)?JRCT[A-Z]?', number: '\\d{9,12}' },
  { prefix: '(?:JPRN-)?UMIN', number: '\\d{9}' },
  { prefix: '(?:JPRN-)?JAPICCTI-', number: '\\d{6}' },
  { prefix: 'JPRN-[A-Z]+', number: '\\d+' },
  { prefix: 'CTRI/', number: '\\d{4}/\\d{2,3}/\\d{6}' },
  { prefix: 'KCT', number: '\\d{7}' },
  { prefix: 'IRCT', number: '\\d{8,14}N\\d+' },
  { prefix: 'NTR', number: '\\d{2,5}' },
  { prefix: 'NL-?OMON', number: '\\d+' },
  { prefix: 'NL', number: '\\d{4,5}' },
  { prefix: 'TCTR', number: '\\d{11}' },
  { prefix: 'PACTR', number: '\\d{15,16}' },
  { prefix: 'RBR-', number: '[0-9A-Z]{6,10}' },
  { prefix: 'RPCEC', number: '\\d{8}' },
  { prefix: 'SLCTR/', number: '\\d{4}/\\d{3}' },
  { prefix: 'PER-', number: '\\d{3}-\\d{2}' },
  { prefix: 'LBCTR', number: '\\d{10}' },
]

/** WHO's own number for a trial, in any registry. */
const universalNumber: Registry = { prefix: 'U1111-', number: '\\d{4}-\\d{4}' }

/**
 * A number of any other format (a grant, a protocol code such as "001") may belong to several trials and joins
 * nothing.
 */
const wholeNumber = toPattern(
  [...registries, universalNumber],
  ({ prefix, number, isKnownAlone }) => `(?:${prefix})${isKnownAlone ? '?' : ''}${number}`,
)
const roughNumber = toPattern(
  registries,
  ({ prefix, number }) => `(?:${prefix})(?:${number}|\\d[\\w./-]*)`,
)

function toPattern(list: readonly Registry[], write: (registry: Registry) => string): RegExp {
  return new RegExp(`^(?:${list.map(write).join('|')})$`)
}

export function normaliseIdentifier(value: string): string {
  return value.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}

/** Whether `value` has the format of a number that a trial registry gives to exactly one trial. */
export function isRegistryNumber(value: string): boolean {
  return wholeNumber.test(normaliseIdentifier(value))
}

/**
 * Whether a cell of a table begins like a number of a registry. It is then a trial's number, even if digits were lost
 * or the registry now writes more of them.
 */
export function isLikeRegistryNumber(cell: string): boolean {
  return roughNumber.test(cell.trim().toUpperCase())
}

/**
 * The identifying form of a normalised number. Numbers of the EU and Japan are written with and without WHO's prefix,
 * EudraCT's with a country's suffix (`EUCTR2015-001234-12-DE`, `CTIS2023-500001-10-00`, `JPRN-UMIN000000001`), and
 * ANZCTR's with the mark of a provisional number.
 */
export function toJoinableNumber(value: string): string {
  if (!wholeNumber.test(value)) return value
  const [, ofEu] = /^(?:EUCTR|EUCT|CTIS)?(\d{4}-\d{6}-\d{2}(?:-\d{2})?)(?!\d)/.exec(value) ?? []
  // ANZCTR marks the number of a trial that is not yet registered with a "p", and later removes it.
  return ofEu ?? value.replace(/^JPRN-(?=JRCT|UMIN|JAPICCTI)/, '').replace(/^(ACTRN\d+)P$/, '$1')
}

/** A normalised number as its registry writes it: `ChiCTR2000000001`, `jRCT1000000001`, `ACTRN12600000000001p`. */
export function toWrittenNumber(value: string): string {
  return value
    .replace(/^CHICTR/, 'ChiCTR')
    .replace(
      /^(JPRN-)?JRCT([A-Z]?)/,
      (_, before = '', letter: string) => `${before}jRCT${letter.toLowerCase()}`,
    )
    .replace(/^RBR-.*/, (number) => `RBR-${number.slice(4).toLowerCase()}`)
    .replace(/^(JPRN-)?JAPICCTI/, '$1JapicCTI')
    .replace(/^(ACTRN\d+)P$/, '$1p')
}

/** How numbers begin, for readers of texts that may separate prefix and digits. */
export const registryPrefixes: readonly string[] =
  'NCT EUCTR CTIS CHICTR ITMCTR ISRCTN ACTRN DRKS JRCT UMIN CTRI KCT IRCT NTR NL TCTR PACTR RBR RPCEC SLCTR LBCTR'.split(
    ' ',
  )
