import { parseExpression } from '@/lib/expression/parse'
import type { Expression } from '@/lib/expression/tree'
import { filters } from '@/lib/search/filters'
import { choiceCodes, standardAges, studyKindCodes } from '@/lib/search/registry-link-codes'
import { LinkReading } from '@/lib/search/registry-link-reading'
import { filterIds, type FilterId, type FilterValues } from '@/lib/search/types'
import { readOwn } from '@/lib/study/read-own'
import { ApiError } from './api-error'
import { toShown } from './known-parameters'
import { splitList } from './list-parameter'

// `aggFilters=phase:2 3,status:rec`: groups of codes, as the registry's site has them; codes of one group are
// alternatives. The portal's choices are groups too, by the names in its addresses: `cell:car-t`, `phase:early-1`.

export interface GroupedFilters {
  filters: FilterValues
  expression?: Expression
}

/** The portal's choices by their key in its addresses. */
const portalGroups = new Map<string, FilterId>(
  filterIds.flatMap((id) =>
    filters[id].kind === 'choice' ? [[filters[id].key, id] as const] : [],
  ),
)

/** @throws ApiError 400 for a group or a code that is not known: an answer without it would be another question's */
export function parseAggFilters(text: string): GroupedFilters {
  const reading = new LinkReading()
  for (const part of splitList(text)) {
    const [, group = '', codes = ''] = /^([\w-]+):\s*(.+)$/.exec(part) ?? []
    if (group === '') {
      throw new ApiError(
        400,
        'Parameter `aggFilters` has incorrect format',
        `\`${toShown(part)}\` has not the form of phase:2 3, a group and its codes.`,
      )
    }
    for (const code of codes.split(/\s+/)) addCode(reading, group, code)
  }
  const { request } = reading.finish()
  return {
    filters: request.filters,
    ...(request.query !== '' && { expression: parseExpression(request.query).tree }),
  }
}

function addCode(reading: LinkReading, group: string, code: string): void {
  const codes = listCodes(group)
  const portal = portalGroups.get(group)
  if (codes.length === 0 && portal === undefined) {
    const groups = new Set([...Object.keys(choiceCodes), 'ages', ...portalGroups.keys()])
    throw toError(group, `Known groups: ${[...groups].join(', ')}.`)
  }
  const value = portal === undefined ? undefined : filters[portal].parseValue(code)
  if (codes.includes(code)) reading.addCode(group, code)
  else if (portal !== undefined && value !== undefined) reading.choose(portal, value)
  else throw toError(`${group}:${code}`, describeCodes(codes, portal))
}

function describeCodes(codes: readonly string[], portal: FilterId | undefined): string {
  if (codes.length > 0) return `Known codes of this group: ${codes.join(', ')}.`
  return portal === undefined
    ? ''
    : `${filters[portal].label}: it takes ${filters[portal].expects}.`
}

/** The registry's codes of a group; none for a group of the portal's own. */
function listCodes(group: string): string[] {
  if (group === 'ages') return Object.keys(standardAges)
  const values = Object.keys(readOwn(choiceCodes, group)?.values ?? {})
  return group === 'studyType' ? [...values, ...Object.keys(studyKindCodes)] : values
}

function toError(subject: string, remedy: string): ApiError {
  return new ApiError(
    400,
    `Invalid value in parameter \`aggFilters\`: \`${toShown(subject)}\``,
    remedy,
  )
}
