import type { ReactNode } from 'react'

/** A definition list of short facts, as many columns as fit. */
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
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {explanation && <dd>{explanation}</dd>}
    </div>
  )
}
