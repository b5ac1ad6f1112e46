import type { ReactNode } from 'react'

interface HelpSectionProps {
  /** Fragment of the section's address. */
  id: string
  title: string
  children: ReactNode
}

/** One subject of the help page, which links can address. */
export function HelpSection({ id, title, children }: HelpSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4 space-y-3">
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}
