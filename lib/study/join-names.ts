/** Names of conditions, treatments and the like as one text. Between names that have commas themselves stand semicolons. */
export function joinNames(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')
}
