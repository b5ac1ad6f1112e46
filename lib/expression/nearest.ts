// "Did you mean": the nearest of a list of names.

/** Number of single-letter changes between two texts (a swap of neighbours is one), or more than `most`. */
function countChanges(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let changes = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (row > 1 && column > 1 && swapped)
        changes = Math.min(changes, (before[column - 2] ?? 0) + 1)
      current.push(changes)
    }
    if (Math.min(...current) > most) return most + 1
    before = previous
    previous = current
  }
  return previous[b.length] ?? most + 1
}

/**
 * The candidate that `text` most likely means, ignoring case and punctuation, or `null` if none is near: at most a
 * third of the letters differ, or the text is the beginning or a part of exactly one candidate.
 */
export function findNearest(text: string, candidates: readonly string[]): string | null {
  const wanted = toLetters(text)
  if (wanted.length < 2 || wanted.length > 60) return null
  const exact = candidates.find((candidate) => toLetters(candidate) === wanted)
  if (exact !== undefined) return exact
  let best: string | null = null
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const changes = countChanges(wanted, toLetters(candidate), fewest - 1)
    if (changes < fewest) {
      fewest = changes
      best = candidate
    }
  }
  if (best !== null || wanted.length < 4) return best
  const holding = candidates.filter((candidate) => toLetters(candidate).includes(wanted))
  return holding.length === 1 ? (holding[0] ?? null) : null
}

function toLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
