import { capitalise } from '@/lib/study/letter-case'
import { shorten } from '@/lib/study/shorten'
import { isDefaultChoice } from './default-filters'
import { choices } from '../filters/exclusions'
import type { SentencePlace } from '../filters/definition'
import { describeNear } from '../place/near'
import { choiceIds, type ChoiceId } from '@/lib/search/filters/filter-ids'
import { type SearchRequest } from './search-request'

/** Of the text of a search, only the beginning is shown outside its box, in UTF-16 units: it may be a letter. */
export const maxShownText = 120

/** People's words for a value; facets know the records' own spelling of open values. */
export type LabelLookup = (id: ChoiceId, value: string) => string | undefined

/**
 * The search as one English sentence without a full stop: "Recruiting phase 1 or 2 trials of multiple
 * sclerosis in Germany, updated since 2025". `labelOf` may give better labels for open values. Of a long text only the
 * beginning stands in it.
 */
export function describeRequest(
  request: SearchRequest,
  labelOf: LabelLookup = () => undefined,
): string {
  const words: Record<SentencePlace, string[]> = { before: [], after: [], clause: [] }
  const leftOut: string[] = []
  for (const id of sentenceOrder) {
    const values = request.filters[id]
    if (!values || values.length === 0 || isDefaultChoice(request, id)) continue
    const filter = choices[id]
    const labels = values.map((value) => labelOf(id, value) ?? filter.labelOf(value))
    const said = filter.describe(labels)
    if (filter.kind === 'exclusion' && filter.place === 'after') leftOut.push(said)
    else words[filter.place].push(said)
  }
  // "Trials outside France", but "trials with NK cells, outside France": what is left out ends at its comma.
  if (words.after.length === 0) words.after.push(...leftOut.splice(0, 1))
  const noun = [...words.before, 'trials', ...words.after]
  if (request.near) noun.push(describeNear(request.near))
  if (request.query !== '') noun.push(`matching “${shorten(request.query, maxShownText)}”`)
  const sentence = [noun.join(' '), ...leftOut, ...words.clause].join(', ')
  const narrowed = sentence !== 'trials'
  return narrowed ? capitalise(sentence) : 'All trials'
}

/** Status reads best first, then phase and type; everything else in the page's order. */
const firstIds: readonly ChoiceId[] = ['status', 'phase', 'studyType']
const sentenceOrder = [...firstIds, ...choiceIds.filter((id) => !firstIds.includes(id))]
