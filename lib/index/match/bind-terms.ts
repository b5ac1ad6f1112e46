import { findDocument, studyDocument } from '@/lib/expression/names'
import type { Expression } from '@/lib/expression/tree'
import { mapOperands } from '@/lib/expression/walk'

// The in-memory match knows the registry's search areas; "all text of a record", where the portal's box looks,
// is none of them. The index answers terms without an area exactly, so that they can be put into the tree as
// what they are for one trial: every trial, or none.

export type Term = Extract<Expression, { kind: 'words' | 'phrase' }>

/** Calls `visit` for each term that no area binds, with the node that holds its COVERAGE and EXPANSION. */
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
      // Inside a list other than the record itself, words are looked for in the list.
      return findDocument(node.document) === studyDocument ? replaceInside(settings) : node
    case 'area':
      return node
    default:
      return replaceInside(settings)
  }
}

/** The tree that is true of every trial, or of none. */
export function toConstant(holds: boolean, { location }: Term): Expression {
  const all: Expression = { kind: 'all', location }
  return holds ? all : { kind: 'not', operand: all, location }
}

/** A term under the COVERAGE and EXPANSION that stood around it, innermost last. */
export function wrapTerm(term: Term, settings: readonly Expression[]): Expression {
  return settings.reduceRight<Expression>((operand, setting) => {
    return setting.kind === 'coverage' || setting.kind === 'expansion'
      ? { ...setting, operand }
      : operand
  }, term)
}
