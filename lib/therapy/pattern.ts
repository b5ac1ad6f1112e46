// The notation in which rules are written: a regular expression with three abbreviations, so that a rule reads
// like the words it looks for and none can backtrack without bound.
//
//   (space)  one to three spaces or hyphens      "stem cell"  meets "stem-cell"
//   ~        nothing, or up to three of them     "CAR~T"      meets "CAR-T", "CAR T", "CART"; ( ?) is the same
//   <30>     up to 30 characters of a sentence   "T cells<30>CAR"

export interface Rule {
  /** Stable: people quote it in reports. */
  id: string
  value: string
  pattern: string
  /** Abbreviations that are words or other things in lower case. */
  caseSensitive?: true
}

/** Compiles the notation above. Matching ignores case unless asked; the result is global (`matchAll`). */
export function compilePattern(notation: string, flags = 'gi'): RegExp {
  const source = notation
    .replaceAll('~', '[ -]{0,3}')
    .replace(/(?<!\[) \?/g, '[ -]{0,3}')
    .replace(/(?<!\[) (?!-\])/g, '[ -]{1,3}')
    .replace(/<(\d+)>/g, (_, length: string) => `[^.;]{0,${length}}?`)
  return new RegExp(source, flags)
}
