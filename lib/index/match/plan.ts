import { analyse } from '@/lib/search/analysis/analyse'
import type { IndexColumnName } from '@/lib/search/document/index-columns'
import { intersect, subtract, unite, type Bits } from '../memory/bits'
import { toExpression, type RankedPhrase } from './phrase'

// What is known of an expression's answer before any record is read: either an FTS5 expression that is the
// answer, or two sets between which the answer lies. Equal sets are an exact answer.

export type Plan = FtsPlan | BoundsPlan

export interface FtsPlan {
  kind: 'fts'
  expression: string
  /** How many phrases there are: each costs a look-up. */
  phrases: number
  /** Nesting, which FTS5 limits. */
  depth: number
}

export interface BoundsPlan {
  kind: 'bounds'
  /** Trials that match for sure. */
  lower: Bits
  /** Trials that may match; holds all of `lower`. */
  upper: Bits
}

/** Terms side by side in some columns, `null` for all. */
export function phrasePlan(
  terms: readonly string[],
  columns: readonly IndexColumnName[] | null,
): FtsPlan {
  const expression = toExpression({ terms, columns })
  return { kind: 'fts', expression, phrases: 1, depth: 1 }
}

const maxTrialIds = 1_000

/** Any of the numbers, as the trial's own or as one it had before. */
export function toTrialIdPhrases(ids: readonly string[]): RankedPhrase[] {
  return ids
    .slice(0, maxTrialIds)
    .map((id) => ({ terms: analyse(id), columns: ['NCTId', 'NCTIdAlias', 'Address'] }))
}

export function exactPlan(bits: Bits): BoundsPlan {
  return { kind: 'bounds', lower: bits, upper: bits }
}

function isExact(plan: BoundsPlan): boolean {
  return plan.lower === plan.upper
}

function combine(
  plans: readonly BoundsPlan[],
  start: Bits,
  operation: (a: Bits, b: Bits) => Bits,
): BoundsPlan {
  let lower = start
  let upper = start
  let exact = true
  for (const plan of plans) {
    exact &&= isExact(plan)
    lower = operation(lower, plan.lower)
    upper = exact ? lower : operation(upper, plan.upper)
  }
  return { kind: 'bounds', lower, upper }
}

export function intersectBounds(plans: readonly BoundsPlan[], all: Bits): BoundsPlan {
  return combine(plans, all, intersect)
}

export function uniteBounds(plans: readonly BoundsPlan[], none: Bits): BoundsPlan {
  return combine(plans, none, unite)
}

export function complementBounds(plan: BoundsPlan, all: Bits): BoundsPlan {
  const lower = subtract(all, plan.upper)
  return isExact(plan)
    ? exactPlan(lower)
    : { kind: 'bounds', lower, upper: subtract(all, plan.lower) }
}

/** All of the plans but one at most. */
export function intersectAllButOne(plans: readonly BoundsPlan[], all: Bits): BoundsPlan {
  let every = exactPlan(all)
  let allButOne = exactPlan(all)
  for (const plan of plans) {
    allButOne = uniteBounds(
      [intersectBounds([allButOne, plan], all), every],
      all.map(() => 0),
    )
    every = intersectBounds([every, plan], all)
  }
  return allButOne
}

/** Longer alternatives are put together from sets: each trial is compared with each alternative otherwise. */
const maxPhrases = 24
/** FTS5's parser has a stack of its own. */
const maxDepth = 12

/** One FTS5 expression for several, or `null` when it would grow too large. */
export function joinFts(plans: readonly FtsPlan[], operator: 'AND' | 'OR'): FtsPlan | null {
  const [first] = plans
  if (first && plans.length === 1) return first
  const phrases = plans.reduce((sum, plan) => sum + plan.phrases, 0)
  const depth = 1 + Math.max(0, ...plans.map((plan) => plan.depth))
  if (plans.length === 0 || phrases > maxPhrases || depth > maxDepth) return null
  const expression = `(${plans.map((plan) => plan.expression).join(` ${operator} `)})`
  return { kind: 'fts', expression, phrases, depth }
}

/** What matches the first and none of the others. */
export function excludeFts(plan: FtsPlan, excluded: FtsPlan): FtsPlan | null {
  const phrases = plan.phrases + excluded.phrases
  const depth = 1 + Math.max(plan.depth, excluded.depth)
  if (phrases > maxPhrases || depth > maxDepth) return null
  const expression = `(${plan.expression} NOT ${excluded.expression})`
  return { kind: 'fts', expression, phrases, depth }
}
