import type { ProblemList } from './problems'
import type { Token, WordToken } from './tokens'

// What is allowed, but probably not what somebody meant.

/** Reports operators without their brackets and hints at words that look like operators. */
export function reviewWords(words: readonly WordToken[], problems: ProblemList): void {
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
    const inside = index > 0 && index < words.length - 1
    if (inside && (word.text === 'or' || word.text === 'not')) {
      const operator = word.text.toUpperCase()
      problems.hint(
        location,
        `"${word.text}" in small letters is an ordinary word. For the operator write ${operator}.`,
        { ...location, text: operator },
      )
    }
    if (/^-\p{L}/u.test(word.text)) {
      problems.hint(
        location,
        `A leading "-" leaves nothing out. To leave out "${word.text.slice(1, 60)}", write NOT.`,
        { ...location, text: `NOT ${word.text.slice(1)}` },
      )
    }
  })
}

/** ALL means every trial; beside words a leukaemia is more likely meant. */
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
      'ALL in capitals means every trial. To search for the word or value, write it in quotes.',
      { ...location, text: '"ALL"' },
    )
  })
}
