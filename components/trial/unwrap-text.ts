/** Saved pages break titles over lines. */
export function unwrapText(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
