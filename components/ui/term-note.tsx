'use client'
// A part of the program that browsers keep: a page's data hold the words alone.

import { useId } from 'react'

interface TermNoteProps {
  /** Of the term in the glossary. */
  id: string
  term: string
  meaning: string
  /** The word as the page has it. */
  children: string
}

/**
 * A word with what it means: shown while the pointer or the focus is on it, and opened by a tap. Needs no script.
 */
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
