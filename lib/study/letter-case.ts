/** "within 100 km" → "Within 100 km". Only the first letter changes. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "Other US agency" → "other US agency", for a label inside a sentence; "NIH", "MeSH terms" and "E-mail" stay. */
export function lowerFirst(text: string): string {
  const isPlainWord = /^[A-Z][a-z]+(?![A-Za-z])/.test(text)
  return isPlainWord ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
