import type { Study } from './schema'

// How much of a record pages, lists and filters get. Real records fit easily. A record with a title of several
// megabytes or a list of a hundred thousand treatments would make pages that no browser can open: it is stored,
// searched and exported whole, but shown in part, with a note.

export interface Bounds {
  /** Characters of one text. */
  text: number
  /** Items of one list. */
  list: number
  /** Characters in total; what comes after them is left out. */
  total: number
}

/** The registry allows 32,000 characters in a description, 20,000 in eligibility criteria, and at most 1,000 elsewhere. */
const proseBounds: Bounds = { text: 40_000, list: 1_000, total: 100_000 }
/** Real records have at most 63 conditions, 53 officials and 38 collaborators. */
const moduleBounds: Bounds = { text: 5_000, list: 200, total: 200_000 }
/** Outcomes and publications are shown in pages; real records have up to 303 and 130 of a kind. */
const pagedBounds: Bounds = { text: 5_000, list: 1_000, total: 500_000 }
/** Small, because each group is compared with each treatment. */
const groupBounds: Bounds = { text: 5_000, list: 150, total: 300_000 }
/** Sites are shown in pages, and each site is bounded separately. Real ones have two contacts. */
const siteBounds: Bounds = { text: 1_000, list: 5, total: 5_000 }
const maxSites = 50_000
/** Results are shown in pages too. The bounds fit the largest real ones. */
const resultsBounds: Bounds = { text: 20_000, list: 20_000, total: 20_000_000 }

const boundsOf: Readonly<Record<string, Bounds>> = {
  descriptionModule: proseBounds,
  eligibilityModule: proseBounds,
  armsInterventionsModule: groupBounds,
  outcomesModule: pagedBounds,
  referencesModule: pagedBounds,
}

/** The text, or its beginning with an ellipsis. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text
  // Don't end with half of a surrogate pair.
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`
}

/**
 * Leaves out of a JSON value what exceeds the bounds.
 * @param onCut called when something is left out
 * @returns the same value if nothing is left out
 */
export function boundValue<Value>(value: Value, bounds: Bounds, onCut?: () => void): Value
export function boundValue(
  value: unknown,
  bounds: Bounds,
  onCut: () => void = () => undefined,
): unknown {
  let left = bounds.total
  const bound = (part: unknown): unknown => {
    left--
    if (typeof part === 'string') {
      const text = cutText(part, Math.max(0, Math.min(bounds.text, left)))
      if (text !== part) onCut()
      left -= text.length
      return text
    }
    if (Array.isArray(part)) {
      const items: unknown[] = []
      for (const item of part as unknown[]) {
        if (items.length >= bounds.list || left <= 0) break
        items.push(bound(item))
      }
      if (items.length < part.length) onCut()
      const isSame = items.length === part.length && items.every((item, at) => item === part[at])
      return isSame ? (part as unknown) : items
    }
    if (typeof part !== 'object' || part === null) return part
    let changed = false
    const members = Object.entries(part).map(([name, member]): [string, unknown] => {
      const kept = bound(member)
      changed ||= kept !== member
      return [name, kept]
    })
    return changed ? Object.fromEntries(members) : part
  }
  return bound(value)
}

/** The part of a study that is shown, and the modules and sections that were cut. */
export function boundStudy(study: Study): { study: Study; cut: string[] } {
  const cut = new Set<string>()
  const { protocolSection, ...sections } = study
  const modules = Object.entries(protocolSection).map(([name, content]): [string, unknown] => {
    const note = () => void cut.add(name)
    if (name === 'contactsLocationsModule') return [name, boundSites(content, note)]
    return [name, boundValue(content, boundsOf[name] ?? moduleBounds, note)]
  })
  const others = Object.entries(sections).map(([name, content]): [string, unknown] => [
    name,
    boundValue<unknown>(content, name === 'resultsSection' ? resultsBounds : moduleBounds, () =>
      cut.add(name),
    ),
  ])
  if (cut.size === 0) return { study, cut: [] }
  const bounded = { ...Object.fromEntries(others), protocolSection: Object.fromEntries(modules) }
  return { study: bounded as unknown as Study, cut: [...cut] }
}

type Contacts = Study['protocolSection']['contactsLocationsModule']

function boundSites(content: unknown, onCut: () => void): unknown {
  const { locations = [], ...rest } = (content ?? {}) as NonNullable<Contacts>
  if (locations.length > maxSites) onCut()
  return {
    ...boundValue(rest, moduleBounds, onCut),
    ...(locations.length > 0 && {
      locations: locations.slice(0, maxSites).map((site) => boundValue(site, siteBounds, onCut)),
    }),
  }
}
