import { useId } from 'react'
import { explainText, type GlossaryTerm } from '@/lib/vocabulary/glossary'

interface TermProps {
  term: GlossaryTerm
  /** The word as the page has it. */
  children: string
}

/**
 * A word with what it means: shown while the pointer or the focus is on it, and opened by a tap. Needs no script.
 */
export function Term({ term: { id, term, meaning }, children }: TermProps) {
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

/** A text of the record, word for word, with the field's words explained where they first occur. */
export function ExplainedText({ text }: { text: string }) {
  return explainText(text).map((piece, index) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <Term key={index} term={piece.term}>
        {piece.text}
      </Term>
    ),
  )
}

/** The field's words in texts that cannot hold the explanations themselves. */
export function ExplainedWords({ text }: { text: string }) {
  const found = explainText(text).filter((piece) => typeof piece !== 'string')
  if (found.length === 0) return null
  return (
    <p className="explained-words">
      Words explained:{' '}
      {found.map(({ text: word, term }, index) => (
        <span key={term.id}>
          {index > 0 && ', '}
          <Term term={term}>{word}</Term>
        </span>
      ))}
    </p>
  )
}
