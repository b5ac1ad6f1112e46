import { classify } from '@/lib/therapy/classify'
import { notStated, type TherapyFacet } from '@/lib/therapy/labels'
import type { Question, TextRange } from './question'
import { toExclusionId, type FilterId } from '@/lib/search/filters/filter-ids'

// Which cells a question asks for: the classifier's rules find in it what they find in a title.

const cellFilters = [
  'cellType',
  'targetAntigen',
  'donorSource',
  'tissue',
] as const satisfies readonly (TherapyFacet & FilterId)[]

/** Said of a record that names no kind or both sources; who asks without naming one does not mean these alone. */
const noChoices: ReadonlySet<string> = new Set([notStated, 'BOTH', 'OTHER_CELL', 'OTHER_T'])

/** "Stem cells" are any of these; the last are those of records that say no more either. */
const stemCells = ['MSC', 'HSCT', 'HSC_GENE', 'PLURIPOTENT', 'OTHER_CELL']
const stemCell = /\bstem[- ]cells?\b/gi

/** Before the cells that somebody does not want: "but not", "other than from". */
const turningBefore =
  /\b(?:(?:but )?not|no|without|except(?: for)?|excluding|other than)\s+(?:from |with |any |the )*$/i
/** Between two of several alternatives. */
const joinBetween = /^\s*(?:cells?\s*)?(?:,|,?\s*(?:and\/)?or\b|\/)\s*(?:from |the )*$/i

/** The same where nothing else can be meant; "no CAR-T" may say what somebody has not had. */
const leftOutBefore =
  /\b(?:(?:but )?not|except(?: for)?|excluding|other than|apart from|rather than|instead of|anything but)\s+(?:from |with |against |an? |any |the )*$/i
/** "Excluding CAR-T and NK cells" */
const nextLeftOut = /^\s*(?:cells?\s*)?(?:,|,?\s*(?:and|or|nor)\b|\/)\s*(?:with |the )?$/i
/** "Not CAR-T eligible" says something of a person. */
const personAfter = /^[\s-]+(?:eligib|candidat|naive|naïve|suitab|refractory|fit\b|failure|yet\b)/i
const isTurning =
  /\b(?:not|except|excluding|other than|apart from|rather than|instead of|anything but)\s/i

/** Kinds of cells and targets that are left out: "NK cells, not CAR-T". */
export function takeUnwantedCells(question: Question): void {
  const { text } = question
  if (!isTurning.test(text)) return
  let last = -1
  const named = readCells(withoutTurning(text), [...cellNames, 'tissue']).toSorted(
    (a, b) => a.start - b.start,
  )
  for (const { id, values, start, end } of named) {
    const before = leftOutBefore.exec(text.slice(0, start))
    const isNext = last >= 0 && nextLeftOut.test(text.slice(last, start))
    if ((!before && !isNext) || personAfter.test(text.slice(end))) continue
    question.take(toExclusionId(id), values, { start: before?.index ?? last, end })
    last = end
  }
}

/** The classifier has rules of its own for what a record says is not given; here it is only named. */
const withoutTurning = (text: string) =>
  text.replace(/\b(?:not|no|without|except|excluding)\b/gi, (word) => ' '.repeat(word.length))

/** What the classifier finds in the question: what is not wanted, and one value or alternatives of each filter. */
export function takeCells(question: Question): void {
  const { text } = question
  const briefTitle = withoutTurning(text)
  const { labels } = classify({ protocolSection: { identificationModule: { briefTitle } } })
  for (const id of cellFilters) {
    const places = labels
      .filter(({ facet, value }) => facet === id && !noChoices.has(value))
      .flatMap(({ value, evidence }) => evidence.map(({ start, end }) => ({ value, start, end })))
      .sort((a, b) => a.start - b.start)
    const wanted = places.filter(({ value, start, end }) => {
      const before = turningBefore.exec(text.slice(0, start))
      if (before) question.take(toExclusionId(id), [value], { start: before.index, end })
      return !before
    })
    const values = [...new Set(wanted.map(({ value }) => value))]
    if (values.length === 1) for (const place of wanted) question.take(id, values, place)
    else if (areAlternatives(text, wanted)) {
      const [first, last] = [wanted[0], wanted.at(-1)]
      if (first && last) question.take(id, values, { start: first.start, end: last.end })
    }
    if (id === 'cellType' && places.length === 0) takeStemCells(question)
  }
}

type NamedCells = (typeof cellFilters)[number]
const cellNames: readonly NamedCells[] = ['cellType', 'targetAntigen']

/** Kinds of cells and targets where a text names them, as the classifier does in a title. */
export function readCells(
  briefTitle: string,
  ids: readonly NamedCells[] = cellNames,
): { id: NamedCells; values: readonly string[]; start: number; end: number }[] {
  const { labels } = classify({ protocolSection: { identificationModule: { briefTitle } } })
  const named = labels.flatMap(({ facet, value, evidence }) =>
    ids
      .filter((id) => id === facet && !noChoices.has(value))
      .flatMap((id) => evidence.map(({ start, end }) => ({ id, values: [value], start, end }))),
  )
  const isKindNamed = named.some(({ id }) => id === 'cellType')
  const stems = isKindNamed
    ? []
    : [...briefTitle.matchAll(stemCell)].map(({ 0: words, index: start }) => ({
        id: 'cellType' as const,
        values: stemCells,
        start,
        end: start + words.length,
      }))
  return [...named, ...stems]
}

function takeStemCells(question: Question): void {
  for (const { 0: words, index } of question.text.matchAll(stemCell)) {
    if (turningBefore.test(question.text.slice(0, index))) continue
    question.take('cellType', stemCells, { start: index, end: index + words.length })
  }
}

/** Values of a filter are alternatives: only words with "or" between them say that. Others ask for all of them. */
function areAlternatives(text: string, places: readonly TextRange[]): boolean {
  const between = places.slice(1).map(({ start }, index) => text.slice(places[index]?.end, start))
  return (
    between.every((part) => joinBetween.test(part)) &&
    /\bor\s*(?:from |the )*$/i.test(between.at(-1) ?? '')
  )
}
