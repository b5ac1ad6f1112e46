import type { Expression } from '@/lib/expression/tree'

/** The tree as plain data without positions, so that trees of different texts can be compared. */
export function withoutLocations(tree: Expression): unknown {
  const { location: _, ...rest } = tree
  if ('operands' in rest) return { ...rest, operands: rest.operands.map(withoutLocations) }
  if ('operand' in rest) return { ...rest, operand: withoutLocations(rest.operand) }
  return rest
}
