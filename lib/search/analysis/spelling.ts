import { addTo } from '@/lib/study/group'
import { countOnes } from './count-ones'
import { distanceTo, longestTypedWord, withTypedWord } from './edit-distance'

/**
 * "Did you mean": the index's own words near to a typed one. All words of fitting length are
 * compared, first by a 32-bit signature of their letters, which leaves about one in a hundred for
 * the exact distance; that needs no tables of misspellings and little memory.
 */

export interface Lexicon {
  /** Number of words. */
  readonly size: number
  /** Documents that have the word, or 0. */
  frequencyOf(word: string): number
  /** Words of one length, or `undefined`. */
  bucketOf(length: number): LexiconBucket | undefined
  /** Words that sound like one, the most frequent first. */
  soundingLike(word: string): readonly string[]
}

interface LexiconBucket {
  words: readonly string[]
  frequencies: Uint32Array
  signatures: Int32Array
  /** UTF-16 codes of all words, one after the other. */
  codes: Uint16Array
}

export interface SpellingCandidate {
  word: string
  /** Insertions, deletions, substitutions and exchanges of neighbours that part it from the typed word. */
  distance: number
  /** Documents that have the word. */
  frequency: number
}

/** Shorter words are abbreviations: each is near to many others. */
const minWordLength = 4
const maxWordLength = longestTypedWord

/** A known word is doubted only when a near one is this many times as frequent, if nothing else is said. */
const doubtFactor = 100

const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[ao]e/g, 'e'],
  [/^ps/, 's'],
  [/[ck]h(?=[lrn])|ck|qu?|cc(?![eiy])/g, 'k'],
  [/([rt])h/g, '$1'],
  [/sc(?=[eiy])|c(?=[eiy])|z/g, 's'],
  [/c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/** The same for words that sound alike to who writes them by ear: "limfoma". */
function toSound(word: string): string {
  return sounds.reduce((sound, [letters, heard]) => sound.replace(letters, heard), word)
}

/** One bit a letter; the others share what is left. */
function signatureOf(word: string): number {
  let signature = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    signature |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6))
  }
  return signature
}

/**
 * Prepares words with their document frequencies for lookups; take lower-case words as people write
 * them (`countWords`), not stems. About 0.3 s for 300,000 words.
 */
export function buildLexicon(frequencies: ReadonlyMap<string, number>): Lexicon {
  const byLength = new Map<number, string[]>()
  const bySound = new Map<string, string[]>()
  for (const [word, frequency] of frequencies) {
    if (word.length > maxWordLength || /\d/.test(word)) continue
    addTo(byLength, word.length, word)
    if (frequency > 1) addTo(bySound, toSound(word), word)
  }
  const frequencyOf = (word: string) => frequencies.get(word) ?? 0
  for (const alike of bySound.values()) alike.sort((a, b) => frequencyOf(b) - frequencyOf(a))
  const buckets = new Map<number, LexiconBucket>()
  for (const [length, words] of byLength) {
    const codes = new Uint16Array(length * words.length)
    words.forEach((word, index) => {
      for (let i = 0; i < length; i++) codes[index * length + i] = word.charCodeAt(i)
    })
    buckets.set(length, {
      words,
      frequencies: Uint32Array.from(words, (word) => frequencies.get(word) ?? 0),
      signatures: Int32Array.from(words, signatureOf),
      codes,
    })
  }
  return {
    size: frequencies.size,
    frequencyOf,
    bucketOf: (length) => buckets.get(length),
    soundingLike: (word) => bySound.get(toSound(word)) ?? [],
  }
}

/** How many edits a word of this length may have. */
function maxDistanceOf(length: number): number {
  return length < minWordLength ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3
}

/** Higher is better: one edit more must be paid by about thirty times the frequency. */
function scoreOf(typed: string, { word, distance, frequency }: SpellingCandidate): number {
  // People rarely miss the first letter.
  const start = word.charCodeAt(0) === typed.charCodeAt(0) ? 0 : 0.7
  return Math.log10(frequency + 1) - 1.5 * (distance + start)
}

/**
 * Words of the lexicon near to a typed one, best first; none when the word is short, has digits, or
 * is known and not much rarer than its neighbours. A word written together that the lexicon has in
 * two ("bonemarrow") comes last, with a blank. Deterministic; under 5 ms at 300,000 words.
 */
export function findSpellings(
  typed: string,
  lexicon: Lexicon,
  limit = 5,
  factor = doubtFactor,
): SpellingCandidate[] {
  const word = typed.normalize('NFC').toLowerCase()
  const length = word.length
  if (length < minWordLength || length > maxWordLength || /\d/.test(word)) return []
  const own = lexicon.frequencyOf(word)
  const minFrequency = own === 0 ? 1 : own * factor
  const most = maxDistanceOf(length)
  const signature = signatureOf(word)
  // However many letters that takes, it is one slip.
  const heard = lexicon.soundingLike(word).filter((each) => each !== word)
  const candidates: SpellingCandidate[] = heard.flatMap((each) => {
    const frequency = lexicon.frequencyOf(each)
    return frequency < minFrequency ? [] : [{ word: each, distance: 1, frequency }]
  })
  withTypedWord(word, () => {
    for (let size = length - most; size <= length + most; size++) {
      const bucket = lexicon.bucketOf(size)
      if (!bucket) continue
      const { words, frequencies, signatures, codes } = bucket
      for (let i = 0; i < words.length; i++) {
        // Each edit changes at most two bits.
        if (countOnes((signatures[i] ?? 0) ^ signature) > 2 * most) continue
        const frequency = frequencies[i] ?? 0
        if (frequency < minFrequency) continue
        const distance = distanceTo(length, codes, i * size, size)
        if (distance > 0 && distance <= most && !heard.includes(words[i] ?? '')) {
          candidates.push({ word: words[i] ?? '', distance, frequency })
        }
      }
    }
  })
  candidates.sort(
    (a, b) =>
      scoreOf(word, b) - scoreOf(word, a) || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0),
  )
  if (own === 0) {
    const parts = findTwoWords(word, lexicon)
    if (parts) candidates.push(parts)
  }
  return candidates.slice(0, limit)
}

/** The best way to divide a word into two known ones of at least three letters. */
function findTwoWords(word: string, lexicon: Lexicon): SpellingCandidate | null {
  let best: SpellingCandidate | null = null
  for (let at = 3; at <= word.length - 3; at++) {
    const first = word.slice(0, at)
    const second = word.slice(at)
    const frequency = Math.min(lexicon.frequencyOf(first), lexicon.frequencyOf(second))
    if (frequency > (best?.frequency ?? 1)) {
      best = { word: `${first} ${second}`, distance: 1, frequency }
    }
  }
  return best
}

/** The best correction of a typed word, or `null` when there is none or none is needed. */
export function suggestSpelling(
  typed: string,
  lexicon: Lexicon,
  factor = doubtFactor,
): string | null {
  return findSpellings(typed, lexicon, 1, factor)[0]?.word ?? null
}

const wordPattern = /\p{L}[\p{L}\p{M}]*/gu

/**
 * Adds the words of one document to the counts, each once, in lower case as they are written. Meant
 * for titles, conditions, interventions and keywords: the words that are worth suggesting.
 */
export function countWords(texts: Iterable<string>, counts: Map<string, number>): void {
  const seen = new Set<string>()
  for (const text of texts) {
    for (const [match] of text.normalize('NFC').toLowerCase().matchAll(wordPattern)) {
      if (match.length >= 3 && match.length <= maxWordLength) seen.add(match)
    }
  }
  for (const word of seen) counts.set(word, (counts.get(word) ?? 0) + 1)
}
