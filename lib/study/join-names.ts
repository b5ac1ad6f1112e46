/**
 * Names of conditions, treatments and the like as one text. Names that contain commas are separated by semicolons.
 */
export function joinNames(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')
}
