import type { Database } from 'better-sqlite3'
import { analyse } from '@/lib/search/analysis/analyse'
import {
  buildLexicon,
  countWords,
  findSpellings,
  type Lexicon,
} from '@/lib/search/analysis/spelling'
import { longestTitleKey } from '@/lib/search/document/document'
import { commonWords } from '@/lib/vocabulary/common-words'
import { getCountry } from '@/lib/vocabulary/countries'
import { reservedWords } from '@/lib/expression/operators'
import { isProse } from '@/lib/search/question/prose'
import { isEverydayWord } from '@/lib/search/query/small-words'
import { isWordOfField } from '@/lib/search/analysis/synonyms'
import type { Completions } from '@/lib/search/query/truncated-words'
import type { DocValues } from '../memory/doc-values'
import { quotePhrase } from '../match/text-query'

// "Did you mean", from the words of titles, conditions and treatments of the current trials.

export interface Speller {
  /**
   * The query with each word that no record, or hardly any, has replaced by the closest one; `null` if there is nothing
   * to replace.
   */
  respell(query: string): string | null
  /** Words that begin with these letters, one of each group that is searched alike. */
  complete(beginning: string): Completions
}

/** For a typed word. */
const maxSpellings = 5

/** More words than this are no longer a question. */
const maxCompletions = 8
const maxCompletionLength = 40

/** A word in no more records than this may be an error of theirs, */
const maxMistaken = 10
/** if a similar one is this many times as frequent, */
const mistakeFactor = 20
/** or this many times for a word of the field that differs by a single letter. */
const knownFactor = 2

/** What is left of a word and a verb drawn together. */
const contracted = /^['’](?:t|d|m|ll|re|ve)(?!\p{L})/u

/** A word of so few letters is near to many others. */
const maxShort = 5
/** A word that is none of the field is meant only if so many trials have it. */
const minOfOther = 20

/** Letters with a number, in one piece or split where a record may split them elsewhere. */
const writtenCode = /(?<![\p{L}\p{N}[-])(\p{L}{1,6})[ -]?(\d[\p{L}\d]{0,9})(?![\p{L}\p{N}\]-])/gu
/** For a name in letters without a number. */
const minJoined = 5
const maxJoined = 12
const maxAbbreviation = 4
/** More trials than this need not be counted. */
const maxOfCode = 100

/** In a paragraph, shorter words are left as they are: people's names, and words of other languages. */
const minInProse = 6

const suggestedFilters = ['condition', 'intervention', 'sponsor', 'country', 'city'] as const

export function createSpeller(database: Database, docValues: DocValues): Speller {
  const readTitles = database.prepare<[], string>('SELECT title_key FROM search_entry').pluck()
  const countRecords = database
    .prepare<[string, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM search_text WHERE search_text MATCH ? LIMIT ?)',
    )
    .pluck()
  let lexicon: Lexicon | null = null
  let builtFor = 0

  /** Built at the first misspelt word, and again after the collection has grown or shrunk noticeably. */
  const getLexicon = (): Lexicon => {
    const changed = Math.abs(docValues.liveCount - builtFor) > builtFor / 20
    if (lexicon && !changed) return lexicon
    const counts = new Map<string, number>()
    for (const title of readTitles.iterate()) countWords([withoutCutWord(title)], counts)
    for (const id of suggestedFilters) {
      const column = docValues.valueColumn(id)
      column?.values.forEach((value, number) => {
        const trials = column.liveCounts.data[number] ?? 0
        const words = new Map<string, number>()
        if (trials > 0) countWords([value], words)
        for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + trials)
      })
    }
    lexicon = buildLexicon(counts)
    builtFor = docValues.liveCount
    return lexicon
  }

  /** The word that was meant, if the records don't have the typed one, or perhaps only by mistake. */
  const findBetter = (word: string): string | null => {
    const terms = analyse(word)
    const records =
      terms.length === 0 ? Infinity : (countRecords.get(quotePhrase(terms), maxMistaken + 1) ?? 0)
    if (records > maxMistaken) return null
    const lexicon = getLexicon()
    const better = findSpellings(word, lexicon, maxSpellings, knownFactor).find(
      ({ word: meant, distance, frequency }) => {
        // A record has it. Several different letters make another word ("shingles", "single").
        if (records > 0 && distance > 1) return false
        const isOfField = meant.split(' ').every(isWordOfField)
        if (!isOfField && !isLikely(word, meant, { distance, frequency })) return false
        // Of a short word the first letter makes another ("rain", "brain").
        if (word.length <= maxShort && !startsAlike(word, meant)) return false
        const factor = distance === 1 && isOfField ? knownFactor : mistakeFactor
        const least = Math.max(records, lexicon.frequencyOf(word.toLowerCase())) * factor
        return frequency >= least
      },
    )
    return better?.word ?? null
  }

  const countPhrase = (text: string): number => {
    const terms = analyse(text)
    return terms.length === 0 ? 0 : (countRecords.get(quotePhrase(terms), maxOfCode) ?? 0)
  }

  /**
   * A code that hardly any record has as typed, in the spelling of the records: "KTEX19" is KTE-X19, and "FT 819" is
   * FT819.
   */
  const findCode = (typed: string, code: string): string | null => {
    const records = countPhrase(typed)
    if (records > maxMistaken) return null
    const forms = Array.from({ length: code.length - 1 }, (_, at) =>
      at === 0 ? code : `${code.slice(0, at)}-${code.slice(at)}`,
    )
    const [best] = forms
      .map((form) => ({ form, count: countPhrase(form) }))
      .filter(({ count }) => count > records * knownFactor)
      .sort((a, b) => b.count - a.count)
    return best?.form ?? null
  }

  /** A rare name in letters typed in one piece, as records split it: "HBadMSC" is HB-adMSC. */
  const findJoined = (word: string): string | null => {
    if (word.length < minJoined || word.length > maxJoined) return null
    const parted = findCode(word, word)
    return parted !== null && countPhrase(parted) < maxOfCode ? parted : null
  }

  return {
    respell(query) {
      let changed = false
      const isLong = isProse(query)
      const withCodes = query.replace(writtenCode, (typed, letters: string, rest: string) => {
        const better = findCode(typed, `${letters}${rest}`)
        if (better === null) return typed
        changed = true
        return better
      })
      // Names in brackets and operators belong to the query language.
      const respelt = withCodes.replace(/\[[^\]]*\]?|\p{L}[\p{L}\p{M}]*/gu, (word, at: number) => {
        if (word.startsWith('[') || reservedWords.includes(word)) return word
        if (isEverydayWord(word) || isWordOfField(word) || isCommonWord(word)) return word
        if (getCountry(word) !== null) return word
        if (isOfCode(withCodes, at, word) || isAbbreviation(word, withCodes)) return word
        // Of "couldn't" or "he'll".
        if (contracted.test(withCodes.slice(at + word.length))) return word
        // Only the beginning of a word.
        if (/^[*$]/.test(withCodes.slice(at + word.length))) return word
        const asCode = isLong ? null : findJoined(word)
        if (asCode !== null) {
          changed = true
          return asCode
        }
        if (isLong && word.length < minInProse) return word
        const better = findBetter(word)
        if (better === null || (isLong && !isWordOfField(better))) return word
        changed = true
        return better
      })
      return changed ? respelt : null
    },

    complete(beginning) {
      const typed = beginning.normalize('NFC').toLowerCase()
      const found = new Map<string, { word: string; ofWord: number; frequency: number }>()
      for (let length = typed.length; length <= maxCompletionLength; length++) {
        const bucket = getLexicon().bucketOf(length)
        bucket?.words.forEach((word, index) => {
          if (!word.startsWith(typed)) return
          const terms = analyse(word).join(' ')
          const ofWord = bucket.frequencies[index] ?? 0
          const known = found.get(terms)
          const frequency = ofWord + (known?.frequency ?? 0)
          const best = known && known.ofWord >= ofWord ? known : { word, ofWord }
          found.set(terms, { ...best, frequency })
        })
      }
      // A word that occurs once may be a typing error.
      const all = [...found.values()]
      const repeated = all.filter(({ frequency }) => frequency > 1)
      const kept = repeated.length > 0 ? repeated : all
      const words = kept
        .toSorted((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1))
        .slice(0, maxCompletions)
        .map(({ word }) => word)
      return { words, total: kept.length }
    },
  }
}

let commonTerms: ReadonlySet<string> | undefined

/** Whether a word is one of the language, in any of its forms. */
function isCommonWord(word: string): boolean {
  commonTerms ??= new Set(commonWords.flatMap((each) => analyse(each)))
  const terms = analyse(word)
  return terms.length === 1 && terms.every((term) => commonTerms?.has(term))
}

const startsAlike = (word: string, meant: string) =>
  word.charAt(0).toLowerCase() === meant.charAt(0)

/** Whether a word that is none of the field is meant: others are as often ordinary words of the language. */
const isLikely = (
  word: string,
  meant: string,
  { distance, frequency }: { distance: number; frequency: number },
): boolean =>
  !meant.includes(' ') &&
  distance === 1 &&
  word.length > maxShort &&
  startsAlike(word, meant) &&
  frequency >= minOfOther

/** A few capital letters, unless all of several words are capitals: similar to many words, and meaning none of them. */
function isAbbreviation(word: string, query: string): boolean {
  const isCapital = word === word.toUpperCase() && word.length <= maxAbbreviation
  return isCapital && (query !== query.toUpperCase() || !/\s/.test(query))
}

/** Capital letters joined to others by a hyphen or a digit are a code: "TRICAR-ALL". */
function isOfCode(query: string, at: number, word: string): boolean {
  const joins = /[-\d]/
  return (
    word === word.toUpperCase() &&
    (joins.test(query.charAt(at - 1)) || joins.test(query.charAt(at + word.length)))
  )
}

/** A long title key may end in the middle of a word. */
function withoutCutWord(titleKey: string): string {
  return titleKey.length < longestTitleKey ? titleKey : titleKey.replace(/\S*$/, '')
}
