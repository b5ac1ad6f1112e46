// How text becomes the tokens that are compared. The language doesn't decide this: the search engine and the
// in-memory match are given the same analysis, so they find the same trials.

export interface TextAnalysis {
  /** Tokens of a value or of a term, in order; equal tokens match. Depends only on the text. */
  tokens(text: string): string[]
}

/** Words of a text that have other names. */
export interface SynonymRun {
  /** Position of the words in the text, UTF-16 units, `end` exclusive. */
  start: number
  end: number
  /** What else to look for, each as a phrase. */
  alternatives: readonly string[]
  /** Whether the alternatives replace the words ("ALL", which is also an ordinary word). */
  replaces?: boolean
  /** Whether the words are a name whose words must be adjacent, in a text that consists only of words. */
  together?: boolean
}

/** Finds the words of a term that have synonyms: from left to right, without overlaps. */
export type FindSynonyms = (text: string) => readonly SynonymRun[]

export const noSynonyms: FindSynonyms = () => []

/** Unicode folding, lower case, runs of letters and digits. For tests and as a simple analysis. */
export const plainAnalysis: TextAnalysis = {
  tokens(text) {
    const folded = text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
    return folded.match(/[\p{L}\p{N}]+/gu) ?? []
  },
}
