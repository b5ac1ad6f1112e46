import { explainText, type GlossaryTerm } from '@/lib/vocabulary/glossary'
import { TermNote } from './term-note'

interface TermProps {
  term: GlossaryTerm
  /** The word as on the page. */
  children: string
}

/** A term with its meaning. */
export function Term({ term: { id, term, meaning }, children }: TermProps) {
  return (
    <TermNote id={id} term={term} meaning={meaning}>
      {children}
    </TermNote>
  )
}

/** A text of the record, verbatim, with terms explained at their first occurrence. */
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

/** Terms in texts that cannot contain the explanations themselves. */
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
