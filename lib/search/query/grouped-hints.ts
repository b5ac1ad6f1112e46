import type { SynonymRun } from '@/lib/expression/analysis'
import type { ExpressionHint } from '@/lib/expression/problems'
import { isSmallWord } from './small-words'

// "CAR-T or CAR-NK for lymphoma": OR binds weakest, so that writing it in capitals alone would ask for CAR-T, or
// for CAR-NK and lymphoma; NOT leaves out all words behind it together. The names beside the word say what belongs
// together.

/**
 * Hints at "or" in plain text with the names on both sides in parentheses, hints at "not" with the name that it is said
 * of at the end; other hints as they are.
 *
 * @param runs names in the text
 */
export function groupHints(
  hints: readonly ExpressionHint[],
  text: string,
  runs: readonly SynonymRun[],
): ExpressionHint[] {
  return hints.map((hint) => {
    const { start, end } = hint.location
    const written = text.slice(start, end)
    if (/^or$/i.test(written)) return { ...hint, suggestion: toEither(text, start, end, runs) }
    const isNegation = hint.suggestion !== undefined && /\bNOT\b/.test(hint.suggestion)
    if (!isNegation) return hint
    const from = /^[-–—−!]/.test(written) ? start + 1 : end
    return { ...hint, suggestion: toNegation(text, start, from, runs) }
  })
}

/** "CAR-NK not CAR-T lupus": what is left out comes last. */
function toNegation(
  text: string,
  start: number,
  from: number,
  runs: readonly SynonymRun[],
): string {
  const behind = text.slice(from).trimStart()
  const at = text.length - behind.length
  const name = runs.find((run) => run.start === at + toSign(behind).length)
  const length = name ? name.end - at : toFirstWord(behind)
  const others = [text.slice(0, start), behind.slice(length)].map(toTelling)
  return [...others.filter((part) => part !== ''), `NOT ${behind.slice(0, length)}`].join(' ')
}

/** Where the first word ends. */
const toFirstWord = (text: string): number => /^[^\s,;?!]+/.exec(text)?.[0].length ?? 0

function toEither(text: string, start: number, end: number, runs: readonly SynonymRun[]): string {
  const left = text.slice(0, start).trimEnd()
  const right = text.slice(end).trimStart()
  const rightStart = text.length - right.length
  const nameBefore = runs.find((run) => run.end === left.length)
  const nameAfter = runs.find((run) => run.start === rightStart + toSign(right).length)
  const leftFrom = nameBefore ? toSignBefore(left, nameBefore.start) : toLastWord(left)
  const rightTo = nameAfter ? nameAfter.end - rightStart : toFirstWord(right)
  const either = `${left.slice(leftFrom)} OR ${right.slice(0, rightTo)}`
  const [before, after] = [toTelling(left.slice(0, leftFrom)), toTelling(right.slice(rightTo))]
  if (before === '' && after === '') return either
  return [before, `(${either})`, after].filter((part) => part !== '').join(' ')
}

/** The sign that makes a word of ALL belongs to its name. */
const toSign = (text: string): string => (text.startsWith('\\') ? '\\' : '')
const toSignBefore = (text: string, at: number): number =>
  text.charAt(at - 1) === '\\' ? at - 1 : at

/** Where the last word begins. */
function toLastWord(text: string): number {
  let at = text.length
  while (at > 0 && /\S/.test(text.charAt(at - 1))) at--
  return at
}

/** What is left of the text beside the names, without the words that need not be found. */
function toTelling(text: string): string {
  return text
    .split(/[\s,;?!]+/)
    .filter((word) => word !== '' && !isSmallWord(word))
    .join(' ')
}
