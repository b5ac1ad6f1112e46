import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

interface FacetFrameProps {
  label: string
  /** Shown after pressing "?". */
  help?: string
  open: boolean
  children: ReactNode
}

/** One filter of the panel, foldable or not: its name, its explanation, and its values. */
export function FacetFrame({ label, help, open, children }: FacetFrameProps) {
  return (
    <details className="facet" open={open}>
      <summary>
        <h3>{label}</h3>
      </summary>
      <div>
        {help !== undefined && (
          <details className="facet-help">
            <summary aria-label={`Help: ${label}`}>
              <Icon name="circle-question" />
            </summary>
            <p>{help}</p>
          </details>
        )}
        {children}
      </div>
    </details>
  )
}
