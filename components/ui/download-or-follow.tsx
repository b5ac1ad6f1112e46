import type { ReactNode } from 'react'
import type { FormatLink } from '@/lib/exports/formats'
import { Disclosure } from './disclosure'
import { DownloadLinks } from './download-links'
import { FeedLinks } from './feed-links'

interface DownloadOrFollowProps {
  /** "these trials" */
  what: string
  /** What stands behind the "?": a search, or `ids`. */
  query: string
  formats: readonly FormatLink[]
  /** Other files of the same trials. */
  more?: ReactNode
  children?: ReactNode
}

/** Trials to take along: as files, and as feeds that tell what changes. */
export function DownloadOrFollow({ what, query, formats, more, children }: DownloadOrFollowProps) {
  return (
    <Disclosure summary={`Download or follow ${what}`}>
      <DownloadLinks query={query} formats={formats} />
      {more}
      <FeedLinks query={query} />
      {children}
    </Disclosure>
  )
}
