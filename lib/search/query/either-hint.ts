import type { SynonymRun } from '@/lib/expression/analysis'
import type { ExpressionHint } from '@/lib/expression/problems'
import { isSmallWord } from './small-words'

// "CAR-T or CAR-NK for lymphoma": OR binds weakest, so that writing it in capitals alone would ask for CAR-T, or
// for CAR-NK and lymphoma. The names beside the word say what belongs together.

/**
 * Hints at "or" in plain text with the names on both sides in parentheses; other hints as they are.
 *
 * @param runs names in the text
 */
export function groupEither(
  hints: readonly ExpressionHint[],
  text: string,
  runs: readonly SynonymRun[],
): ExpressionHint[] {
  return hints.map((hint) => {
    const { start, end } = hint.location
    return text.slice(start, end) === 'or'
      ? { ...hint, suggestion: toEither(text, start, end, runs) }
      : hint
  })
}

function toEither(text: string, start: number, end: number, runs: readonly SynonymRun[]): string {
  const left = text.slice(0, start).trimEnd()
  const right = text.slice(end).trimStart()
  const rightStart = text.length - right.length
  const nameBefore = runs.find((run) => run.end === left.length)
  const nameAfter = runs.find((run) => run.start === rightStart + toSign(right).length)
  const leftFrom = nameBefore ? toSignBefore(left, nameBefore.start) : toLastWord(left)
  const rightTo = nameAfter
    ? nameAfter.end - rightStart
    : (/^[^\s,;?!]+/.exec(right)?.[0].length ?? 0)
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
