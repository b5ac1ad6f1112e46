import { enoughResults } from '@/lib/search/limits'
import { withoutMarks } from '@/lib/search/query/small-words'
import { defaultFilters, isDefaultChoice } from '@/lib/search/request/default-filters'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { Related } from '@/lib/search/result'
import { createFilters } from '../facets/narrow'
import { maxRelated, minOfMatch, type Ranked } from './closest-trials'
import type { Found } from './find'
import type { SearchParts } from './parts'
import { maxTold, mayReadRoles } from './read-asked'
import type { TrialReader } from './read-trials'

/** If nothing matches exactly, this share of what the best trial has is enough. */
const hiddenShareOfClosest = 0.3
/** If this many trials that don't match rank higher, even the best match only mentions the words. */
const maxBeforeMatch = 5
/** With fewer parts, every one counts. */
const minDoubted = 2
/** Where filters are read of the words, they are among what is asked for. */
const minDoubtedInLimits = 3

interface RelatedTrials {
  total: number
  /** Whether they come before the matches, which only mention the words. */
  leads: boolean
  /** Those of one page, after `before` matches. */
  toPage: (page: number, pageSize: number, before: number) => Related
}

export type FindRelated = (
  asked: SearchRequest,
  ranked: Ranked,
  found: Found,
) => RelatedTrials | null

/** Trials that have most of what a plain text asks for, without those that match. */
export function createFindRelated(
  { docValues }: Pick<SearchParts, 'docValues'>,
  { readTrials }: TrialReader,
): FindRelated {
  return (
    asked,
    { closest, parts, limits, respelt, nearby, roles, isTurned },
    { query, narrowed },
  ) => {
    const mayShow = isDefaultChoice(asked, 'role')
    const matching = new Set<number>()
    for (let i = 0; i < narrowed.count; i++) {
      matching.add(query.matches.slots[narrowed.passing[i] ?? 0] ?? 0)
    }
    const isShown = createFilters(defaultFilters, docValues)
    // The closest trial is what was looked for, even if its role is hidden. Several of the closest show that all are.
    const first = mayShow && mayReadRoles(asked) ? closest.slots.slice(0, maxTold) : []
    const hidden = first.filter((slot) => !isShown(slot))
    const isOfAll = roles.length > 0 || hidden.length > first.length * hiddenShareOfClosest
    const leading = hidden[0] === first[0] ? hidden[0] : undefined
    const mayList = (slot: number) => !mayShow || isOfAll || isShown(slot) || slot === leading
    // Matches that only mention the words come after trials that are about most of them.
    const firstMatch = closest.slots.findIndex((slot) => matching.has(slot))
    const best = closest.shares[firstMatch] ?? 0
    const isBehind = firstMatch >= (roles.length > 0 ? 1 : maxBeforeMatch)
    const isDoubted =
      parts.length >= (limits.length > 0 ? minDoubtedInLimits : minDoubted) ||
      isTurned ||
      roles.length > 0
    // "Rheumatoid arthritis in my hands": most of the few that have both words only mention them.
    const about = closest.slots.filter(
      (slot, place) => matching.has(slot) && (closest.shares[place] ?? 0) >= minOfMatch,
    )
    const areMentions = about.length < matching.size / 2
    const leads =
      isDoubted &&
      matching.size > 0 &&
      (best < minOfMatch || isBehind || (areMentions && about.length < maxBeforeMatch))
    if (matching.size >= enoughResults && !leads) return null
    const kept = [...closest.slots.keys()]
      .filter((i) => {
        const slot = closest.slots[i] ?? 0
        return !matching.has(slot) && mayList(slot)
      })
      .slice(0, leads ? enoughResults : maxRelated)
    if (kept.length === 0) return null
    return {
      total: kept.length,
      leads,
      toPage: (page: number, pageSize: number, before: number): Related => {
        const from = leads ? 0 : Math.max(0, (page - 1) * pageSize - before)
        const to = leads ? (page === 1 ? kept.length : 0) : page * pageSize - before
        const listed = kept.slice(from, Math.max(from, to))
        const slots = listed.map((i) => closest.slots[i] ?? 0)
        const near = nearby?.toPage(slots, [], slots.length)
        const { trials } = readTrials({
          slots,
          ids: slots.map((slot) => docValues.ids.data[slot] ?? 0),
        })
        return {
          total: kept.length,
          trials,
          lacking: listed.map((i) => [
            ...(closest.missing[i]?.parts ?? []).map((number) =>
              withoutMarks(parts[number]?.typed ?? ''),
            ),
            ...(closest.missing[i]?.limits ?? []).flatMap((number) => limits[number]?.words ?? []),
          ]),
          ...(respelt !== null && { respelt }),
          ...(near && { near }),
          parts: parts.map(({ typed }) => withoutMarks(typed)),
          told: parts.flatMap(({ typed, told }) =>
            told === undefined ? [] : [{ label: typed, concept: told }],
          ),
          allRoles: mayShow && (isOfAll || leading !== undefined),
          leads,
        }
      },
    }
  }
}
