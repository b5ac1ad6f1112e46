import { LiteralIndex, type Presence } from './literal-index'
import { compilePattern, type Rule } from './pattern'
import { findRequiredLiterals, type Literal, type Requirement } from './required-literals'
import type { Segment } from './text'

// Runs many rules over the segments of a zone at once: the segments are joined into one text, and only rules whose
// required letters occur in it are tried.

const index = new LiteralIndex()
const separator = ' ;; '

/** The segments of a zone as one text. No rule matches across a semicolon. */
export interface ZoneText {
  segments: readonly Segment[]
  text: string
  /** Where each segment begins in the text. */
  starts: readonly number[]
  present: Presence
  /** By number of a compiled rule: whether it could match, as far as is known. */
  candidates: Uint8Array
  /** Matches by number of a compiled rule, because several facets use the same rules. */
  found: Map<number, readonly RuleMatch[]>
}

const cannotMatch = 0
/** Some of the letters that the rule requires occur. */
const mightMatch = 1
/** All of them occur. */
const couldMatch = 2

export function toZoneText(segments: readonly Segment[]): ZoneText {
  const starts: number[] = []
  let length = 0
  for (const segment of segments) {
    starts.push(length)
    length += segment.text.length + separator.length
  }
  const text = segments.map((segment) => segment.text).join(separator)
  const present = index.scan(text)
  const candidates = listAlwaysCandidates().slice()
  for (const id of present.ids)
    for (const number of rulesByLiteral[id] ?? []) candidates[number] = mightMatch
  return { segments, text, starts, present, candidates, found: new Map() }
}

/** For names that are not rules: a zone then knows whether these letters occur in it. */
export function indexLiteral(literal: Literal): number {
  return index.add(literal)
}

/** A requirement with letters replaced by their ids in the index: one id, or several conditions. */
type Condition = number | { isAll: boolean; parts: Condition[] } | null

function toCondition(requirement: Requirement): Condition {
  if (requirement === null) return null
  if ('text' in requirement) return index.add(requirement)
  return 'all' in requirement
    ? { isAll: true, parts: requirement.all.map(toCondition) }
    : { isAll: false, parts: requirement.any.map(toCondition) }
}

function isMet(condition: Condition, present: Presence): boolean {
  if (condition === null) return true
  if (typeof condition === 'number') return present.has[condition] === 1
  const { isAll, parts } = condition
  for (const part of parts) if (isMet(part, present) !== isAll) return !isAll
  return isAll
}

/** Literals of which at least one occurs whenever a condition is met. Null if it can be met without any. */
function listTriggers(condition: Condition): number[] | null {
  if (condition === null) return null
  if (typeof condition === 'number') return [condition]
  const parts = condition.parts.map(listTriggers)
  if (!condition.isAll) {
    const known = parts.filter((ids) => ids !== null)
    return known.length < parts.length ? null : known.flat()
  }
  return parts.reduce((best, ids) => (best && (!ids || best.length <= ids.length) ? best : ids))
}

/** By literal id, the numbers of the rules that it may trigger. Most rules are never examined. */
const rulesByLiteral: number[][] = []
/** By rule number: 1 if its requirements are unknown. */
const alwaysCandidates: (0 | 1)[] = []
let alwaysAsBytes = Uint8Array.of()

/** As bytes, which are faster to copy than to create. All rules are compiled before the first zone is read. */
function listAlwaysCandidates(): Uint8Array {
  if (alwaysAsBytes.length !== alwaysCandidates.length)
    alwaysAsBytes = Uint8Array.from(alwaysCandidates)
  return alwaysAsBytes
}

export interface CompiledRule<R extends Rule> {
  rule: R
  /** Among all compiled rules. */
  number: number
  pattern: RegExp
  condition: Condition
}

export function compileRules<R extends Rule>(rules: readonly R[]): CompiledRule<R>[] {
  return rules.map((rule) => {
    const pattern = compilePattern(rule.pattern, rule.caseSensitive ? 'g' : 'gi')
    const condition = toCondition(findRequiredLiterals(pattern))
    const number = alwaysCandidates.length
    const triggers = listTriggers(condition)
    alwaysCandidates.push(triggers === null ? 1 : 0)
    for (const id of new Set(triggers)) (rulesByLiteral[id] ??= []).push(number)
    return { rule, number, pattern, condition }
  })
}

/** False only if the rule cannot match anything in the zone. */
export function mayMatch(compiled: CompiledRule<Rule>, zone: ZoneText): boolean {
  const { number, condition } = compiled
  if (zone.candidates[number] === mightMatch)
    zone.candidates[number] = isMet(condition, zone.present) ? couldMatch : cannotMatch
  return zone.candidates[number] === couldMatch
}

export interface RuleMatch {
  segment: Segment
  /** Offsets in the segment, without spaces at either end. */
  start: number
  end: number
}

const nothing: readonly RuleMatch[] = []

/** All matches of one rule in a zone, in text order. */
export function findMatches(compiled: CompiledRule<Rule>, zone: ZoneText): readonly RuleMatch[] {
  if (!mayMatch(compiled, zone)) return nothing
  const known = zone.found.get(compiled.number)
  if (known) return known
  const matches: RuleMatch[] = []
  let at = 0
  // Not `matchAll`, which copies the pattern each time, so that it may be compiled again and again.
  const { pattern } = compiled
  pattern.lastIndex = 0
  for (let match = pattern.exec(zone.text); match; match = pattern.exec(zone.text)) {
    const words = match[0]
    if (words === '') pattern.lastIndex++
    const from = match.index + words.length - words.trimStart().length
    const to = match.index + words.trimEnd().length
    while (at + 1 < zone.starts.length && (zone.starts[at + 1] ?? Infinity) <= from) at++
    const segment = zone.segments[at]
    const offset = zone.starts[at] ?? 0
    if (segment && to > from && to - offset <= segment.text.length)
      matches.push({ segment, start: from - offset, end: to - offset })
  }
  zone.found.set(compiled.number, matches)
  return matches
}
