/**
 * Where a record was found, without the folders around the file: readers don't need them, and a server's folders
 * should stay private. `/srv/in/bulk.jsonl.gz line 17` → `bulk.jsonl.gz line 17`, `in/pages.zip!a/b.json` →
 * `pages.zip!a/b.json`. Web addresses stay whole.
 */
export function describePlace(place: string): string {
  if (/^https?:\/\//i.test(place)) return place
  const [file = place, ...inside] = place.split('!')
  return [file.replace(/^.*[\\/](?=[^\\/])/s, ''), ...inside].join('!')
}

/** A message with the folders removed from its absolute paths; web addresses stay whole. */
export function describeMessage(message: string): string {
  return message.replace(/(?<![\w:/.])(?:[A-Za-z]:)?[\\/](?:[^\s\\/'"]+[\\/])*(?=[^\s\\/])/g, '')
}
