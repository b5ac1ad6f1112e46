import type { ReactNode } from 'react'

export function ResultsHeading({ children }: { children: ReactNode }) {
  return <h2 className="font-serif text-2xl leading-tight font-semibold">{children}</h2>
}
