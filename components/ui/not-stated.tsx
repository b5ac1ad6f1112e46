/** Shown if the source says nothing; never for "not applicable", which is a statement. */
export function NotStated() {
  return <span className="font-normal text-ink-3 italic">Not stated</span>
}
