import type { ReactNode } from 'react'
import { findGlossaryTerm } from '@/lib/vocabulary/glossary'
import { Term } from './term'

/** A definition list of short facts, in as many columns as fit. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>
}

interface FactProps {
  label: string
  children: ReactNode
  /** One sentence on what the value means. */
  explanation?: string | undefined
}

export function Fact({ label, children, explanation }: FactProps) {
  const term = findGlossaryTerm(label)
  return (
    <div>
      <dt>{term ? <Term term={term}>{label}</Term> : label}</dt>
      <dd>{children}</dd>
      {explanation && <dd>{explanation}</dd>}
    </div>
  )
}
