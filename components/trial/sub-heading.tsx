import type { ReactNode } from 'react'

export function SubHeading({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <h3 id={id} className="text-lg">
      {children}
    </h3>
  )
}
