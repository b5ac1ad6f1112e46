import type { ReactNode } from 'react'
import type { FieldMatch } from '@/lib/search/result'
import { listOtherWords } from './other-words'

const shownFields = 3

/** Why a trial is in the list: the typed words, marked where they stand in the record. */
export function MatchReasons({
  matches,
  lacks = '',
}: {
  matches: readonly FieldMatch[]
  /** A word that does not stand in the record, where one may be missing. */
  lacks?: string
}) {
  if (matches.length === 0 && lacks === '') return null
  const shown = matches.slice(0, shownFields)
  return (
    <div className="mt-3 space-y-1 border-t border-line pt-3 text-sm">
      {shown.length > 0 && (
        <dl className="space-y-1">
          {shown.map((match, index) => (
            <div key={index} className="min-w-0 break-words">
              <dt className="inline text-ink-3">Found in {match.label}: </dt>
              <dd className="inline">
                <MarkedText {...match} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {lacks !== '' && (
        <p className="break-words text-ink-3">
          Not found in this record: <span className="text-ink">“{lacks}”</span>
        </p>
      )}
      {listOtherWords(shown).map(({ typed, found }) => (
        <p key={typed} className="break-words text-ink-3">
          Also searched for “{typed}”: {joinQuoted(found)}
        </p>
      ))}
    </div>
  )
}

function MarkedText({ text, marks }: FieldMatch) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start))
    parts.push(
      <mark key={start} className="rounded-tag bg-mark px-0.5 text-ink">
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}

function joinQuoted(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`
}
