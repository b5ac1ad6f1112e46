import { describePiece } from '@/lib/expression/names'
import { buildTermPlan, usualSettings } from '@/lib/expression/plan'
import { getTextFields } from '@/lib/expression/scope'
import type { AndNode, Expression, OrNode } from '@/lib/expression/tree'
import { walk, type ExpressionReader, type WalkContext } from '@/lib/expression/walk'
import { collectValues, findField, type StudyField } from '@/lib/study/fields'
import { unescapeMarkup } from '@/lib/study/markup'
import { toReadableText } from '@/lib/study/readable-study'
import type { Study } from '@/lib/study/schema'
import { analyseToText, analyseWithOffsets, type AnalysedTerm } from '../analysis/analyse'
import { indexColumns, type IndexColumnName } from '../document/index-columns'
import { searchAnalysis, type ParsedQuery } from './query-terms'
import type { FieldMark, FieldMatch } from '@/lib/search/result'

// Why a trial is in the list: the words of the query, and the synonyms searched with them, marked in the
// fields where they stand. Made from the record itself, since the index keeps no text.

/** Terms that stand side by side, and the typed words that they are a synonym of. */
export interface Sought {
  terms: readonly string[]
  synonymOf?: string
  /** Piece names of the fields to look in; all if absent. */
  pieces?: ReadonlySet<string>
}

/** Fields where words are looked up, with their columns, the most important first. */
const shownFields: readonly { field: StudyField; column: IndexColumnName }[] = indexColumns
  .toSorted((a, b) => b.weight - a.weight)
  .flatMap((column) => {
    const field = 'path' in column ? findField(column.path) : undefined
    return field ? [{ field, column: column.name }] : []
  })

/** Values of a record in each of the fields where words are looked up. */
export type ShownTexts = readonly (readonly string[])[]

const none: readonly string[] = []

export function toShownTexts(study: Study): ShownTexts {
  return shownFields.map(({ field }) => {
    const texts = collectValues(study, field).flatMap((value) =>
      typeof value === 'string' ? toReadableText(value, field) : [],
    )
    return texts.length === 0 ? none : texts
  })
}

const snippetReach = 90
const maxSought = 40

/** What the words of a query look for. What stands under NOT is not; values of dates and numbers are not words. */
export function listSought(parsed: ParsedQuery): readonly Sought[] {
  return collectSought(parsed.tree, parsed)
    .filter(({ terms }) => terms.length > 0)
    .slice(0, maxSought)
}

/**
 * Where something is in a record: one value from each of the `limit` most important fields that contain any of it.
 * @param mayStand whether the index has the `index`th of it in a column; no other field is read
 */
export function findFieldMatches(
  texts: ShownTexts,
  sought: readonly Sought[],
  mayStand: (index: number, column: IndexColumnName) => boolean,
  limit = 4,
): FieldMatch[] {
  const found: FieldMatch[] = []
  for (const [at, { field, column }] of shownFields.entries()) {
    const values = texts[at] ?? none
    // An index has markup as it is written: "10\^6" is shown as "10^6", which is another word.
    const isIndexed = field.type !== 'markup' || !values.some((value) => /[\\&]/.test(value))
    const here = sought.filter(
      ({ pieces }, index) =>
        (pieces === undefined || pieces.has(field.piece)) &&
        (!isIndexed || mayStand(index, column)),
    )
    if (here.length === 0 || values.length === 0) continue
    // What the index says of the only value need not be looked for first.
    const isSure = isIndexed && values.length === 1
    const match = findInField(values, field, here, isSure)
    if (match) found.push(match)
    if (found.length === limit) break
  }
  return found
}

/** The value of the field with the most marks, the first of several. */
function findInField(
  values: readonly string[],
  field: StudyField,
  sought: readonly Sought[],
  isSure: boolean,
): FieldMatch | null {
  let best: { text: string; marks: FieldMark[] } | null = null
  for (const value of values) {
    const text = field.type === 'markup' ? unescapeMarkup(value) : value
    const here = isSure ? sought : listStanding(text, sought)
    const marks = here.length === 0 ? [] : markText(text, here)
    if (marks.length > (best?.marks.length ?? 0)) best = { text, marks }
  }
  if (!best) return null
  return {
    piece: field.piece,
    label: describePiece(field.piece),
    ...cutAround(best.text, best.marks),
  }
}

function collectSought(tree: Expression, parsed: ParsedQuery): Sought[] {
  const sought: Sought[] = []
  const visitAll = ({ operands }: AndNode | OrNode, context: WalkContext) => {
    for (const operand of operands) walk(operand, context, reader)
  }
  const skip = () => undefined
  const reader: ExpressionReader<WalkContext, void> = {
    onAnd: visitAll,
    onOr: visitAll,
    onSearch: ({ operand }, context) => walk(operand, context, reader),
    onTerm: (node, context) => {
      const { target } = context
      const pieces = target
        ? new Set(getTextFields(target).map(({ field }) => field.piece))
        : undefined
      const scope = pieces ? { pieces } : {}
      const plan = buildTermPlan(node, context, searchAnalysis, parsed.findSynonyms)
      for (const { words, synonyms } of plan.parts) {
        for (const terms of words) sought.push({ terms, ...scope })
        const typed = words.map((terms) => terms.join(' ')).join(' ')
        const label = findTyped(parsed, typed) ?? typed
        for (const terms of synonyms) sought.push({ terms, synonymOf: label, ...scope })
      }
    },
    onNot: skip,
    onAll: skip,
    onMissing: skip,
    onRange: skip,
    onDistance: skip,
    onNowhere: skip,
  }
  walk(tree, { ...usualSettings, target: null, hasArea: false, size: false }, reader)
  return sought
}

/** The words as they were typed, for analysed ones. */
function findTyped(parsed: ParsedQuery, analysed: string): string | undefined {
  return parsed
    .listAlsoSearched()
    .map(({ typed }) => typed)
    .find((typed) => searchAnalysis.tokens(typed).join(' ') === analysed)
}

/** What a text contains: this takes a fraction of the time of finding its positions. */
function listStanding(text: string, sought: readonly Sought[]): readonly Sought[] {
  const all = ` ${analyseToText(text)} `
  return sought.filter(({ terms }) => all.includes(` ${terms.join(' ')} `))
}

/** Places of everything sought in a text, in order, overlaps left out. */
function markText(text: string, sought: readonly Sought[]): FieldMark[] {
  const terms = analyseWithOffsets(text)
  const marks: FieldMark[] = []
  for (const { terms: sequence, synonymOf } of sought) {
    for (let at = 0; at + sequence.length <= terms.length; at++) {
      if (!standsAt(terms, at, sequence)) continue
      const start = terms[at]?.start ?? 0
      const end = terms[at + sequence.length - 1]?.end ?? start
      marks.push({ start, end, ...(synonymOf !== undefined && { synonymOf }) })
    }
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: FieldMark[] = []
  for (const mark of marks) if (mark.start >= (apart.at(-1)?.end ?? 0)) apart.push(mark)
  return apart
}

function standsAt(
  terms: readonly AnalysedTerm[],
  at: number,
  sequence: readonly string[],
): boolean {
  return sequence.every((term, offset) => terms[at + offset]?.term === term)
}

/** A long text is cut at blanks around its first mark. */
function cutAround(text: string, marks: readonly FieldMark[]): Pick<FieldMatch, 'text' | 'marks'> {
  const first = marks[0]
  if (!first || text.length <= 3 * snippetReach) return { text, marks }
  const from = first.start <= snippetReach ? 0 : nextBlank(text, first.start - snippetReach)
  const wanted = Math.min(text.length, first.end + snippetReach)
  const to = wanted === text.length ? wanted : Math.max(first.end, text.lastIndexOf(' ', wanted))
  const opening = from > 0 ? '… ' : ''
  const shift = opening.length - from
  const inside = marks.filter(({ start, end }) => start >= from && end <= to)
  return {
    text: `${opening}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    marks: inside.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
  }
}

/** Just behind the next blank, unless that is far. */
function nextBlank(text: string, from: number): number {
  const blank = text.slice(from, from + 30).search(/\s/)
  return blank < 0 ? from : from + blank + 1
}
