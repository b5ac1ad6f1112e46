import { ExpressionParser } from './parser'
import { maxProblems, ProblemList, type ExpressionHint, type ExpressionProblem } from './problems'
import { maxTextLength, tokenize } from './tokens'
import type { Expression } from './tree'

export interface ParsedExpression {
  tree: Expression
  /** What the language doesn't allow, in the order of the text; empty for a correct expression. */
  problems: ExpressionProblem[]
  /** What is allowed but may not be what was meant. */
  hints: ExpressionHint[]
}

/**
 * Reads an expression. Never throws: any text gives a tree. If the text is wrong, the tree is the nearest reading and
 * `problems` lists the changes. A suggestion has fewer problems than the text. An empty text matches every trial.
 * Time is linear in the length; of a very long or very deep text only the first and outer part is read.
 */
export function parseExpression(text: string): ParsedExpression {
  const { tree, problems, hints } = readExpression(text)
  // If the number of problems is cut off, a repair would not show as a lower number.
  const isFull = problems.length >= maxProblems
  const countProblems = ({ suggestion = '' }: Suggesting) =>
    readExpression(suggestion).problems.length
  return {
    tree,
    // A repair of a problem must lower their number; a hint may concern a text that is already correct.
    problems: problems.map((each) =>
      keepRepair(each, (it) => !isFull && countProblems(it) < problems.length),
    ),
    hints: hints.map((each) =>
      keepRepair(each, (it) => isFull || countProblems(it) <= problems.length),
    ),
  }
}

type Suggesting = Pick<ExpressionHint, 'suggestion'>

/** Removes the suggestion if it repairs nothing, as in a text with a second error at the same place. */
function keepRepair<Finding extends Suggesting>(
  finding: Finding,
  repairs: (finding: Finding) => boolean,
): Finding {
  if (finding.suggestion === undefined || repairs(finding)) return finding
  const kept = { ...finding }
  delete kept.suggestion
  return kept
}

function readExpression(text: string): ParsedExpression {
  // A lone surrogate can be neither stored nor put into an address. Offsets don't change.
  const source = text.toWellFormed().slice(0, maxTextLength)
  const problems = new ProblemList(source)
  const tokens = tokenize(source, problems)
  const tree = new ExpressionParser(source, tokens, problems).parse()
  if (text.length > maxTextLength && !problems.has('too-long')) {
    problems.add(
      'too-long',
      { start: maxTextLength, end: text.length },
      'The expression is too long. We left out the rest from here.',
    )
  }
  problems.sort()
  return { tree, problems: problems.problems, hints: problems.hints }
}
