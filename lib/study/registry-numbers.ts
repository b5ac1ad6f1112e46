// The numbers that trial registries give out, and how they are written.

interface Registry {
  /** What its numbers begin with; a pattern of capitals. */
  prefix: string
  /** What follows; a pattern. */
  number: string
  /** Whether people also write the number alone. */
  isKnownAlone?: true
}

const eudract = '\\d{4}-\\d{6}-\\d{2}'

/**
 * The registries of the WHO network and how they write the numbers that they give out, one trial each.
 * Source: the primary registries of the network and their number formats; a trial that is run in several countries
 * of the EU is published once for each (`-DE`) or for those outside (`-Outside-EU/EEA`).
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

/** WHO's own number for a trial, whichever registries publish it. */
const universalNumber: Registry = { prefix: 'U1111-', number: '\\d{4}-\\d{4}' }

/**
 * A number of any other shape (a grant, a protocol code such as "001") may belong to several trials and joins
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

/** Whether `value` has the shape of a number that a trial registry gives to exactly one trial. */
export function isRegistryNumber(value: string): boolean {
  return wholeNumber.test(normaliseIdentifier(value))
}

/**
 * Whether a cell of a table begins as the numbers of a registry do, under its prefix: it is a trial's number, even
 * where digits were lost or the registry has begun to write more of them.
 */
export function isLikeRegistryNumber(cell: string): boolean {
  return roughNumber.test(cell.trim().toUpperCase())
}

/**
 * The number that is the identity, of a normalised one: registries of the EU and of Japan are written with and without
 * WHO's prefix, EudraCT's numbers with a country's suffix (`EUCTR2015-001234-12-DE`, `CTIS2023-500001-10-00`,
 * `JPRN-UMIN000000001`), and ANZCTR's with the mark of a provisional one.
 */
export function toJoinableNumber(value: string): string {
  if (!wholeNumber.test(value)) return value
  const [, ofEu] = /^(?:EUCTR|EUCT|CTIS)?(\d{4}-\d{6}-\d{2}(?:-\d{2})?)(?!\d)/.exec(value) ?? []
  // ANZCTR marks the number of a trial that it has not yet registered with a "p", and takes it off later.
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

/** What numbers begin with, for readers of texts in which prefix and digits may stand apart. */
export const registryPrefixes: readonly string[] =
  'NCT EUCTR CTIS CHICTR ITMCTR ISRCTN ACTRN DRKS JRCT UMIN CTRI KCT IRCT NTR NL TCTR PACTR RBR RPCEC SLCTR LBCTR'.split(
    ' ',
  )
