// Which feeds there are, and where: what pages say of them.

export interface FeedForm {
  /** As addresses end. */
  id: 'atom' | 'rss' | 'json'
  label: string
  mediaType: string
}

/** The one table of forms of feeds, in the order in which pages offer them. */
export const feedForms: readonly FeedForm[] = [
  { id: 'atom', label: 'Atom', mediaType: 'application/atom+xml' },
  { id: 'rss', label: 'RSS', mediaType: 'application/rss+xml' },
  { id: 'json', label: 'JSON Feed', mediaType: 'application/feed+json' },
]

/** @throws RangeError for none of ours */
export function getFeedForm(id: FeedForm['id']): FeedForm {
  const form = feedForms.find((each) => each.id === id)
  if (form === undefined) throw new RangeError(`There is no feed format called ${id}`)
  return form
}

/** The feeds of a page by their type, as its head names them. */
export function toFeedLinks(address?: FeedAddress): Record<string, string> {
  return Object.fromEntries(
    feedForms.map(({ id, mediaType }) => [mediaType, toFeedPath(id, address)]),
  )
}

/** Where a form of the feed of a search or, with an id, of a trial is. @param query what stands behind the "?" */
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
