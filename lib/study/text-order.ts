/** Compares two texts by their UTF-16 units: the same everywhere, unlike the order of a locale. */
export function compareByLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
