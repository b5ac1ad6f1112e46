import { reservedWords } from './operators'
import { isEscapable, isQuote } from './tokens'
import type { AreaNode, DistanceNode, Expression, RangeNode } from './tree'

// The canonical text of a tree; `parseExpression` reads it back to the same tree.

/**
 * Writes a tree as text that the registry's own search also understands. The inverse of `parseExpression`: parsing
 * the result gives the same tree, except locations.
 */
export function formatExpression(tree: Expression): string {
  switch (tree.kind) {
    case 'words':
      return tree.words.map(formatWord).join(' ')
    case 'phrase':
      return formatPhrase(tree.text)
    case 'all':
      return 'ALL'
    case 'missing':
      return 'MISSING'
    case 'range':
      return formatRange(tree)
    case 'distance':
      return formatDistance(tree)
    case 'and':
      return tree.operands
        .map((part) => (part.kind === 'or' ? formatGroup(part) : formatExpression(part)))
        .join(' AND ')
    case 'or':
      return tree.operands.map(formatExpression).join(' OR ')
    case 'not':
      return `NOT ${formatOperand(tree.operand)}`
    case 'area':
      return `${formatArea(tree)}${formatOperand(tree.operand)}`
    case 'search':
      return `SEARCH[${tree.document}]${formatGroup(tree.operand)}`
    case 'coverage':
      return `COVERAGE[${tree.coverage}]${formatOperand(tree.operand)}`
    case 'expansion':
      return `EXPANSION[${tree.expansion}]${formatOperand(tree.operand)}`
    case 'tilt':
      return `TILT[${tree.field}]${formatOperand(tree.operand)}`
  }
}

function formatGroup(tree: Expression): string {
  return `(${formatExpression(tree)})`
}

function formatOperand(tree: Expression): string {
  return tree.kind === 'and' || tree.kind === 'or' ? formatGroup(tree) : formatExpression(tree)
}

function formatArea(node: AreaNode): string {
  return `AREA[${node.area}${node.size ? ':size' : ''}]`
}

function formatRange(node: RangeNode): string {
  return `RANGE[${node.from ?? 'MIN'}, ${node.to ?? 'MAX'}]`
}

function formatDistance(node: DistanceNode): string {
  const unit = node.unit === 'm' ? '' : node.unit
  return `DISTANCE[${node.latitude},${node.longitude},${node.radius}${unit}]`
}

const reserved: ReadonlySet<string> = new Set(reservedWords)
const bracketLike = /^(?:AREA|SEARCH|RANGE|COVERAGE|COVER|EXPANSION|EXPAND|TILT|DISTANCE)\[/i

function formatWord(word: string): string {
  let text = ''
  for (let index = 0; index < word.length; index += 1) {
    const character = word.charAt(index)
    const comma = character === ',' && isBetweenDigits(word, index)
    const plain = comma || character === '[' || character === ']' || !isEscapable(character)
    text += plain ? character : `\\${character}`
  }
  return reserved.has(word) || bracketLike.test(word) ? `\\${text}` : text
}

function isBetweenDigits(word: string, index: number): boolean {
  return /[0-9]/.test(word.charAt(index - 1)) && /[0-9]/.test(word.charAt(index + 1))
}

function formatPhrase(text: string): string {
  let escaped = ''
  for (const character of text) {
    escaped += isQuote(character) || character === '\\' ? `\\${character}` : character
  }
  return `"${escaped}"`
}
