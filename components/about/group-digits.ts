/** "12,345". Written out, not asked of a locale: the same page reads the same on every server. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
