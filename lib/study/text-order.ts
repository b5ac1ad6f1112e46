/** The order of two texts by the numbers of their letters: the same everywhere, which no locale's order is. */
export function compareByLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
