import type { ReactNode } from 'react'
import type { FieldMatch } from '@/lib/search/result'
import { listOtherWords } from './other-words'

const shownFields = 3

interface MatchReasonsProps {
  matches: readonly FieldMatch[]
  /** A word that the record lacks, in a search where one may be missing. */
  lacks?: string
}

/**
 * Why a trial is in the list, if its title doesn't show it: the typed words, marked in texts of the record, folded.
 */
export function MatchReasons({ matches, lacks = '' }: MatchReasonsProps) {
  const shown = isShownByTitle(matches) ? [] : matches.slice(0, shownFields)
  return (
    <>
      {lacks !== '' && (
        <p>
          Not found in this record: <span className="text-ink">“{lacks}”</span>
        </p>
      )}
      {shown.length > 0 && (
        <details className="match-reasons">
          <summary>Why it matches</summary>
          <dl>
            {shown.map((match, index) => (
              <div key={index}>
                <dt>Found in {match.label}: </dt>
                <dd>
                  <MarkedText {...match} />
                </dd>
              </div>
            ))}
          </dl>
          {listOtherWords(shown).map(({ typed, found }) => (
            <p key={typed}>
              Also searched for “{typed}”: {joinQuoted(found)}
            </p>
          ))}
        </details>
      )}
    </>
  )
}

/** Whether every word that was found anywhere is also in the title, as it was typed. */
function isShownByTitle(matches: readonly FieldMatch[]): boolean {
  const title = matches.find(({ piece }) => piece === 'BriefTitle')
  if (!title) return matches.length === 0
  const wordsOf = ({ text, marks }: FieldMatch) =>
    marks.map(({ start, end, synonymOf }) => synonymOf ?? text.slice(start, end).toLowerCase())
  const inTitle = new Set(wordsOf(title))
  return (
    title.marks.every(({ synonymOf }) => synonymOf === undefined) &&
    matches.every((match) => wordsOf(match).every((word) => inTitle.has(word)))
  )
}

function MarkedText({ text, marks }: FieldMatch) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start))
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>)
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
