/** A number beside what it counts trials of: who sees the list needs no noun, who hears it does. */
export function TrialCount({ count }: { count: number }) {
  return (
    <>
      {count.toLocaleString('en')}
      <span className="sr-only">{count === 1 ? ' trial' : ' trials'}</span>
    </>
  )
}
