import {
  notStated,
  notStatedKey,
  type ChoiceFilter,
  type FilterSource,
  type FilterText,
  type OpenFilter,
} from './definition'
import { describeWith } from './sentence'

interface ChoiceOptions extends FilterText {
  values: readonly string[]
  labelOf: (value: string) => string
  /** URL forms that are not just the value in lower case with hyphens. */
  keys?: Readonly<Record<string, string>>
  /** What the record states; values outside the vocabulary are left out. */
  read: (source: FilterSource) => readonly (string | undefined)[]
  /** False where absence already has a value of its own ("no results posted"). */
  canBeMissing?: boolean
  byCount?: boolean
  dated?: boolean
  describe?: (labels: readonly string[]) => string
}

/** A filter over a closed vocabulary. A record that states no known value has the value `NOT_STATED`. */
export function choice(options: ChoiceOptions): ChoiceFilter {
  const { values, keys = {}, read, canBeMissing = true } = options
  const describe = options.describe ?? describeWith(options.preposition)
  const known = new Set(values)
  const allValues = canBeMissing ? [...values, notStated] : [...values]
  const order = new Map(allValues.map((value, index) => [value, index]))
  const formatValue = (value: string) =>
    value === notStated ? notStatedKey : (keys[value] ?? value.toLowerCase().replaceAll('_', '-'))
  const labelOf = (value: string) =>
    value === notStated ? 'Not stated' : known.has(value) ? options.labelOf(value) : value
  const byText = new Map<string, string>()
  for (const value of allValues) {
    byText.set(labelOf(value).toLowerCase(), value)
    byText.set(value.toLowerCase(), value)
    byText.set(formatValue(value), value)
  }
  const toValues = (stated: readonly (string | undefined)[]): string[] => {
    const found = new Set<string>()
    for (const value of stated) if (value !== undefined && known.has(value)) found.add(value)
    if (found.size === 0 && canBeMissing) return [notStated]
    if (found.size <= 1) return [...found]
    return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  }
  return {
    kind: 'choice',
    id: options.id,
    key: options.key,
    label: options.label,
    help: options.help,
    group: options.group,
    place: options.place,
    expects: `one of ${listSome(allValues.map(formatValue))}`,
    values: allValues,
    ...(options.byCount && { byCount: true }),
    ...(options.dated && { dated: true }),
    valuesOf: (source) => toValues(read(source)),
    toValues,
    parseValue: (text) => byText.get(text.trim().toLowerCase()),
    formatValue,
    labelOf,
    describe: (labels) => {
      const others = allValues.map(labelOf).filter((label) => !labels.includes(label))
      const isMost = labels.length > maxNamed && others.length > 0 && others.length < maxNamed
      // "Not completed" instead of the fourteen other statuses.
      return isMost && options.place === 'before' ? `not ${describe(others)}` : describe(labels)
    },
  }
}

/** A sentence names no more values, where it can name what is left. */
const maxNamed = 5

const longestList = 40

/** All words of a short list, the first of a long one. */
function listSome(words: readonly string[]): string {
  if (words.length <= longestList) return words.join(', ')
  return `${words.slice(0, 12).join(', ')} and ${words.length - 12} more`
}

interface OpenOptions extends FilterText {
  read: (source: FilterSource) => readonly (string | undefined)[]
  expects: string
  /** The spelling that `read` gives for a value stated or typed in another one. */
  toSpelling?: (text: string) => string
  /** A value, which has lost its capitals, for people. */
  labelOf?: (value: string) => string
  describe?: (labels: readonly string[]) => string
}

const longestOpenValue = 300

/**
 * The canonical form of an open value: one case, one kind of space. "Multiple  Sclerosis" and
 * "multiple sclerosis" are one value. Idempotent.
 */
export function toOpenValue(text: string): string {
  if (text.length > longestKnownText) return makeOpenValue(text)
  let value = openValues.get(text)
  if (value === undefined) {
    value = makeOpenValue(text)
    if (openValues.size >= maxOpenValues) openValues.clear()
    openValues.set(text, value)
  }
  return value
}

/** Conditions, towns and sponsors come again and again. */
const openValues = new Map<string, string>()
const maxOpenValues = 20_000
const longestKnownText = 80

function makeOpenValue(text: string): string {
  const folded = text.normalize('NFC').toLowerCase().normalize('NFC')
  return folded
    .replace(/[\s\u0000-\u001f]+/g, ' ')
    .trim()
    .slice(0, longestOpenValue)
    .trim()
}

/** A filter whose values are whatever the records hold. */
export function open(options: OpenOptions): OpenFilter {
  const { toSpelling = (text: string) => text } = options
  return {
    kind: 'open',
    id: options.id,
    key: options.key,
    label: options.label,
    help: options.help,
    group: options.group,
    place: options.place,
    expects: options.expects,
    valuesOf(source) {
      const seen = new Set<string>()
      const spellings: string[] = []
      for (const spelling of options.read(source)) {
        if (spelling === undefined) continue
        const value = toOpenValue(spelling)
        if (value === '' || seen.has(value)) continue
        seen.add(value)
        spellings.push(spelling.replace(/\s+/g, ' ').trim())
      }
      return spellings
    },
    parseValue: (text) => toOpenValue(toSpelling(text)) || undefined,
    formatValue: (value) => value,
    labelOf: options.labelOf ?? ((value) => value),
    describe: options.describe ?? describeWith(options.preposition),
  }
}
