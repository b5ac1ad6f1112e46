import type { SynonymRun } from '@/lib/expression/analysis'

// Small words of a sentence: "relapsed after CAR-T", "cells for a stroke that happened". Nearly every record has
// most of them, and one that lacks them is no less what was meant.

/**
 * Only words that mean nothing else in a trial: "a" and "i" are kinds and phases, "in vivo" a way, "it" and "us"
 * abbreviations, and "or", "not" and "without" may turn the question round.
 */
const smallWords = new Set(
  `about after against am among an and any are as at be because been before being between but by can could did do
  does during for from had has have having he her him his how if into is let me my near of on our please shall she
  should since some than that the their them then there these they this those through to until upon was we were what when
  where which while who whom whose why will with would you your`.split(/\s+/),
)

export interface WithoutSmallWords {
  words: string[]
  /** As typed, in their order, each once. */
  leftOut: string[]
}

/**
 * The words of a text without its small ones. Words of a name stay ("cancer of the liver"), so do those in
 * capitals, which are abbreviations, and a text of nothing but small words.
 *
 * @param runs names among the words joined by single blanks
 */
export function leaveOutSmallWords(
  words: readonly string[],
  runs: readonly SynonymRun[],
): WithoutSmallWords {
  const kept: string[] = []
  const leftOut = new Set<string>()
  let start = 0
  words.forEach((word, index) => {
    const end = start + word.length
    const isOfName = runs.some((run) => run.start < end && run.end > start)
    // A sentence begins with a capital.
    const plain = index === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : word
    if (isOfName || !isSmallWord(plain)) kept.push(word)
    else leftOut.add(word)
    start = end + 1
  })
  return kept.length === 0
    ? { words: [...words], leftOut: [] }
    : { words: kept, leftOut: [...leftOut] }
}

/** In small letters: in capitals it is an abbreviation. */
export function isSmallWord(word: string): boolean {
  return smallWords.has(word.replace(/[?!.;:]+$/, ''))
}
