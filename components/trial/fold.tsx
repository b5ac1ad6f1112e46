import type { ReactNode } from 'react'

interface FoldProps {
  title: string
  /** A short description of the content. */
  hint?: string | undefined
  open?: boolean
  children: ReactNode
}

/** A part of the record that few people open: its name, and its content. */
export function Fold({ title, hint, open = false, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
      <summary>
        {title}
        {hint && <small>{hint}</small>}
      </summary>
      <div className="space-y-4">{children}</div>
    </details>
  )
}
