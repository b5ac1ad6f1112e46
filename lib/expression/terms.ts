import type { TermContext } from './context'
import { findNearest } from './nearest'
import { toShown, type ProblemList } from './problems'
import type { WordToken } from './tokens'
import type { PhraseNode, WordsNode } from './tree'
import { getVocabulary, normaliseValue } from './values'

// Terms inside a field that holds dates, numbers, ages, yes or no, or values of a closed list.

/** No value has more words than this ("Active, not recruiting"; "None (Open Label)"). */
const maxValueWords = 10

/**
 * How many of the words make up the term. In text all of them do; in a typed field the longest beginning that is a
 * value, so that AREA[Phase]PHASE2 lymphoma reads as a phase AND a word, with a problem.
 */
export function countValueWords(
  context: TermContext,
  words: readonly WordToken[],
  problems: ProblemList,
): number {
  if (context.kind === 'text' || words.length < 2) return words.length
  const texts = words.slice(0, maxValueWords).map((word) => word.text)
  for (let count = texts.length; count > 0; count -= 1) {
    if (normaliseValue(context.kind, texts.slice(0, count).join(' '), context.type) === null) {
      continue
    }
    const last = words[count - 1]
    const next = words[count]
    if (last === undefined || next === undefined) return words.length
    const rest = { start: next.start, end: words.at(-1)?.end ?? next.end }
    problems.add(
      'extra-words',
      rest,
      `${context.label} takes one value. We searched for the words after it everywhere. Write AND between them.`,
      { edit: { start: last.end, end: last.end, text: ' AND' }, subject: context.name },
    )
    return count
  }
  return words.length
}

/** Checks a term against the type of its field and normalises the value. */
export function checkTerm<Term extends WordsNode | PhraseNode>(
  term: Term,
  context: TermContext,
  problems: ProblemList,
): Term {
  const { kind } = context
  if (kind === 'text') return term
  const written = term.kind === 'words' ? term.words.join(' ') : term.text
  const value = normaliseValue(kind, written, context.type)
  if (value !== null) return replaceText(term, value)
  const nearest = findNearestValue(written, context)
  const edit =
    nearest === null
      ? undefined
      : { ...term.location, text: term.kind === 'words' ? nearest : `"${nearest}"` }
  problems.add('bad-value', term.location, describeBadValue(written, context), {
    edit,
    subject: context.name,
  })
  return nearest === null ? term : replaceText(term, nearest)
}

function replaceText<Term extends WordsNode | PhraseNode>(term: Term, text: string): Term {
  return term.kind === 'words' ? { ...term, words: text.split(' ') } : { ...term, text }
}

function findNearestValue(written: string, { kind, type, name }: TermContext): string | null {
  if (kind === 'age' && /^\d{1,3}$/.test(written)) return `${Number(written)} years`
  const vocabulary = kind === 'enum' ? getVocabulary(type) : null
  if (vocabulary === null) return null
  // "AREA[Phase]2" and "AREA[Phase]1/2" are how people write phases.
  const numbered = vocabulary.values.find(
    (value) => value === `${name.toUpperCase()}${written.trim()}`,
  )
  if (numbered !== undefined) return numbered
  const near = findNearest(written, vocabulary.values)
  if (near !== null) return near
  const label = findNearest(written, Object.values(vocabulary.labels))
  return vocabulary.values.find((value) => vocabulary.labels[value] === label) ?? null
}

function describeBadValue(written: string, { kind, type, label }: TermContext): string {
  const shown = toShown(written)
  switch (kind) {
    case 'enum': {
      const values = getVocabulary(type)?.values ?? []
      return `"${shown}" is not a value of ${label}. It can be ${values.join(', ')}.`
    }
    case 'date':
      return `"${shown}" is not a date. Write 2020, 2020-05 or 2020-05-17, or a RANGE.`
    case 'age':
      return `"${shown}" is not an age. Write a number with its unit, such as 16 years or 6 months.`
    case 'number':
      return `"${shown}" is not a number. Write a number such as 100, or a RANGE.`
    case 'boolean':
      return `"${shown}" is not true or false.`
    case 'place':
      return `To search for a place, use DISTANCE[latitude,longitude,50mi] instead of words.`
    case 'text':
      return ''
  }
}
