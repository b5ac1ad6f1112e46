/** "within 100 km" → "Within 100 km". Letters behind the first stay as they are. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
