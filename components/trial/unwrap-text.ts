/** Joins the lines of a title from a saved page. */
export function unwrapText(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
