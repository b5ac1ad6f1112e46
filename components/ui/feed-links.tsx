import { feedForms, toFeedPath, type FeedAddress } from '@/lib/exports/feed-addresses'

/** The feeds of a search or a trial, for feed readers. */
export function FeedLinks(address: FeedAddress) {
  return (
    <p className="mt-3">
      Follow changes in a feed reader:{' '}
      {feedForms.map(({ id, label, mediaType }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={toFeedPath(id, address)} type={mediaType}>
            {label}
          </a>
        </span>
      ))}
    </p>
  )
}
