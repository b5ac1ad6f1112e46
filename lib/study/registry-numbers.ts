// The numbers that trial registries give out, and how they are written.

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
export function toJoinableNumber(value: string): string {
  const eudract = /^(?:EUCTR)?(\d{4}-\d{6}-\d{2})(?:-[A-Z]{2,3})?$/.exec(value)
  return eudract?.[1] ?? value
}
