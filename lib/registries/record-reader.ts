import { parseStudy, type Study } from '@/lib/study/schema'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import type { VocabularyName } from '@/lib/study/vocabularies/vocabularies'
import { toRegistryDate } from './source-dates'
import { SourceError, type ParseWarning, type ParsedRecord } from './source-format'

/** A plain JSON object under construction; `compact` leaves out `undefined` members. */
export type Draft = Record<string, unknown>

/**
 * Leaves out what is not stated: `undefined`, empty objects and empty lists, at any depth. What remains is exactly
 * what the source states.
 */
function compact(draft: Draft): Draft {
  const result: Draft = {}
  for (const [key, value] of Object.entries(draft)) {
    const kept = compactValue(value)
    if (kept !== undefined) result[key] = kept
  }
  return result
}

function compactValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(compactValue).filter((item) => item !== undefined)
    return items.length === 0 ? undefined : items
  }
  if (typeof value === 'object' && value !== null) {
    const object = compact(value as Draft)
    return Object.keys(object).length === 0 ? undefined : object
  }
  return value === '' ? undefined : value
}

/** Checks a finished draft. @throws SourceError if it is not a `Study`, for example without a title. */
export function toStudy(draft: Draft): Study {
  const parsed = parseStudy(compact(draft))
  if (parsed.ok) return parsed.study
  throw toSourceError(parsed.problems)
}

/** Several problems as one error: the first is named, the others are counted. */
export function toSourceError(problems: readonly { path: string; message: string }[]): SourceError {
  const [first = { path: '', message: 'is not a study' }] = problems
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  const [, expected = 'a study', found = `one that ${first.message}`] =
    /^expected (.*), found (.*)$/.exec(first.message) ?? []
  return new SourceError(first.path === '' ? 'study' : first.path, expected, `${found}${more}`)
}

/** Collects what a reader could not understand and what the `Study` has no field for. */
export class RecordNotes {
  readonly warnings: ParseWarning[] = []
  /** By column or path. A map, because a source may call its column `constructor`. */
  private readonly unmapped = new Map<string, string>()

  warn(place: string, message: string): void {
    this.warnings.push({ place, message })
  }

  /** Keeps a statement that the `Study` has no field for; texts at the same place are joined. */
  keep(place: string, text: string): void {
    const earlier = this.unmapped.get(place)
    this.unmapped.set(place, earlier === undefined ? text : `${earlier}\n${text}`)
  }

  /** A date in the registry's format; another text is kept as a statement, with a warning. */
  readDate(place: string, text: string | undefined): string | undefined {
    if (text === undefined) return undefined
    const date = toRegistryDate(text)
    if (date !== null) return date
    this.warn(place, `"${text}" is not a date that was understood`)
    this.keep(place, text)
    return undefined
  }

  /** A vocabulary value; an unknown word is kept unchanged, with a warning. */
  readTerm(place: string, name: VocabularyName, text: string | undefined): string | undefined {
    if (text === undefined) return undefined
    const value = parseVocabularyValue(name, text)
    if (value === null) this.warn(place, `"${text}" is not a known ${name}`)
    return value ?? text
  }

  /**
   * A value that qualifies another one, `of`: the type of a date, the class of a sponsor. Without the other one it is
   * kept as a statement, because half of such a pair would hide the complete pair of another source.
   */
  readQualifier(
    place: string,
    name: VocabularyName,
    text: string | undefined,
    of: unknown,
  ): string | undefined {
    if (of !== undefined) return this.readTerm(place, name, text)
    if (text !== undefined) this.keep(place, text)
    return undefined
  }

  /** `Yes`/`No` in any spelling; anything else is kept as a statement, with a warning. */
  readFlag(place: string, text: string | undefined): boolean | undefined {
    if (text === undefined) return undefined
    if (/^(?:yes|y|true|1)$/i.test(text)) return true
    if (/^(?:no|n|false|0)$/i.test(text)) return false
    this.warn(place, `"${text}" is neither yes nor no`)
    this.keep(place, text)
    return undefined
  }

  readCount(place: string, text: string | undefined): number | undefined {
    if (text === undefined) return undefined
    if (/^\d{1,9}$/.test(text)) return Number(text)
    this.warn(place, `"${text}" is not a number`)
    this.keep(place, text)
    return undefined
  }

  toRecord(study: Study): ParsedRecord {
    const record: ParsedRecord = { study, warnings: this.warnings }
    if (this.unmapped.size > 0) record.unmapped = Object.fromEntries(this.unmapped)
    return record
  }
}
