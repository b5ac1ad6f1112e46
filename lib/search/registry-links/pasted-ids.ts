import { parseNctId } from '@/lib/study/trial-id'

// A search text that is nothing but numbers of trials: copied from a table, a paper, an e-mail.

/** So many are looked up from the search box, if nothing else is said. */
export const maxPastedIds = 200

export interface PastedIds {
  /** Canonical, without repetition, in the order of the text; at least one, at most as many as were asked for. */
  ids: string[]
  /** How many more there were. */
  leftOut: number
}

const studyLinks =
  /(?:https?:\/\/)?(?:[a-z-]+\.)?clinicaltrials\.gov\/[a-z0-9/.]*?(nct\d{1,12})[^\s,;<>"']*/gi

/**
 * Reads a text that consists of numbers of ClinicalTrials.gov (`NCT01234567`, in any case, with or without
 * zeros and blanks inside) or of links to its records, with anything between them that is neither a letter
 * nor a digit; `null` when it says anything else.
 * @param most so many ids are given at most
 */
export function parsePastedIds(text: string, most = maxPastedIds): PastedIds | null {
  if (!/nct/i.test(text)) return null
  const parts = text
    .replace(studyLinks, ' $1 ')
    .replace(/\bnct[\s:#_-]+(?=\d)/gi, 'NCT')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
  const ids = new Set<string>()
  for (const part of parts) {
    const id = parseNctId(part)
    if (id === null) return null
    ids.add(id)
  }
  if (ids.size === 0) return null
  return {
    ids: [...ids].slice(0, most),
    leftOut: Math.max(0, ids.size - most),
  }
}

/** The expression for trials that have one of these numbers or had it before. */
export function formatIdSearch(ids: readonly string[]): string {
  const anyOf = ids.join(' OR ')
  return `AREA[NCTId](${anyOf}) OR AREA[NCTIdAlias](${anyOf})`
}

/** What a page says about a pasted text that it took for something else than words. */
export type PastedNote =
  | {
      kind: 'numbers'
      asked: number
      /** Numbers of trials that the portal does not have. */
      missing: readonly string[]
      leftOut: number
      /** Whether chosen filters were not applied. */
      filtersIgnored: boolean
    }
  | { kind: 'link'; notUnderstood: readonly string[] }
