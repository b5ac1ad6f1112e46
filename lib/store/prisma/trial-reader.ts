import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { ParseWarning } from '@/lib/registries/source-format'
import { toTitleKey, type IdentifierKind } from '@/lib/study/identifiers'
import { normaliseIdentifier, toJoinableNumber } from '@/lib/study/registry-numbers'
import { isNctId } from '@/lib/study/trial-id'
import { mergePages, toMergeOrder } from '@/lib/registries/merge'
import { chooseCopies } from '@/lib/registries/compose-copies'
import { orderCopies } from '@/lib/study/copy-order'
import { joinExtents, type Extent } from '@/lib/study/extent'
import { unpackStudy } from '@/lib/documents/pack'
import { loadExtents } from './extent-reader'
import type { OlderCopy, StoredTrial, TrialTitle } from '../store'
import type { TrialClient } from './trial-client'

export async function getTrialByAddress(
  prisma: TrialClient,
  address: string,
): Promise<StoredTrial | null> {
  const row = await prisma.trial.findUnique({
    where: { address },
    include: { records: { orderBy: { id: 'asc' } } },
  })
  if (row === null) return null
  const copies = await findCopies(
    prisma,
    row.records.map(({ id }) => id),
  )
  const versions = await prisma.recordVersion.findMany({
    where: { id: { in: [...copies.values()].flat().map(({ id }) => id) } },
    omit: { source: true },
  })
  const versionOf = new Map(versions.map((version) => [version.id, version]))
  const records = toMergeOrder(
    row.records.flatMap((record) => {
      const [newest, ...others] = copies.get(record.id) ?? []
      const version = newest && versionOf.get(newest.id)
      if (version === undefined) return []
      const older = others.flatMap(({ id, extent, updatedOn }): OlderCopy[] => {
        const copy = versionOf.get(id)
        if (copy === undefined) return []
        const { place, seenAt } = copy
        return [{ extent, updatedOn, place, seenAt, study: unpackStudy(copy.study) }]
      })
      return {
        id: record.id,
        source: record.source as SourceFormatId,
        sourceKey: record.sourceKey,
        place: version.place,
        seenAt: version.seenAt,
        study: unpackStudy(version.study),
        ownExtent: newest?.extent,
        extent: older.reduce(
          (joined: Extent, copy) => joinExtents(joined, copy.extent),
          newest?.extent,
        ),
        updatedOn: version.updatedOn,
        older,
        ...(version.page !== null && { page: JSON.parse(version.page) as PageStatements }),
        warnings: version.warnings === null ? [] : (JSON.parse(version.warnings) as ParseWarning[]),
        ...(version.unmapped !== null && {
          unmapped: JSON.parse(version.unmapped) as Record<string, string>,
        }),
      }
    }),
  )
  const study = row.merged === null ? records[0]?.study : unpackStudy(row.merged)
  if (study === undefined) return null
  const page = mergePages(records)
  return {
    id: row.id,
    address: row.address,
    study,
    ...(Object.keys(page).length > 0 && { page }),
    records,
  }
}

/** The copies of each record that have something to say, the newest first. */
async function findCopies(prisma: TrialClient, recordIds: readonly number[]) {
  const rows = await prisma.recordVersion.findMany({
    where: { recordId: { in: [...recordIds] } },
    select: {
      id: true,
      recordId: true,
      updatedOn: true,
      standing: true,
      arrival: true,
      extentId: true,
    },
  })
  const extents = await loadExtents(
    prisma,
    rows.map(({ extentId }) => extentId),
  )
  const placed = rows.map(({ extentId, ...row }) => ({
    ...row,
    extent: extentId === null ? undefined : extents.get(extentId),
  }))
  return new Map(
    recordIds.map((recordId) => [
      recordId,
      chooseCopies(orderCopies(placed.filter((row) => row.recordId === recordId)).reverse()),
    ]),
  )
}

export async function findTrialsAlike(
  prisma: TrialClient,
  { id, study }: Pick<StoredTrial, 'id' | 'study'>,
): Promise<TrialTitle[]> {
  const value = toTitleKey(study)
  if (value === null) return []
  // From the identifiers to the trials: the other way round every trial would be read.
  const matches = await prisma.trialIdentifier.findMany({
    where: { value, kind: 'title', trialId: { not: id } },
    select: { trial: { select: { address: true, briefTitle: true } } },
    orderBy: { trialId: 'asc' },
    take: maxAlike,
  })
  return matches.map(({ trial }) => trial)
}

/** A sponsor's series of trials can share one title; more than these help nobody. */
const maxAlike = 10

export async function findAddress(prisma: TrialClient, text: string): Promise<string | null> {
  const trial = await prisma.trial.findUnique({
    where: { address: text },
    select: { address: true },
  })
  if (trial !== null) return trial.address
  const number = normaliseIdentifier(text)
  const matches = await prisma.trialIdentifier.findMany({
    where: {
      OR: [
        { value: { in: [number, toJoinableNumber(number)] }, kind: { in: joinableKinds } },
        { value: text, kind: 'address' },
      ],
    },
    select: { kind: true, trial: { select: { address: true, nctId: true } } },
    orderBy: { trialId: 'asc' },
  })
  for (const kind of ['nct', 'nct-alias', 'address']) {
    const match = matches.find((each) => each.kind === kind)
    if (match !== undefined) return match.trial.address
  }
  if (isNctId(number)) return null
  // Where trials with NCT numbers mention it, it is the own number of one without.
  const own = matches.filter((match) => match.trial.nctId === null)
  const [only, ...others] = own.length > 0 ? own : matches
  return only !== undefined && others.length === 0 ? only.trial.address : null
}

const joinableKinds = ['nct', 'nct-alias', 'registry'] satisfies IdentifierKind[]
