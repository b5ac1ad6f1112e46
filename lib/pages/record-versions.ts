import { composeCopies, type Copy } from '@/lib/registries/compose-copies'
import { findChanges, type FieldChange } from '@/lib/study/changes'
import { isOrderAlone, summariseChanges } from '@/lib/study/describe-changes'
import { holds, joinExtents, type Extent } from '@/lib/study/extent'
import type { Study } from '@/lib/study/schema'
import type { PageStatements } from '@/lib/study/source'
import type { RecordVersion } from './trial-history'

// From the copies of a record to its versions. A registry publishes a version, and files contain copies of it, some
// fuller than others. Only what two copies can both hold shows whether anything has changed.

/** The content of a copy: the `Study` and, from a page, what the model has no field for. */
export interface VersionContent {
  study: Study
  extent: Extent
  page?: PageStatements | undefined
}

/** A copy before it is assigned to a version, with its content if it was read. */
export interface RecordCopy {
  versionId: string
  seenAt: string
  place: string
  isCurrent: boolean
  /** The day of the source's last update in it; null if it states none. */
  updatedOn: string | null
  content: VersionContent | undefined
}

export interface VersionOfCopies {
  version: RecordVersion
  /** The combined content of its copies; undefined if it was not read. */
  content: VersionContent | undefined
}

/**
 * The versions of a record, each with its changes compared with everything known before it.
 * @param copies the oldest first
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

/** What changed between two contents, in the fields that both can hold. */
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
  /** Whether the source changed the record without a new update. */
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

/** The content of a copy, plus what was known before in the fields that it cannot hold. */
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

/** The content as one document, with the page's own statements beside the sections. */
function toComparable({ study, page }: VersionContent): Study {
  return { ...study, ...{ [pageKey]: page ?? {} } }
}
