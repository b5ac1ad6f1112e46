import type { ReactNode } from 'react'
import type { FieldMatch } from '@/lib/search/types'

const shownFields = 3

/** Why a trial is in the list: the typed words, marked where they stand in the record. */
export function MatchReasons({ matches }: { matches: readonly FieldMatch[] }) {
  if (matches.length === 0) return null
  return (
    <dl className="mt-3 space-y-1 border-t border-line pt-3 text-[0.9375rem]">
      {matches.slice(0, shownFields).map((match, index) => (
        <div key={index} className="min-w-0 break-words">
          <dt className="inline text-muted">Found in {match.label}: </dt>
          <dd className="inline">
            <MarkedText {...match} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function MarkedText({ text, marks }: FieldMatch) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end, synonymOf } of marks) {
    parts.push(text.slice(at, start))
    parts.push(
      <mark key={start} className="rounded-xs bg-mark px-0.5 text-ink">
        {text.slice(start, end)}
      </mark>,
    )
    if (synonymOf !== undefined) {
      parts.push(
        <span key={`${start} synonym`} className="text-muted">
          {' '}
          (another word for “{synonymOf}”)
        </span>,
      )
    }
    at = end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
