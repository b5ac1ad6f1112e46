// How text becomes the tokens that are compared. The language does not decide it: the search engine and the
// in-memory match are given the same analysis, and then find the same trials.

export interface TextAnalysis {
  /** Tokens of a value or of a term, in order; equal tokens match. Must not depend on anything but the text. */
  tokens(text: string): string[]
}

/** Words of a text that are known by other names too. */
export interface SynonymRun {
  /** Place of the words in the text, UTF-16 units, `end` exclusive. */
  start: number
  end: number
  /** What to look for besides, each as a phrase. */
  alternatives: readonly string[]
  /** Whether the alternatives are looked for in place of the words ("ALL", which is an ordinary word too). */
  replaces?: boolean
  /** Whether the words are a name that has to stand side by side, in a text of nothing but words. */
  together?: boolean
}

/** Finds the words of a term that have synonyms: from left to right, without overlaps. */
export type FindSynonyms = (text: string) => readonly SynonymRun[]

export const noSynonyms: FindSynonyms = () => []

/** Unicode folding, small letters, runs of letters and digits. For tests and as a first analysis. */
export const plainAnalysis: TextAnalysis = {
  tokens(text) {
    const folded = text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
    return folded.match(/[\p{L}\p{N}]+/gu) ?? []
  },
}
