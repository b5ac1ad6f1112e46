import type { ExpressionHint } from '@/lib/expression/problems'

// Hints of the language at what other languages would take for an operator, seen by who knows what people look for
// here: "near Leeds" names a place, ALL is a leukaemia, and the minus sign of "CAR20(NAP)-T" is a hyphen.

/** What ALL is short for; a word behind it that says so already is taken in. */
export const allInFull = 'acute lymphoblastic leukemia'
const leukemiaBehind = /^\s+leuk(?:a)?emias?(?![\p{L}\p{N}])/iu

/** Hints without those that hardly fit, and with what ALL is short for; others as they are. */
export function reviseHints(hints: readonly ExpressionHint[], text: string): ExpressionHint[] {
  return hints.flatMap((hint) => {
    const { start, end } = hint.location
    const written = text.slice(start, end)
    if (/^near$/i.test(written) && written !== 'NEAR') return []
    if (/^[-–—−]/.test(written) && /\S/.test(text.charAt(start - 1))) return []
    // In a field it may be a value: AREA[Sex]ALL.
    return written === 'ALL' && text.charAt(start - 1) !== ']' ? [nameAll(hint, text)] : [hint]
  })
}

function nameAll(hint: ExpressionHint, text: string): ExpressionHint {
  const { start, end } = hint.location
  const behind = text.slice(end)
  const said = leukemiaBehind.exec(behind)?.[0].length ?? 0
  return {
    ...hint,
    message: `ALL in capitals means every trial. If you mean ${allInFull}, write its name, or "ALL" in quotes.`,
    suggestion: `${text.slice(0, start)}${allInFull}${behind.slice(said)}`,
  }
}
