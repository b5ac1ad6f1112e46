import type { ReactNode } from 'react'

/** A definition list of short facts, as many columns as fit. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-8 gap-y-5">
      {children}
    </dl>
  )
}

interface FactProps {
  label: string
  children: ReactNode
  /** One sentence on what the value means. */
  explanation?: string | undefined
  /** Takes the whole width, for values that are sentences. */
  wide?: boolean
}

export function Fact({ label, children, explanation, wide = false }: FactProps) {
  return (
    <div className={wide ? 'col-span-full' : undefined}>
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd className="mt-0.5 font-medium">{children}</dd>
      {explanation && <dd className="mt-1 max-w-prose text-sm text-ink-3">{explanation}</dd>}
    </div>
  )
}
