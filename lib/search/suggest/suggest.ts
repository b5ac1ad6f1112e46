import { reservedWords } from '@/lib/expression/operators'
import { parseExpression } from '@/lib/expression/parse'
import type { TrialId } from '@/lib/study/trial-id'
import { analyse } from '../analysis/analyse'
import { foldText } from '../analysis/fold'
import { findSynonyms } from '../analysis/synonyms'
import { longestTypedWord, prefixDistanceTo, withTypedWord } from '../analysis/edit-distance'
import { filters } from '../filters/filters'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import { addTo } from '@/lib/study/group'

// Suggestions while somebody types: names of conditions, treatments, places and sponsors of which some word
// begins with each typed word. Decides what fits and in which order; where names and counts come from, and the
// numbers of trials, is the engine's business.

/** In the order of the page. */
export const suggestionKinds = [
  'topic',
  'condition',
  'intervention',
  'place',
  'sponsor',
  'trial',
] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

export interface Suggestion {
  kind: SuggestionKind
  label: string
  /** Trials that the portal lists for it by default. */
  count: number
  /** What the search box holds once it is chosen. */
  query: string
  /** The choice it stands for, as the URL writes it. */
  filter?: { key: string; value: string }
  /** Set for kind `trial`: choosing it opens this trial. */
  trialId?: TrialId
}

/** Names of one sort, numbered; names are only ever added at the end. */
export interface NameSource {
  /** The filter of which choosing a name chooses the value; `null` where the value is the text itself. */
  filter: FilterId | null
  kind: Exclude<SuggestionKind, 'trial'>
  size(): number
  labelOf(number: number): string
  /** What else somebody may type for it. */
  otherWordsOf?(number: number): string
  valueOf(number: number): string
  countOf(number: number): number
}

export const suggestionLimit = 8
/** Nobody reads more of one kind while typing. */
const maxOfKind = 4
/** A typed text longer than this is no beginning of a name. */
const longestTyped = 120
const maxTypedWords = 8
/** Candidates of one kind whose labels are looked at. */
const maxCompared = 60
/** More than there are entries. */
const entrySpan = 2 ** 26
/** How often a name that begins with the typed text may be rarer than one that only contains it. */
const beginningFactor = 4

/** Names of all kinds by the words they are made of. Grows with its sources; adding is what costs. */
export class SuggestionIndex {
  private readonly sourceOf: number[] = []
  private readonly numberOf: number[] = []
  private readonly entriesOf = new Map<string, number[]>()
  private readonly indexed: number[]
  private words: string[] = []
  private codes = new Uint16Array(0)
  private starts = new Int32Array(1)

  constructor(private readonly sources: readonly NameSource[]) {
    this.indexed = sources.map(() => 0)
  }

  /**
   * At most `limit` suggestions for a typed text, grouped by kind. When the text as a whole fits nothing, its
   * last words may: "lymphoma germ" suggests Germany and keeps "lymphoma". Never throws.
   */
  find(text: string, limit = suggestionLimit): Suggestion[] {
    this.refresh()
    const typed = text.slice(0, longestTyped).trim().replace(/\s+/g, ' ')
    const parts = typed.split(' ')
    for (let from = 0; from < Math.min(parts.length, maxTypedWords); from++) {
      const before = parts.slice(0, from)
      if (before.some((word) => reservedWords.includes(word))) return []
      const words = toWords(parts.slice(from).join(' ')).slice(0, maxTypedWords)
      const letters = words.join('').length
      if (letters < (from === 0 ? 2 : 3)) continue
      const most = Math.max(...words.map(countAllowedEdits))
      for (let edits = 0; edits <= most; edits++) {
        const found = this.findEntries(words, edits)
        if (found.length > 0) return this.choose(found, words, before.join(' '), limit)
      }
    }
    return []
  }

  private refresh(): void {
    const before = this.entriesOf.size
    this.sources.forEach((source, index) => {
      const size = source.size()
      for (let number = this.indexed[index] ?? 0; number < size; number++) {
        const others = source.otherWordsOf?.(number) ?? ''
        this.add(index, number, source.labelOf(number), others)
      }
      this.indexed[index] = size
    })
    if (this.entriesOf.size === before) return
    this.words = [...this.entriesOf.keys()].sort()
    this.starts = new Int32Array(this.words.length + 1)
    this.words.forEach((word, i) => (this.starts[i + 1] = (this.starts[i] ?? 0) + word.length))
    this.codes = new Uint16Array(this.starts[this.words.length] ?? 0)
    this.words.forEach((word, index) => {
      const start = this.starts[index] ?? 0
      for (let i = 0; i < word.length; i++) this.codes[start + i] = word.charCodeAt(i)
    })
  }

  private add(source: number, number: number, label: string, others: string): void {
    const entry = this.sourceOf.length
    this.sourceOf.push(source)
    this.numberOf.push(number)
    for (const word of new Set([...toWords(label), ...toCompounds(label), ...toWords(others)])) {
      addTo(this.entriesOf, word, entry)
    }
  }

  /** Entries with trials that have a word for each typed one, up to `edits` mistakes in each. */
  private findEntries(typed: readonly string[], edits: number): number[] {
    const found: number[] = []
    const marks = new Uint8Array(this.sourceOf.length)
    typed.forEach((word, index) => {
      const isLast = index === typed.length - 1
      for (const similar of this.findWords(word, edits)) {
        for (const entry of this.entriesOf.get(similar) ?? []) {
          if (marks[entry] !== index) continue
          marks[entry] = index + 1
          if (isLast && this.countOf(entry) > 0) found.push(entry)
        }
      }
    })
    return found
  }

  private findWords(typed: string, edits: number): string[] {
    const found: string[] = []
    for (let i = findFirst(this.words, typed); i < this.words.length; i++) {
      const word = this.words[i] ?? ''
      if (!word.startsWith(typed)) break
      found.push(word)
    }
    const allowed = Math.min(edits, countAllowedEdits(typed))
    if (found.length > 0 || allowed === 0) return found
    const first = typed.charCodeAt(0)
    withTypedWord(typed, () => {
      this.words.forEach((word, i) => {
        if (word.length < typed.length - allowed) return
        // People rarely miss the first letter; two mistakes and another beginning is another word.
        if (edits > 1 && word.charCodeAt(0) !== first) return
        const length = Math.min(word.length, typed.length + allowed)
        const distance = prefixDistanceTo(typed.length, this.codes, this.starts[i] ?? 0, length)
        if (distance <= allowed) found.push(word)
      })
    })
    return found
  }

  private choose(
    found: readonly number[],
    typed: readonly string[],
    before: string,
    limit: number,
  ): Suggestion[] {
    const typedText = typed.join(' ')
    const ranked = suggestionKinds.flatMap((kind) => {
      const seen = new Set<string>()
      return this.takeMostFrequent(found, kind)
        .flatMap((entry) => {
          const label = this.labelOf(entry)
          const folded = toWords(label).join(' ')
          // "SLE" and "Lupus Erythematosus, Systemic": the more frequent name stands for both.
          const subject = toSubject(label)
          if (seen.has(subject)) return []
          seen.add(subject)
          const begins = folded.startsWith(typedText)
          const whole = folded === typedText
          const factor = whole ? beginningFactor ** 2 : begins ? beginningFactor : 1
          return [{ entry, score: this.countOf(entry) * factor }]
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, maxOfKind)
    })
    const best = ranked.toSorted((a, b) => b.score - a.score).slice(0, limit)
    return ranked
      .filter((each) => best.includes(each))
      .map(({ entry }) => this.toSuggestion(entry, before))
  }

  /** Count and entry in one number each, which sorts many times faster than a comparison of two look-ups. */
  private takeMostFrequent(found: readonly number[], kind: SuggestionKind): number[] {
    const keys: number[] = []
    for (const entry of found) {
      if (this.getSource(entry).kind !== kind) continue
      keys.push(-this.countOf(entry) * entrySpan + entry)
    }
    return [...Float64Array.from(keys).sort().subarray(0, maxCompared)].map(
      (key) => ((key % entrySpan) + entrySpan) % entrySpan,
    )
  }

  private toSuggestion(entry: number, before: string): Suggestion {
    const source = this.getSource(entry)
    const number = this.numberOf[entry] ?? 0
    const label = source.labelOf(number)
    const { kind } = source
    const base = { kind, label, count: source.countOf(number) }
    if (kind === 'condition' || kind === 'intervention') {
      const name = toQuery(readNameOnce(label).name)
      const query = before === '' ? name : `${before} ${name}`
      return { ...base, query }
    }
    if (source.filter === null) return { ...base, query: source.valueOf(number) }
    const filter = filters[source.filter]
    const value = filter.formatValue(source.valueOf(number))
    return { ...base, query: before, filter: { key: filter.key, value } }
  }

  private getSource(entry: number): NameSource {
    const source = this.sources[this.sourceOf[entry] ?? 0]
    if (!source) throw new RangeError(`no name has the number ${entry}`)
    return source
  }

  private labelOf(entry: number): string {
    return this.getSource(entry).labelOf(this.numberOf[entry] ?? 0)
  }

  private countOf(entry: number): number {
    return this.getSource(entry).countOf(this.numberOf[entry] ?? 0)
  }
}

/** A name as a query that means these words and nothing else; in quotes where signs would be read as operators. */
export function toQuery(label: string): string {
  const { tree, problems } = parseExpression(label)
  if (tree.kind === 'words' && problems.length === 0) return label
  return `"${label
    .replace(/["“”„«»\\]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}"`
}

interface Named {
  /** The same for all names of one thing: a concept's id, or the words of a name that is none. */
  subject: string
  /** What is searched for it. */
  name: string
}

/** What a label names, which may be twice: "SLE (Systemic Lupus)", "SLE - Systemic Lupus". */
function readName(label: string): Named {
  const [first = '', ...others] = label.split(/\s*\(|\s+[-–]\s+/)
  for (const name of others.length > 0 ? [label, first] : [label]) {
    const named = findSynonyms(name).find(({ start, end }) => start === 0 && end === name.length)
    if (named) return { subject: named.concept.id, name }
  }
  return { subject: analyse(label).join(' '), name: label }
}

/** Names whose reading is kept: those of a collection come again with every index. */
const maxNamesKept = 20_000
const namesRead = new Map<string, Named>()

function readNameOnce(label: string): Named {
  let named = namesRead.get(label)
  if (named === undefined) {
    if (namesRead.size >= maxNamesKept) namesRead.clear()
    named = readName(label)
    namesRead.set(label, named)
  }
  return named
}

export const toSubject = (label: string): string => readNameOnce(label).subject

const plainText = /^[\x20-\x7e]*$/

/** Words of a name or of a typed text: folded, signs apart, "Crohn's" as one. */
export function toWords(text: string): string[] {
  return foldName(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** "car-t" is typed "cart" too. */
function toCompounds(label: string): string[] {
  const compounds = foldName(label).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? []
  return compounds.map((compound) => compound.replaceAll('-', ''))
}

function foldName(text: string): string {
  const folded = plainText.test(text) ? text.toLowerCase() : foldText(text).text
  return folded.replaceAll("'", '')
}

/** Short words are near to everything, and numbers mean what they say. */
function countAllowedEdits(word: string): number {
  if (word.length < 4 || word.length > longestTypedWord || /\d/.test(word)) return 0
  return word.length < 7 ? 1 : 2
}

/** Where the first word is that does not come before `word`. */
function findFirst(words: readonly string[], word: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** A beginning of a trial's number of ClinicalTrials.gov: "NCT058", "nct 58282", or four digits and more alone. */
export interface NumberBeginning {
  /** Numbers from `first` to `last` begin with the typed digits. */
  first: number
  last: number
  /** The number that the digits are without their leading zeros, which people leave out. */
  exact: number
}

/** Reads what may be the beginning of a trial's number; `null` for any other text. */
export function parseNumberBeginning(text: string): NumberBeginning | null {
  const match = /^(nct)?[\s:_#-]*(\d{1,8})$/i.exec(text.trim().slice(0, 40))
  const digits = match?.[2]
  if (digits === undefined || (match?.[1] === undefined && digits.length < 4)) return null
  const step = 10 ** (8 - digits.length)
  const first = Number(digits) * step
  return { first, last: first + step - 1, exact: Number(digits) }
}
