'use client'
// A client component is in a script that browsers cache: a page's data contain only the words.

import { useId } from 'react'

interface TermNoteProps {
  /** The id of the term in the glossary. */
  id: string
  term: string
  meaning: string
  /** The word as on the page. */
  children: string
}

/** A word with its meaning: shown while the pointer or the focus is on it, and opened by a tap. Needs no script. */
export function TermNote({ id, term, meaning, children }: TermNoteProps) {
  const popover = useId()
  return (
    <span className="term">
      <button type="button" popoverTarget={popover}>
        {children}
      </button>
      <span id={popover} popover="auto" className="term-note">
        <b>{term}</b> {meaning} <a href={`/glossary#${id}`}>Glossary</a>
      </span>
    </span>
  )
}
