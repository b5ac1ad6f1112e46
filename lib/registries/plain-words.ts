// How readers compare the words of registries.

/** Lower case, with a single space for anything that is neither a letter nor a digit. */
export function toPlainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Each text once, ignoring case and punctuation; the first spelling stays. */
export function withoutRepeats(texts: readonly string[]): string[] {
  return withoutRepeatsOf(texts, (text) => text)
}

/** The same for objects with a text. */
export function withoutRepeatsOf<Item>(
  items: readonly Item[],
  toText: (item: Item) => string,
): Item[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const text = toText(item)
    const key = toPlainWords(text) || text
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
