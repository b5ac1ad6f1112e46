import type { ReactNode } from 'react'

interface DataSectionProps {
  id: string
  title: string
  /** One sentence on what this section shows. */
  intro: string
  children: ReactNode
}

export function DataSection({ id, title, intro, children }: DataSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-6">
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="mt-1.5 max-w-prose text-ink-3">{intro}</p>
      <div className="mt-5">{children}</div>
    </section>
  )
}
