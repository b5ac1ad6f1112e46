import type { WordRun } from './foreign-syntax'
import type { ProblemList } from './problems'
import type { Token } from './tokens'

// Hints at what is allowed, but probably not what was meant.

const negations = new Set('not without except excluding'.split(' '))

/** Reports operators without their brackets and hints at words that look like operators. */
export function reviewWords(run: WordRun, problems: ProblemList): void {
  const { words } = run
  words.forEach((word, index) => {
    const location = { start: word.start, end: word.end }
    if (word.bare) {
      problems.add(
        'bare-operator',
        location,
        `${word.text} needs square brackets after it. To search for the word, write \\${word.text}.`,
        { edit: { ...location, text: `\\${word.text}` } },
      )
    }
    hintAtSmallLetters(run, index, problems)
    if (/^[-–—−!]\p{L}/u.test(word.text)) {
      problems.hint(
        location,
        `A leading "${word.text.charAt(0)}" does not leave anything out. To leave out "${word.text.slice(1, 60)}", write NOT.`,
        { ...location, text: `NOT ${word.text.slice(1)}` },
      )
    }
  })
}

/**
 * "or", "not", "without", and "and" next to something that is not a word; between plain words "and" changes nothing.
 */
function hintAtSmallLetters(
  { words, before, after }: WordRun,
  index: number,
  problems: ProblemList,
): void {
  const word = words[index]
  if (!word) return
  const follows = index < words.length - 1 || startsTerm(after)
  const isFirst = index === 0
  const stands = !isFirst || endsTerm(before)
  const atEdge = (isFirst && endsTerm(before)) || (index === words.length - 1 && startsTerm(after))
  const location = { start: word.start, end: word.end }
  const hint = (operator: string, message: string) =>
    problems.hint(location, message, { ...location, text: operator })
  if (!follows) return
  const operator = word.text.toUpperCase()
  // In capitals it is what somebody has written behind a backslash.
  if (word.text === operator) return
  if ((operator === 'OR' && stands) || (operator === 'AND' && atEdge)) {
    const how = word.text === word.text.toLowerCase() ? 'in lower case ' : ''
    hint(operator, `"${word.text}" ${how}is an ordinary word. For the operator, write ${operator}.`)
  } else if (negations.has(word.text.toLowerCase())) {
    hint('NOT', `"${word.text}" is an ordinary word here. To leave out what follows, write NOT.`)
  }
}

/** Whether a term that is not made of words may begin here. */
function startsTerm(token: Token | undefined): boolean {
  return ['phrase', 'open-quote', 'open', 'bracket'].includes(token?.kind ?? '')
}

function endsTerm(token: Token | undefined): boolean {
  return ['phrase', 'close'].includes(token?.kind ?? '')
}

/** ALL means every trial; beside words it more likely means a leukaemia. */
export function hintAtAll(tokens: readonly Token[], problems: ProblemList): void {
  tokens.forEach((token, index) => {
    if (token.kind !== 'operator' || token.operator !== 'ALL') return
    const neighbours = [tokens[index - 1], tokens[index + 1]]
    const besideTerm = neighbours.some((other) =>
      ['word', 'phrase', 'open-quote', 'bracket'].includes(other?.kind ?? ''),
    )
    if (!besideTerm && tokens.length > 1) return
    const location = { start: token.start, end: token.end }
    problems.hint(
      location,
      'ALL in capitals means every trial. To search for the word, write it in quotes.',
      { ...location, text: '"ALL"' },
    )
  })
}
