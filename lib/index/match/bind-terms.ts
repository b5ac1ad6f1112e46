import { findDocument, studyDocument } from '@/lib/expression/names'
import type { Expression } from '@/lib/expression/tree'
import { mapOperands } from '@/lib/expression/walk'

// The in-memory match knows the registry's search areas, but not "all text of a record", where the portal's search box
// looks. The index answers terms without an area exactly, so each one can be replaced in the tree by what it is for one
// trial: true of every trial, or of none.

export type Term = Extract<Expression, { kind: 'words' | 'phrase' }>

/** Calls `visit` for each term without an area, with the nodes of its COVERAGE and EXPANSION. */
export function replaceUnboundTerms(
  node: Expression,
  replace: (term: Term, settings: readonly Expression[]) => Expression,
  settings: readonly Expression[] = [],
): Expression {
  const replaceInside = (within: readonly Expression[]) =>
    mapOperands(node, (operand) => replaceUnboundTerms(operand, replace, within))
  switch (node.kind) {
    case 'words':
    case 'phrase':
      return replace(node, settings)
    case 'coverage':
    case 'expansion':
      return replaceInside([...settings, node])
    case 'search':
      // In a list inside the record, words are looked up in that list.
      return findDocument(node.document) === studyDocument ? replaceInside(settings) : node
    case 'area':
      return node
    default:
      return replaceInside(settings)
  }
}

/** A tree that is true of every trial, or of none. */
export function toConstant(holds: boolean, { location }: Term): Expression {
  const all: Expression = { kind: 'all', location }
  return holds ? all : { kind: 'not', operand: all, location }
}

/** A term inside the COVERAGE and EXPANSION that surrounded it, innermost last. */
export function wrapTerm(term: Term, settings: readonly Expression[]): Expression {
  return settings.reduceRight<Expression>((operand, setting) => {
    return setting.kind === 'coverage' || setting.kind === 'expansion'
      ? { ...setting, operand }
      : operand
  }, term)
}
