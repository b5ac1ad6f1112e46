/** A number of trials beside its label: visually the list makes the noun clear; screen readers announce it. */
export function TrialCount({ count }: { count: number }) {
  return (
    <>
      {count.toLocaleString('en')}
      <span className="sr-only">{count === 1 ? ' trial' : ' trials'}</span>
    </>
  )
}
