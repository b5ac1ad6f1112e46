import { analyse } from '@/lib/search/analysis/analyse'
import { intersect, subtract, unite, type Bits } from '../memory/bits'
import type { RankedPhrase } from './phrase'

// What is known about an expression's answer before any record is read: the answer lies between two sets. If they are
// equal, the answer is exact.

export interface Plan {
  /** Trials that certainly match. */
  lower: Bits
  /** Trials that may match; contains all of `lower`. */
  upper: Bits
}

const maxTrialIds = 1_000

/** Any of these numbers, as the trial's own or a former one. */
export function toTrialIdPhrases(ids: readonly string[]): RankedPhrase[] {
  return ids
    .slice(0, maxTrialIds)
    .map((id) => ({ terms: analyse(id), columns: ['NCTId', 'NCTIdAlias', 'Address'] }))
}

export function exactPlan(bits: Bits): Plan {
  return { lower: bits, upper: bits }
}

function isExact(plan: Plan): boolean {
  return plan.lower === plan.upper
}

function combine(plans: readonly Plan[], start: Bits, operation: (a: Bits, b: Bits) => Bits): Plan {
  let lower = start
  let upper = start
  let exact = true
  for (const plan of plans) {
    exact &&= isExact(plan)
    lower = operation(lower, plan.lower)
    upper = exact ? lower : operation(upper, plan.upper)
  }
  return { lower, upper }
}

export function intersectBounds(plans: readonly Plan[], all: Bits): Plan {
  return combine(plans, all, intersect)
}

export function uniteBounds(plans: readonly Plan[], none: Bits): Plan {
  return combine(plans, none, unite)
}

export function complementBounds(plan: Plan, all: Bits): Plan {
  const lower = subtract(all, plan.upper)
  return isExact(plan) ? exactPlan(lower) : { lower, upper: subtract(all, plan.lower) }
}

/** Trials that match all of the plans, or all but one. */
export function intersectAllButOne(plans: readonly Plan[], all: Bits): Plan {
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
