import type { ReactNode } from 'react'

/** What a page says that has failed on our side. @param children the way on from here */
export function Fault({ retry, children }: { retry: () => void; children: ReactNode }) {
  return (
    <>
      <h1>We can’t show this page</h1>
      <p>Something went wrong on our side. Try again in a moment.</p>
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={retry} className="button">
          Try again
        </button>
        {children}
      </div>
    </>
  )
}
