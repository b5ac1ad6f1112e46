import { findAreaTarget } from '@/lib/expression/names'
import type { Expression, PhraseNode, WordsNode } from '@/lib/expression/tree'
import { mapOperands } from '@/lib/expression/walk'
import { getCountry, type Country } from '@/lib/vocabulary/countries'
import { findSynonyms as findConcepts } from '../analysis/synonyms'

// Fields of countries hold names, and a country has several: AREA[LocationCountry]UK asks for the United Kingdom, and
// South Korea stands as "Korea, Republic of" in older records. The registry gives these fields no synonyms, which are
// for text; what a name of a country names is no matter of text.

/** The expression with every name of a country, in fields of countries, widened to all names of the same country. */
export function nameCountries(tree: Expression): Expression {
  return visit(tree, false)
}

function visit(node: Expression, isOfCountry: boolean): Expression {
  switch (node.kind) {
    case 'words':
    case 'phrase':
      return isOfCountry ? widen(node) : node
    case 'or': {
      const operands = node.operands.map((each) => visit(each, isOfCountry))
      return { ...node, operands: operands.flatMap((each) => listAlternatives(each)) }
    }
    case 'area':
      return { ...node, operand: visit(node.operand, isCountryField(node.area)) }
    case 'expansion': {
      // Who forbids other words gets the words as written.
      const isLiteral = node.expansion === 'None' || node.expansion === 'Term'
      return { ...node, operand: visit(node.operand, isOfCountry && !isLiteral) }
    }
    default:
      return mapOperands(node, (operand) => visit(operand, isOfCountry))
  }
}

function isCountryField(area: string): boolean {
  const target = findAreaTarget(area)
  return target?.target === 'field' && target.name === 'LocationCountry'
}

function listAlternatives(node: Expression): Expression[] {
  return node.kind === 'or' ? node.operands : [node]
}

function widen(node: WordsNode | PhraseNode): Expression {
  const { location } = node
  const typed = node.kind === 'phrase' ? node.text : node.words.join(' ')
  const country = getCountry(typed)
  const names = country ? listWrittenNames(country) : []
  const others = names.filter((name) => name.toLowerCase() !== typed.toLowerCase())
  if (others.length === 0) return node
  // As written: these names are themselves the other names of the typed one.
  const phrases = others.map((text): Expression => {
    const operand: PhraseNode = { kind: 'phrase', text, location }
    return { kind: 'expansion', expansion: 'None', operand, location }
  })
  return { kind: 'or', operands: [node, ...phrases], location }
}

/** Names that registries write. Short ones also occur in names of other countries. */
function listWrittenNames({ name }: Country): readonly string[] {
  return [name, ...findConcepts(name).flatMap(({ alternatives }) => alternatives)]
}
