import { findAreaTarget, type AreaTarget } from './names'
import type { TermSettings } from './plan'
import type {
  AllNode,
  AndNode,
  DistanceNode,
  Expression,
  MissingNode,
  NotNode,
  OrNode,
  PhraseNode,
  RangeNode,
  SearchNode,
  WordsNode,
} from './tree'

// One place for the meaning of the nodes that only set something for their content (AREA, COVERAGE, EXPANSION, TILT).
// A reader of a tree defines the meaning of the other nodes.

/** The settings at a node. */
export interface WalkContext extends TermSettings {
  /** Where values are looked for; `null` is the whole record. */
  target: AreaTarget | null
  /** Whether an AREA is written around the node; otherwise `target` is the default. */
  hasArea: boolean
  /** Whether the number of values is compared instead of the values. */
  size: boolean
}

/** The meaning of each kind of node for a reader of trees, which reads operands by calling `walk` again. */
export interface ExpressionReader<Context extends WalkContext, Result> {
  onAll(node: AllNode, context: Context): Result
  onAnd(node: AndNode, context: Context): Result
  onOr(node: OrNode, context: Context): Result
  onNot(node: NotNode, context: Context): Result
  onSearch(node: SearchNode, context: Context): Result
  onMissing(node: MissingNode, context: Context): Result
  onRange(node: RangeNode, context: Context): Result
  onDistance(node: DistanceNode, context: Context): Result
  onTerm(node: WordsNode | PhraseNode, context: Context): Result
  /** The content of an unknown area, which a parsed tree never has. */
  onNowhere(): Result
}

/**
 * Calls the reader for one node, with the settings of the operators around it: area, coverage and expansion. Readers
 * visit the parts of a node themselves.
 */
export function walk<Context extends WalkContext, Result>(
  node: Expression,
  context: Context,
  reader: ExpressionReader<Context, Result>,
): Result {
  switch (node.kind) {
    case 'area': {
      const target = findAreaTarget(node.area)
      if (target === null) return reader.onNowhere()
      const inside = { ...context, target, hasArea: true, size: node.size }
      return walk(node.operand, inside, reader)
    }
    case 'coverage':
      return walk(node.operand, { ...context, coverage: node.coverage }, reader)
    case 'expansion':
      return walk(node.operand, { ...context, expansion: node.expansion }, reader)
    case 'tilt':
      return walk(node.operand, context, reader)
    case 'all':
      return reader.onAll(node, context)
    case 'and':
      return reader.onAnd(node, context)
    case 'or':
      return reader.onOr(node, context)
    case 'not':
      return reader.onNot(node, context)
    case 'search':
      return reader.onSearch(node, context)
    case 'missing':
      return reader.onMissing(node, context)
    case 'range':
      return reader.onRange(node, context)
    case 'distance':
      return reader.onDistance(node, context)
    case 'words':
    case 'phrase':
      return reader.onTerm(node, context)
  }
}

/** The parts of a node; a leaf has none. */
export function getOperands(node: Expression): readonly Expression[] {
  if ('operands' in node) return node.operands
  return 'operand' in node ? [node.operand] : []
}

/** The node with other parts; a leaf unchanged. */
export function mapOperands(
  node: Expression,
  replace: (operand: Expression) => Expression,
): Expression {
  if ('operands' in node) return { ...node, operands: node.operands.map(replace) }
  return 'operand' in node ? { ...node, operand: replace(node.operand) } : node
}
