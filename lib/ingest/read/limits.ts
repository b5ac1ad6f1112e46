/** Bounds that keep hostile sources from filling memory or disk. All sizes in bytes. */
export interface ReadLimits {
  /** Longest record; a longer one is refused and skipped. Real studies have up to about 4 MB. */
  recordBytes: number
  /** How much of a failed record the quarantine keeps. */
  keptBytes: number
  /** Unpacked bytes per packed byte, checked once `ratioGraceBytes` are unpacked. JSON packs 5 to 20 times. */
  unpackRatio: number
  ratioGraceBytes: number
  /** All bytes unpacked from one source. */
  unpackedBytes: number
  /** Entries in one zip archive; the registry's complete download has about 600,000. */
  zipEntries: number
  /** Nesting of containers: a gz in a zip in a zip is 3. */
  containerDepth: number
  /** A zip from a pipe or inside another archive is first written to a temporary file. */
  spooledBytes: number
}

const mebibyte = 1024 ** 2
const gibibyte = 1024 ** 3

export const defaultReadLimits: ReadLimits = {
  recordBytes: 16 * mebibyte,
  keptBytes: mebibyte,
  unpackRatio: 250,
  ratioGraceBytes: 16 * mebibyte,
  unpackedBytes: 256 * gibibyte,
  zipEntries: 2_000_000,
  containerDepth: 4,
  spooledBytes: 16 * gibibyte,
}

/** A source exceeded a limit; the message states the limit and the size found. */
export class LimitError extends Error {
  override readonly name = 'LimitError'
}

const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB']

/** `16777216` → `16 MiB`. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${Number(value.toFixed(1))} ${units[unit]}`
}
