import type { ReactNode } from 'react'
import type { FormatLink } from '@/lib/exports/formats'
import { Disclosure } from './disclosure'
import { DownloadLinks } from './download-links'
import { FeedLinks } from './feed-links'

interface DownloadOrFollowProps {
  /** "these trials" */
  what: string
  /** The query string: a search, or `ids`. */
  query: string
  formats: readonly FormatLink[]
  /** Other files of the same trials. */
  more?: ReactNode
  children?: ReactNode
}

/** Ways to keep trials: as files, and as feeds of their changes. */
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
