import { identifyElement } from '@/lib/study/changes'
import { addsTo, holds, joinExtents, type Extent } from '@/lib/study/extent'
import { isJsonObject, type JsonObject } from '@/lib/study/json'
import type { Study } from '@/lib/study/schema'

// Combines several copies of one source's record. The newest decides; what it cannot hold is taken from older and
// fuller copies. A table downloaded yesterday removes nothing from last month's whole record.

export interface Copy {
  study: Study
  extent: Extent
  /** The day of the source's last update in this copy; null if it states none. */
  updatedOn: string | null
}

export interface ComposedRecord<T extends Copy> {
  study: Study
  /** What the copies can hold together. */
  extent: Extent
  /** Path of every field or group that does not come from the newest copy → the copy it comes from. */
  filled: Map<string, T>
}

/**
 * The copies that contribute something, newest first: everything in the others is held by a newer one.
 * @param copies the newest first
 */
export function chooseCopies<T extends Pick<Copy, 'extent'>>(copies: readonly T[]): T[] {
  const [newest, ...older] = copies
  if (newest === undefined) return []
  const chosen = [newest]
  let { extent } = newest
  for (const copy of older) {
    if (extent === undefined) break
    if (!addsTo(extent, copy.extent)) continue
    chosen.push(copy)
    extent = joinExtents(extent, copy.extent)
  }
  return chosen
}

/**
 * The content of a record, combined from its copies.
 * @param copies at least one, the newest first. A single one is returned uncopied.
 */
export function composeCopies<T extends Copy>([newest, ...older]: readonly [
  T,
  ...T[],
]): ComposedRecord<T> {
  let { study, extent } = newest
  const filled = new Map<string, T>()
  for (const copy of older) {
    if (!addsTo(extent, copy.extent)) continue
    if (study === newest.study) study = structuredClone(study)
    const isSameUpdate = copy.updatedOn !== null && copy.updatedOn === newest.updatedOn
    const newer = extent
    fillGroup(study, copy.study, '', {
      isOpen: (path) => !holdsAll(newer, path) && (isSameUpdate || !boundToUpdate.has(path)),
      isFree: (path) => !holds(newer, path),
      onFilled: (path) => filled.set(path, copy),
    })
    extent = joinExtents(extent, copy.extent)
  }
  return { study, extent, filled }
}

/** These belong to one update: beside a newer status they would make a statement that no source made. */
const boundToUpdate = new Set(
  ['statusVerifiedDate', 'lastKnownStatus', 'whyStopped', 'lastUpdateSubmitDate']
    .concat('lastUpdatePostDateStruct')
    .map((field) => `protocolSection.statusModule.${field}`),
)

interface Filling {
  /** Whether the older copy may fill in the field or a part of the group. */
  isOpen: (path: string) => boolean
  /** Whether no newer copy can hold the field or any part of the group. */
  isFree: (path: string) => boolean
  onFilled: (path: string) => void
}

const holdsAll = (extent: Extent, path: string) =>
  extent === undefined || extent.some((held) => held === path || path.startsWith(`${held}.`))

function fillGroup(target: JsonObject, from: JsonObject, path: string, filling: Filling): void {
  for (const [key, value] of Object.entries(from)) {
    // Records are untrusted data: their keys must not reach the prototype.
    if (key === '__proto__' || value === undefined) continue
    const at = path === '' ? key : `${path}.${key}`
    if (!filling.isOpen(at)) continue
    const present = Object.hasOwn(target, key) ? target[key] : undefined
    if (isJsonObject(value) && isJsonObject(present)) {
      fillGroup(present, value, at, filling)
    } else if (isJsonObject(value) && present === undefined) {
      const group: JsonObject = {}
      fillGroup(group, value, at, { ...filling, onFilled: () => undefined })
      if (Object.keys(group).length === 0) continue
      target[key] = group
      filling.onFilled(at)
    } else if (Array.isArray(present) && Array.isArray(value)) {
      fillList(present, value, at, filling)
    } else if (present === undefined && filling.isFree(at)) {
      target[key] = structuredClone(value)
      filling.onFilled(at)
    }
  }
}

/** Elements found in both lists get the fields that no element of the newer list can hold. */
function fillList(
  target: readonly unknown[],
  from: readonly unknown[],
  path: string,
  filling: Filling,
): void {
  const known = new Map<string, JsonObject>()
  for (const element of from) {
    const identity = isJsonObject(element) ? identifyElement(element) : undefined
    if (identity !== undefined && isJsonObject(element)) known.set(identity, element)
  }
  for (const element of target) {
    const identity = isJsonObject(element) ? identifyElement(element) : undefined
    const older = identity === undefined ? undefined : known.get(identity)
    if (older !== undefined && isJsonObject(element)) fillGroup(element, older, path, filling)
  }
}
