// Trials that an address names: `ids=NCT00000001,NCT00000002`. A plain form sends `ids` once for each.

const longestId = 120

export interface TrialList {
  /** As written, each once. */
  ids: string[]
  /** How many more there were than are taken. */
  leftOut: number
}

/** Reads the trials that the values of `ids` name. Never throws. @param most so many of them are taken */
export function parseIds(texts: readonly string[], most: number): TrialList {
  const written = texts
    .flatMap((text) => text.slice(0, Math.max(100, most) * longestId).split(/[\s,;]+/))
    .filter((id) => id !== '' && id.length <= longestId)
  const ids = [...new Set(written)]
  return { ids: ids.slice(0, most), leftOut: Math.max(0, ids.length - most) }
}

/** Without "?". */
export function formatIds(ids: readonly string[]): string {
  return `ids=${ids.map(encodeURIComponent).join(',')}`
}

/** Where people see such a list: the page of what is saved shows those that its address names. */
export function toListUrl(siteUrl: string, ids: readonly string[]): string {
  return `${siteUrl}/saved?${ids.map((id) => `id=${encodeURIComponent(id)}`).join('&')}`
}
