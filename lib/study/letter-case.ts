/** "within 100 km" → "Within 100 km". Only the first letter changes. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Names of people in labels: "Hodgkin lymphoma". */
const surnames =
  /^(?:Hodgkin|Parkinson|Alzheimer|Crohn|Huntington|Duchenne|Burkitt|Ewing|Krabbe|Hurler|Fanconi|Lewis)\b/

/** "Other US agency" → "other US agency", for a label inside a sentence; "NIH", "MeSH terms", "E-mail" and names stay. */
export function lowerFirst(text: string): string {
  const isPlainWord = /^[A-Z][a-z]+(?![A-Za-z])/.test(text) && !surnames.test(text)
  return isPlainWord ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
