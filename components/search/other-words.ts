import type { FieldMatch } from '@/lib/search/result'

export interface OtherWords {
  /** As it was typed. */
  typed: string
  /** What the record contains instead, each once, in its first spelling there. */
  found: string[]
}

/** The synonyms by which a trial was found, each once however often they occur in the record. */
export function listOtherWords(matches: readonly FieldMatch[]): OtherWords[] {
  const byTyped = new Map<string, Map<string, string>>()
  for (const { text, marks } of matches) {
    for (const { start, end, synonymOf } of marks) {
      if (synonymOf === undefined) continue
      const word = text.slice(start, end)
      const found = byTyped.get(synonymOf) ?? new Map<string, string>()
      const key = word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
      if (!found.has(key)) found.set(key, word)
      byTyped.set(synonymOf, found)
    }
  }
  return [...byTyped].map(([typed, found]) => ({ typed, found: [...found.values()] }))
}
