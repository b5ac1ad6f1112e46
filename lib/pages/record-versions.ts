import { composeCopies, type Copy } from '@/lib/registries/compose-copies'
import { findChanges, type FieldChange } from '@/lib/study/changes'
import { isOrderAlone, summariseChanges } from '@/lib/study/describe-changes'
import { holds, joinExtents, type Extent } from '@/lib/study/extent'
import type { Study } from '@/lib/study/schema'
import type { PageStatements } from '@/lib/study/source'
import type { RecordVersion } from './trial-history'

// From the copies of a record to its versions. A registry publishes a version, and files bring copies of it, one fuller
// than the other: only what two copies can both hold tells whether anything has changed.

/** What one copy says: the `Study` and, from a page, what the model has no field for. */
export interface VersionContent {
  study: Study
  extent: Extent
  page?: PageStatements | undefined
}

/** A copy before it is sorted into versions; its content where it was read. */
export interface RecordCopy {
  versionId: string
  seenAt: string
  place: string
  isCurrent: boolean
  /** The day of the source's last update that it has in it; null where it names none. */
  updatedOn: string | null
  content: VersionContent | undefined
}

export interface VersionOfCopies {
  version: RecordVersion
  /** What its copies say together; undefined where it was not read. */
  content: VersionContent | undefined
}

/**
 * The versions of a record, each with what it changed against all that was known before it.
 * @param copies the oldest word first
 */
export function toVersions(copies: readonly RecordCopy[]): VersionOfCopies[] {
  const versions: VersionOfCopies[] = []
  let known: VersionContent | undefined
  for (const group of groupCopies(copies)) {
    const first = group.copies[0]
    const last = group.copies.at(-1) ?? first
    if (first === undefined || last === undefined) continue
    const { content } = group
    const seenFirst = group.copies.reduce((a, b) => (b.seenAt < a.seenAt ? b : a), first)
    const lastUpdate = content?.study.protocolSection.statusModule?.lastUpdatePostDateStruct?.date
    const updatedOn = lastUpdate ?? last.updatedOn ?? undefined
    versions.push({
      content,
      version: {
        versionId: last.versionId,
        ...(group.copies.length > 1 && {
          otherIds: group.copies.slice(0, -1).map(({ versionId }) => versionId),
        }),
        number: versions.length + 1,
        seenAt: seenFirst.seenAt,
        place: last.place,
        isCurrent: group.copies.some(({ isCurrent }) => isCurrent),
        ...(updatedOn !== undefined && { lastUpdate: updatedOn }),
        ...(last.updatedOn === null && copies.length > 1 && { isPlacedByArrival: true }),
        ...(group.isSameUpdate && { isSameUpdate: true }),
        ...(content !== undefined &&
          known !== undefined && {
            summary: summariseChanges(compareContents(known, content, { wordByWord: false })),
          }),
      },
    })
    if (content !== undefined) known = known === undefined ? content : addKnown(content, known)
  }
  return versions
}

/** What changed between two contents, as far as both can say it. */
export function compareContents(
  from: VersionContent,
  to: VersionContent,
  { wordByWord = true }: { wordByWord?: boolean } = {},
): FieldChange[] {
  const havePages = from.page !== undefined && to.page !== undefined
  return findChanges(toComparable(from), toComparable(to), {
    wordByWord,
    isComparable(path) {
      if (path === pageKey || path === `${pageKey}.removedOn`) return true
      if (path.startsWith(`${pageKey}.`)) return havePages
      return holds(from.extent, path) && holds(to.extent, path)
    },
  })
}

interface CopyGroup {
  copies: RecordCopy[]
  content: VersionContent | undefined
  /** Whether the source has changed the record without a new update. */
  isSameUpdate: boolean
}

/** Copies of one update are one version unless they contradict each other. */
function groupCopies(copies: readonly RecordCopy[]): CopyGroup[] {
  const groups: CopyGroup[] = []
  for (const copy of copies) {
    const before = groups.at(-1)
    const isSameUpdate = copy.updatedOn !== null && before?.copies[0]?.updatedOn === copy.updatedOn
    if (isSameUpdate && before?.content !== undefined && copy.content !== undefined) {
      const changes = compareContents(before.content, copy.content, { wordByWord: false })
      if (changes.every(isOrderAlone)) {
        before.copies.push(copy)
        before.content = addKnown(copy.content, before.content)
        continue
      }
    }
    groups.push({ copies: [copy], content: copy.content, isSameUpdate })
  }
  return groups
}

/** What a copy says, and what was known before of all that it cannot hold. */
function addKnown(newer: VersionContent, known: VersionContent): VersionContent {
  if (newer.extent === undefined) return newer
  const toCopy = ({ study, extent }: VersionContent): Copy => ({
    study,
    extent,
    updatedOn: study.protocolSection.statusModule?.lastUpdatePostDateStruct?.date ?? null,
  })
  const { study } = composeCopies([toCopy(newer), toCopy(known)])
  return { ...newer, study, extent: joinExtents(newer.extent, known.extent) }
}

const pageKey = 'pageStatements'

/** The content as one document: a page's own statements stand beside the sections. */
function toComparable({ study, page }: VersionContent): Study {
  return { ...study, ...{ [pageKey]: page ?? {} } }
}
