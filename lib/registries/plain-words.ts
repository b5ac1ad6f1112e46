// How the readers of registries' words compare them.

/** Lower case, with single spaces for anything that is neither a letter nor a digit. */
export function toPlainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Each text once, whatever its capitals and punctuation; the first spelling stays. */
export function withoutRepeats(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  return texts.filter((text) => {
    const key = toPlainWords(text) || text
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
