import type { ReactNode } from 'react'

export function SubHeading({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <h3 id={id} className="text-lg leading-snug font-semibold">
      {children}
    </h3>
  )
}
