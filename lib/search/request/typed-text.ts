/** Longer texts are no parts of names; what is pasted is read by the search itself. */
export const longestNamePart = 200

/**
 * Control characters and code points that are no characters become blanks, and halves of characters become a sign, so that
 * no text differs from what is shown.
 */
export function toShownText(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\p{NChar}]+/gu, ' ')
}

/** The same for a name: one blank between words, none around them. */
export function toShownName(text: string): string {
  return toShownText(text).replace(/\s+/g, ' ').trim()
}
