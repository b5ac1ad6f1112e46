import { toPhraseKey, type RankedPart, type RankedPhrase } from '../match/phrase'

/** Records which of a search's phrases are in the title of a trial. */
export interface TitleWords {
  /** @param number of the phrase in the list */
  add(slot: number, number: number): void
  /** 1 for each slot whose title contains all parts. A phrase that is not in the list is in no title. */
  findTitled(parts: readonly RankedPart[], slots: Int32Array): Uint8Array
}

/** As many as the bits of a number. */
const maxPhrases = 32

/** `null` for more phrases than `maxPhrases`. */
export function createTitleWords(
  phrases: readonly RankedPhrase[],
  slotCount: number,
): TitleWords | null {
  if (phrases.length > maxPhrases) return null
  const found = new Int32Array(slotCount)
  const bitOf = new Map(phrases.map((phrase, number) => [toPhraseKey(phrase), 1 << number]))
  const listBits = (some: readonly RankedPhrase[]) =>
    some.map((phrase) => bitOf.get(toPhraseKey(phrase)) ?? 0)
  const join = (bits: readonly number[]) => bits.reduce((sum, bit) => sum | bit, 0)
  return {
    add(slot, number) {
      found[slot] = (found[slot] ?? 0) | (1 << number)
    },
    findTitled(parts, slots) {
      const wanted = parts.map(({ words, others }) => {
        const bits = listBits(words)
        return { all: bits.includes(0) ? 0 : join(bits), any: join(listBits(others)) }
      })
      return Uint8Array.from(slots, (slot) => {
        const bits = found[slot] ?? 0
        const holds = wanted.every(
          ({ all, any }) => (all !== 0 && (bits & all) === all) || (bits & any) !== 0,
        )
        return holds ? 1 : 0
      })
    },
  }
}
