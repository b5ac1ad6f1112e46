/** A cell with its nucleus and four receptors. Decoration: the name is always beside it. */
export function BrandMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" fill="none">
      <g stroke="currentColor" strokeWidth="2.25" strokeLinecap="round">
        <circle cx="16" cy="16" r="9.5" />
        <path d="m22.8 9.2 3.7-3.7M9.2 9.2 5.5 5.5M22.8 22.8l3.7 3.7M9.2 22.8l-3.7 3.7" />
      </g>
      <circle cx="17.5" cy="14.5" r="4.25" fill="currentColor" />
    </svg>
  )
}
