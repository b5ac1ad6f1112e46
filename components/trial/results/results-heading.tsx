import type { ReactNode } from 'react'

export function ResultsHeading({ children }: { children: ReactNode }) {
  return <h2>{children}</h2>
}
