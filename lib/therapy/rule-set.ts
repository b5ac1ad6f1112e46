import { LiteralIndex, type Presence } from './literal-index'
import { compilePattern, type Rule } from './pattern'
import { findRequiredLiterals, type Requirement } from './required-literals'
import type { Segment } from './text'

// Runs many rules over the segments of a zone at once: the segments are joined into one text, and only rules whose
// required letters occur in it are tried.

const index = new LiteralIndex()
const separator = ' ;; '

/** The segments of a zone as one text. No rule reaches across a semicolon. */
export interface ZoneText {
  segments: readonly Segment[]
  text: string
  /** Where each segment begins in the text. */
  starts: readonly number[]
  present: Presence
}

export function toZoneText(segments: readonly Segment[]): ZoneText {
  const starts: number[] = []
  let length = 0
  for (const segment of segments) {
    starts.push(length)
    length += segment.text.length + separator.length
  }
  const text = segments.map((segment) => segment.text).join(separator)
  return { segments, text, starts, present: index.scan(text.toLowerCase()) }
}

/** A requirement with the letters replaced by their ids in the index: one id, or several conditions. */
type Condition = number | { isAll: boolean; parts: Condition[] } | null

function toCondition(requirement: Requirement): Condition {
  if (requirement === null) return null
  if (typeof requirement === 'string') return index.add(requirement)
  return 'all' in requirement
    ? { isAll: true, parts: requirement.all.map(toCondition) }
    : { isAll: false, parts: requirement.any.map(toCondition) }
}

function isMet(condition: Condition, present: Presence): boolean {
  if (condition === null) return true
  if (typeof condition === 'number') return present[condition] === 1
  const { isAll, parts } = condition
  for (const part of parts) if (isMet(part, present) !== isAll) return !isAll
  return isAll
}

export interface CompiledRule<R extends Rule> {
  rule: R
  pattern: RegExp
  condition: Condition
}

export function compileRules<R extends Rule>(rules: readonly R[]): CompiledRule<R>[] {
  return rules.map((rule) => {
    const pattern = compilePattern(rule.pattern, rule.caseSensitive ? 'g' : 'gi')
    return { rule, pattern, condition: toCondition(findRequiredLiterals(pattern)) }
  })
}

/** False only if the rule cannot match anything in the zone. */
export function mayMatch({ condition }: CompiledRule<Rule>, { present }: ZoneText): boolean {
  return isMet(condition, present)
}

export interface RuleMatch {
  segment: Segment
  /** Offsets in the segment, without spaces at either end. */
  start: number
  end: number
}

/** All matches of one rule in a zone, in the order of the text. */
export function findMatches(compiled: CompiledRule<Rule>, zone: ZoneText): RuleMatch[] {
  if (!mayMatch(compiled, zone)) return []
  const matches: RuleMatch[] = []
  let at = 0
  compiled.pattern.lastIndex = 0
  for (const match of zone.text.matchAll(compiled.pattern)) {
    const words = match[0]
    const from = match.index + words.length - words.trimStart().length
    const to = match.index + words.trimEnd().length
    while (at + 1 < zone.starts.length && (zone.starts[at + 1] ?? Infinity) <= from) at++
    const segment = zone.segments[at]
    const offset = zone.starts[at] ?? 0
    if (segment && to > from && to - offset <= segment.text.length)
      matches.push({ segment, start: from - offset, end: to - offset })
  }
  return matches
}
