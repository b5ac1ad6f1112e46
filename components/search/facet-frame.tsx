import type { ReactNode } from 'react'

interface FacetFrameProps {
  label: string
  help: string
  open: boolean
  children: ReactNode
}

/** One filter of the panel, folded or not: its name, what it means, and the ways to choose. */
export function FacetFrame({ label, help, open, children }: FacetFrameProps) {
  return (
    <details className="facet group border-t border-line first:border-t-0" open={open}>
      <summary className="flex min-h-11 items-center justify-between gap-2 font-semibold">
        <h3>{label}</h3>
      </summary>
      <div className="pb-4">
        <p className="mb-2 text-xs leading-snug text-ink-3">{help}</p>
        {children}
      </div>
    </details>
  )
}
