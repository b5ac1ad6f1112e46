// Distance of a typed word to many others: the typed word's letters are laid out once as bits, then each
// comparison is one pass over the other word. H. Hyyrö, "A bit-vector algorithm for computing Levenshtein
// and Damerau edit distances", 2003.

/** For each UTF-16 code, at which places of the typed word it stands, as bits. */
const placesOf = new Int32Array(65_536)

/** Longest typed word: its places must fit into the bits of a number. */
export const longestTypedWord = 29

/** Runs `compare` with the letters of `word` laid out; distances mean that word until it returns. */
export function withTypedWord<Result>(word: string, compare: () => Result): Result {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    placesOf[code] = (placesOf[code] ?? 0) | (1 << i)
  }
  try {
    return compare()
  } finally {
    for (let i = 0; i < word.length; i++) placesOf[word.charCodeAt(i)] = 0
  }
}

/**
 * Optimal string alignment distance (Damerau–Levenshtein without edits inside an exchanged pair)
 * between the typed word and `length` codes from `from` on.
 */
export function distanceTo(
  typedLength: number,
  codes: Uint16Array,
  from: number,
  length: number,
): number {
  return compareCodes(typedLength, codes, from, length, false)
}

/** As `distanceTo`, to the nearest beginning of the other word: what is typed may go on. */
export function prefixDistanceTo(
  typedLength: number,
  codes: Uint16Array,
  from: number,
  length: number,
): number {
  return compareCodes(typedLength, codes, from, length, true)
}

/** All rows of a column at once, as bits. */
function compareCodes(
  typedLength: number,
  codes: Uint16Array,
  from: number,
  length: number,
  isPrefix: boolean,
): number {
  const lastRow = 1 << (typedLength - 1)
  let distance = typedLength
  let least = distance
  let increases = -1
  let decreases = 0
  let diagonal = 0
  let placesBefore = 0
  for (let i = from; i < from + length; i++) {
    const places = placesOf[codes[i] ?? 0] ?? 0
    const exchanged = ((~diagonal & places) << 1) & placesBefore
    diagonal = (((places & increases) + increases) ^ increases) | places | decreases | exchanged
    let right = decreases | ~(diagonal | increases)
    let left = diagonal & increases
    if (right & lastRow) distance++
    if (left & lastRow) distance--
    if (distance < least) least = distance
    right = (right << 1) | 1
    left <<= 1
    increases = left | ~(diagonal | right)
    decreases = right & diagonal
    placesBefore = places
  }
  return isPrefix ? least : distance
}
