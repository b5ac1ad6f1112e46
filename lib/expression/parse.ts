import { ExpressionParser } from './parser'
import { maxProblems, ProblemList, type ExpressionHint, type ExpressionProblem } from './problems'
import { longestText, tokenize } from './tokens'
import type { Expression } from './tree'

export interface ParsedExpression {
  tree: Expression
  /** What the language does not allow, in the order of the text; empty for a correct expression. */
  problems: ExpressionProblem[]
  /** What is allowed but may not be what was meant. */
  hints: ExpressionHint[]
}

/**
 * Reads an expression. Never throws: any text gives a tree, and where the text is wrong the tree is the
 * nearest reading and `problems` says what was changed. What is suggested has fewer problems than the text.
 * An empty text is every trial. Takes time linear in the length; of a very long or very deep text the outer and first
 * part is read.
 */
export function parseExpression(text: string): ParsedExpression {
  const { tree, problems, hints } = readExpression(text)
  // Of more problems than are counted none can be seen to go away.
  const isFull = problems.length >= maxProblems
  const countProblems = ({ suggestion = '' }: Suggesting) =>
    readExpression(suggestion).problems.length
  return {
    tree,
    // One put right is one less; a hint is about a text that may be right already.
    problems: problems.map((each) =>
      keepRepair(each, (it) => !isFull && countProblems(it) < problems.length),
    ),
    hints: hints.map((each) =>
      keepRepair(each, (it) => isFull || countProblems(it) <= problems.length),
    ),
  }
}

type Suggesting = Pick<ExpressionHint, 'suggestion'>

/** Without its suggestion where that repairs nothing, as in a text that is wrong in a second way at the same place. */
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
  // Half a surrogate pair can be neither stored nor put into an address; offsets stay the same.
  const source = text.toWellFormed().slice(0, longestText)
  const problems = new ProblemList(source)
  const tokens = tokenize(source, problems)
  const tree = new ExpressionParser(source, tokens, problems).parse()
  if (text.length > longestText && !problems.has('too-long')) {
    problems.add(
      'too-long',
      { start: longestText, end: text.length },
      'The expression is too long. We left out the rest from here.',
    )
  }
  problems.sort()
  return { tree, problems: problems.problems, hints: problems.hints }
}
