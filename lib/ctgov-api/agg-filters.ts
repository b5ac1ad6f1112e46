import { parseExpression } from '@/lib/expression/parse'
import { joinOperands, type Expression } from '@/lib/expression/tree'
import { notStated } from '@/lib/search/filters/definition'
import { choices } from '@/lib/search/filters/exclusions'
import { LinkReading } from '@/lib/search/registry-links/registry-link-reading'
import { isExclusion, type ChoiceId, type FilterValues } from '@/lib/search/filters/filter-ids'
import { portalGroups, registryGroups } from './agg-groups'
import { ApiError } from './api-error'
import { toInvalidValueError, toShown } from './known-parameters'
import { splitList } from './list-parameter'

// `aggFilters=phase:2 3,status:rec`: groups of codes, as on the registry's site; codes of one group are alternatives.
// The portal's filters are groups too, by their names in addresses: `cell:car-t`, `phase:early-1`, `not-cell:car-t`.

export interface GroupedFilters {
  filters: FilterValues
  expression?: Expression
}

/** @throws ApiError 400 for an unknown group or code; ignoring it would answer another question */
export function parseAggFilters(text: string): GroupedFilters {
  const reading = new LinkReading()
  for (const part of splitList(text)) {
    const [, group = '', codes = ''] = /^([\w-]+):\s*(.+)$/.exec(part) ?? []
    if (group === '') {
      throw new ApiError(
        400,
        'Parameter `aggFilters` has incorrect format',
        `\`${toShown(part)}\` is not a group and its codes, such as phase:2 3.`,
      )
    }
    for (const code of codes.split(/\s+/)) addCode(reading, group, code)
  }
  const { request } = reading.finish()
  // The registry's own status, which doesn't lapse with time like the portal's filter.
  const { status = [], 'not-status': notStatus = [], ...others } = request.filters
  const expressions = [
    ...(status.length > 0 ? [toStatusExpression(status)] : []),
    ...(notStatus.length > 0 ? [toNegation(toStatusExpression(notStatus))] : []),
    ...(request.query !== '' ? [parseExpression(request.query).tree] : []),
  ]
  const expression = joinOperands('and', expressions)
  return { filters: others, ...(expression && { expression }) }
}

/** Matches records with one of these statuses, or without a status. */
function toStatusExpression(values: readonly string[]): Expression {
  const parts = values.map((value) =>
    value === notStated ? 'AREA[OverallStatus]MISSING' : `AREA[OverallStatus]${value}`,
  )
  return parseExpression(parts.join(' OR ')).tree
}

const toNegation = (operand: Expression): Expression => ({
  kind: 'not',
  operand,
  location: operand.location,
})

function addCode(reading: LinkReading, group: string, code: string): void {
  const codes = registryGroups.get(group)?.map((each) => each.code) ?? []
  const portal = portalGroups.get(group)
  if (codes.length === 0 && portal === undefined) {
    const own = [...portalGroups].flatMap(([key, id]) => (isExclusion(id) ? [] : [key]))
    const groups = new Set([...registryGroups.keys(), ...own])
    throw toInvalidValueError('aggFilters', group, `Known groups: ${[...groups].join(', ')}.`)
  }
  const value = portal === undefined ? undefined : readOwnValue(portal, code, codes)
  if (codes.includes(code)) reading.addCode(group, code)
  else if (portal !== undefined && value !== undefined) reading.choose(portal, value)
  else throw toInvalidValueError('aggFilters', `${group}:${code}`, describeCodes(codes, portal))
}

/**
 * A value of the portal's filter. Beside codes of the registry it is written as in addresses, and not like one of them
 * in other letters: `phase:na` and `phase:PHASE3` find nothing at the registry, whose codes are `NA` and `3`.
 */
function readOwnValue(id: ChoiceId, code: string, codes: readonly string[]): string | undefined {
  const value = choices[id].parseValue(code)
  if (value === undefined || codes.length === 0) return value
  const isOwn = choices[id].formatValue(value) === code
  return isOwn && !codes.includes(code.toUpperCase()) ? value : undefined
}

function describeCodes(codes: readonly string[], portal: ChoiceId | undefined): string {
  if (codes.length > 0) return `Known codes of this group: ${codes.join(', ')}.`
  return portal === undefined
    ? ''
    : `${choices[portal].label}: it takes ${choices[portal].expects}.`
}
