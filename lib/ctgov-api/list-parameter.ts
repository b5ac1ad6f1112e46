/** The items of a parameter that is a list: separated by commas or upright strokes, blanks around them aside. */
export function splitList(text: string): string[] {
  return text
    .split(/[,|]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
