import type { SynonymMatch } from '@/lib/vocabulary/synonyms'
import { overlaps, type TextRange } from '../question/question'

/** Words between those of a name that do not part them: "transplant of my kidney". */
const article = /^(?:a|an|the|my|his|her|our|their|your|of)$/i

/**
 * The names in a text whose small words were left out, as it was typed: "a weak pump since his heart attack" names a
 * heart attack, and no weak heart.
 *
 * @param words the words that are left, in the order of `typed`
 * @param typed all words
 */
export function findAdjacentNames<Match extends SynonymMatch>(
  words: readonly string[],
  typed: readonly string[],
  find: (text: string) => readonly Match[],
): Match[] {
  const text = words.join(' ')
  const places = toPlaces(words, typed)
  if (places === null) return [...find(text)]
  const [ranges, typedRanges] = [toRanges(words), toRanges(typed)]
  const asTyped = find(typed.join(' ')).flatMap((match): Match[] => {
    const kept = ranges.flatMap((range, i) => {
      const place = typedRanges[places[i] ?? -1]
      return place && overlaps(place, match) ? [{ range, place }] : []
    })
    const [first, last] = [kept[0], kept.at(-1)]
    if (!first || !last) return []
    // A name may be a piece of a word: "CAR" in "anti-CAR-T".
    const start = first.range.start + Math.max(0, match.start - first.place.start)
    const end = last.range.end - Math.max(0, last.place.end - match.end)
    return [{ ...match, start, end, matchedText: text.slice(start, end) }]
  })
  const others = find(text).filter((match) => {
    if (asTyped.some((each) => overlaps(each, match))) return false
    const inside = places.filter((_, i) => {
      const range = ranges[i]
      return range !== undefined && overlaps(range, match)
    })
    const between = typed
      .slice(inside[0], inside.at(-1))
      .filter((_, i) => !inside.includes((inside[0] ?? 0) + i))
    return between.every((word) => article.test(word))
  })
  return [...asTyped, ...others].sort((a, b) => a.start - b.start)
}

/** Where each word stands among those typed; `null` if they are others. */
function toPlaces(words: readonly string[], typed: readonly string[]): number[] | null {
  const places: number[] = []
  let from = 0
  for (const word of words) {
    const place = typed.indexOf(word, from)
    if (place < 0) return null
    places.push(place)
    from = place + 1
  }
  return places
}

/** The places of words that are joined by single blanks. */
function toRanges(words: readonly string[]): TextRange[] {
  let from = 0
  return words.map((word) => {
    const start = from
    from += word.length + 1
    return { start, end: start + word.length }
  })
}
