// The notation for rules: a regular expression with three abbreviations. A rule reads like the words it looks for, and
// none can backtrack without bound.
//
// (space)  one to three spaces or hyphens      "stem cell"  meets "stem-cell"
// ~        nothing, or up to three of them     "CAR~T"      meets "CAR-T", "CAR T", "CART"; ( ?) is the same
// <30>     up to 30 characters of a sentence   "T cells<30>CAR"

export interface Rule {
  /** Never changes: people quote it in reports. */
  id: string
  value: string
  pattern: string
  /** For abbreviations that mean something else in lower case. */
  caseSensitive?: true
}

/** Compiles the notation above. Matching ignores case by default; the result is global (for `matchAll`). */
export function compilePattern(notation: string, flags = 'gi'): RegExp {
  const source = notation
    .replaceAll('~', '[ -]{0,3}')
    .replace(/(?<!\[) \?/g, '[ -]{0,3}')
    .replace(/(?<!\[) (?!-\])/g, '[ -]{1,3}')
    .replace(/<(\d+)>/g, (_, length: string) => `[^.;]{0,${length}}?`)
  return new RegExp(source, flags)
}
