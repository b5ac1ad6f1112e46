// The available feeds and their addresses, for pages.

export interface FeedForm {
  /** The ending of its addresses. */
  id: 'atom' | 'rss' | 'json'
  label: string
  mediaType: string
}

/** The only table of feed formats, in the order in which pages offer them. */
export const feedForms: readonly FeedForm[] = [
  { id: 'atom', label: 'Atom', mediaType: 'application/atom+xml' },
  { id: 'rss', label: 'RSS', mediaType: 'application/rss+xml' },
  { id: 'json', label: 'JSON Feed', mediaType: 'application/feed+json' },
]

/** @throws RangeError for an unknown format */
export function getFeedForm(id: FeedForm['id']): FeedForm {
  const form = feedForms.find((each) => each.id === id)
  if (form === undefined) throw new RangeError(`There is no feed format called ${id}`)
  return form
}

/** The feeds of a page by media type, for the page's head. */
export function toFeedLinks(address?: FeedAddress): Record<string, string> {
  return Object.fromEntries(
    feedForms.map(({ id, mediaType }) => [mediaType, toFeedPath(id, address)]),
  )
}

/**
 * The address of a feed of a search or, with an id, of a trial.
 * @param query the part after the "?"
 */
export function toFeedPath(
  form: FeedForm['id'],
  { trialId, query = '' }: FeedAddress = {},
): string {
  const name = trialId === undefined ? 'trials' : `trials/${encodeURIComponent(trialId)}`
  return `/feeds/${name}.${form}${query === '' ? '' : `?${query}`}`
}

export interface FeedAddress {
  trialId?: string
  query?: string
}
