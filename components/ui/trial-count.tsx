/** A number of trials beside its label: whoever sees the list needs no noun, but screen readers announce it. */
export function TrialCount({ count }: { count: number }) {
  return (
    <>
      {count.toLocaleString('en')}
      <span className="sr-only">{count === 1 ? ' trial' : ' trials'}</span>
    </>
  )
}
