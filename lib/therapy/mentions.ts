import type { CellRole } from './labels'
import { compilePattern } from './pattern'
import type { ProductMatch } from './products'
import { cellRules, type CellRule } from './rules/cell-types'
import { contextRules, type ContextRule } from './rules/roles'
import type { Segment } from './text'

// Finds where cells are named and what part they play there.

export interface Mention {
  ruleId: string
  cellType: string
  segment: Segment
  start: number
  end: number
  /** NONE: named, but not as a treatment. */
  role: CellRole | 'NONE'
  /** Where the phrase that decided the role begins or ends; the mention itself when nothing did. */
  contextStart: number
  contextEnd: number
}

interface CompiledCellRule extends Omit<CellRule, 'needs' | 'notWith' | 'pattern'> {
  pattern: RegExp
  needs?: RegExp
  notWith?: RegExp
}

const compiledRules: readonly CompiledCellRule[] = cellRules.map(
  ({ needs, notWith, pattern, ...rule }) => ({
    ...rule,
    pattern: compilePattern(pattern, rule.caseSensitive ? 'g' : 'gi'),
    ...(needs ? { needs: compilePattern(needs, 'i') } : {}),
    ...(notWith ? { notWith: compilePattern(notWith, 'i') } : {}),
  }),
)

/** Rules for cells that the body has anyway. */
export const nativeRules: ReadonlySet<string> = new Set(
  cellRules.filter((rule) => rule.native).map((rule) => rule.id),
)
const contextBefore = contextRules.filter((rule) => rule.side === 'before')
const contextAfter = contextRules.filter((rule) => rule.side === 'after')

const beforeLength = 90
const afterLength = 60

function applies(rule: ContextRule, mention: Pick<Mention, 'cellType' | 'ruleId' | 'segment'>) {
  return (
    (!rule.only || rule.only.includes(mention.cellType)) &&
    (!rule.native || nativeRules.has(mention.ruleId)) &&
    (!rule.title || mention.segment.kind === 'title')
  )
}

function withContext(mention: Omit<Mention, 'role' | 'contextStart' | 'contextEnd'>): Mention {
  const { segment, start, end } = mention
  const plain: Mention = { ...mention, role: 'PRODUCT', contextStart: start, contextEnd: end }
  const following = segment.text.slice(end, end + afterLength)
  for (const rule of contextAfter) {
    if (!applies(rule, mention)) continue
    const length = rule.pattern.exec(following)?.[0].length
    if (length !== undefined) return { ...plain, role: rule.role, contextEnd: end + length }
  }
  const preceding = segment.text.slice(Math.max(0, start - beforeLength), start)
  const clause = preceding.slice(
    Math.max(...[';', ':', '. ', ', '].map((c) => preceding.lastIndexOf(c) + 1)),
  )
  for (const rule of contextBefore) {
    if (!applies(rule, mention)) continue
    const match = rule.pattern.exec(clause)
    if (match)
      return { ...plain, role: rule.role, contextStart: start - clause.length + match.index }
  }
  return plain
}

/** The words of a study that decide whether a doubtful rule may speak, in one string. */
export interface Setting {
  text: string
}

function overlaps(mentions: readonly Mention[], segment: Segment, start: number, end: number) {
  return mentions.some(
    (mention) => mention.segment === segment && start < mention.end && mention.start < end,
  )
}

/**
 * Every place in the segments where cells are named, each once, with the role that the words around it give.
 * Names of products come first and take their words, then the rules in their order.
 */
export function findMentions(
  segments: readonly Segment[],
  products: readonly ProductMatch[],
  setting: Setting,
): Mention[] {
  const mentions: Mention[] = products.map(({ product, segment, start, end }) =>
    withContext({
      ruleId: `product.${product.id.toLowerCase().replaceAll('_', '-')}`,
      cellType: product.cellType,
      segment,
      start,
      end,
    }),
  )
  for (const rule of compiledRules) {
    for (const segment of segments) {
      if (rule.only && !rule.only.includes(segment.kind === 'condition' ? 'prose' : segment.kind))
        continue
      rule.pattern.lastIndex = 0
      if (!rule.pattern.test(segment.text)) continue
      if (rule.needs && !rule.needs.test(setting.text)) break
      if (rule.notWith?.test(setting.text)) break
      rule.pattern.lastIndex = 0
      for (const match of segment.text.matchAll(rule.pattern)) {
        const start = match.index + match[0].length - match[0].trimStart().length
        const end = match.index + match[0].trimEnd().length
        if (end <= start || overlaps(mentions, segment, start, end)) continue
        mentions.push(withContext({ ruleId: rule.id, cellType: rule.value, segment, start, end }))
      }
    }
  }
  return dropVaguer(mentions)
}

const allButOther = [...new Set(cellRules.map((rule) => rule.value))].filter(
  (value) => value !== 'OTHER_CELL',
)
const vaguerThan = new Map(
  cellRules.map((rule) => [
    rule.id,
    rule.value === 'OTHER_CELL' ? allButOther : (rule.unless ?? []),
  ]),
)

/** Drops the vaguer name of cells that are also named exactly; "NONE" mentions count as named. */
export function dropVaguer(mentions: readonly Mention[]): Mention[] {
  const types = new Set(
    mentions.filter((mention) => mention.role !== 'NONE').map((mention) => mention.cellType),
  )
  return mentions.filter(
    (mention) => !vaguerThan.get(mention.ruleId)?.some((type) => types.has(type)),
  )
}
