/** The items of a list parameter, separated by commas or pipes, without the spaces around them. */
export function splitList(text: string): string[] {
  return text
    .split(/[,|]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
