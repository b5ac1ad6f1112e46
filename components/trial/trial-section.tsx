import type { ReactNode } from 'react'

interface TrialSectionProps {
  id: string
  title: string
  /** One sentence on what this part of a record is, for people who read their first one. */
  intro: string
  children: ReactNode
}

export function TrialSection({ id, title, intro, children }: TrialSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-6 border-t border-line pt-8 first:border-t-0 first:pt-0"
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="mt-1.5 max-w-prose text-ink-3">{intro}</p>
      <div className="mt-5 space-y-6">{children}</div>
    </section>
  )
}
