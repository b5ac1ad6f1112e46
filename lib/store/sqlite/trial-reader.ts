import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { ParseWarning } from '@/lib/registries/source-format'
import type { Study } from '@/lib/study/schema'
import { toTitleKey, type IdentifierKind } from '@/lib/study/identifiers'
import { normaliseIdentifier, toJoinableNumber } from '@/lib/study/registry-numbers'
import { isNctId } from '@/lib/study/trial-id'
import { mergePages, toMergeOrder } from '@/lib/registries/merge'
import { unpackStudy } from '../documents'
import type { PrismaClient } from './prisma'

export interface StoredTrial {
  id: number
  address: string
  study: Study
  page?: PageStatements
  records: {
    id: number
    source: SourceFormatId
    sourceKey: string
    place: string
    seenAt: string
    study: Study
    page?: PageStatements
    warnings: ParseWarning[]
    /** What the source states outside the model, by its own names. */
    unmapped?: Record<string, string>
  }[]
}

/** Reads one trial with everything its sources say, by its address; null when there is none. */
export async function getTrialByAddress(
  prisma: PrismaClient,
  address: string,
): Promise<StoredTrial | null> {
  const row = await prisma.trial.findUnique({
    where: { address },
    include: { records: { orderBy: { id: 'asc' } } },
  })
  if (row === null) return null
  const currentIds = row.records.flatMap((record) => record.currentVersionId ?? [])
  const versions = await prisma.recordVersion.findMany({
    where: { id: { in: currentIds } },
    omit: { source: true },
  })
  const byRecord = new Map(versions.map((version) => [version.recordId, version]))
  const records = toMergeOrder(
    row.records.flatMap((record) => {
      const version = byRecord.get(record.id)
      if (version === undefined) return []
      return {
        id: record.id,
        source: record.source as SourceFormatId,
        sourceKey: record.sourceKey,
        place: version.place,
        seenAt: version.seenAt,
        study: unpackStudy(version.study),
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
  const pages = records.flatMap((record) => record.page ?? [])
  return {
    id: row.id,
    address: row.address,
    study,
    ...(pages.length > 0 && { page: mergePages(pages) }),
    records,
  }
}

/** Trials that may be the same as this one: equal in title and sponsor, and not joined by a number. */
export async function findTrialsAlike(
  prisma: PrismaClient,
  { id, study }: Pick<StoredTrial, 'id' | 'study'>,
): Promise<{ address: string; briefTitle: string }[]> {
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

/**
 * The address under which a trial is found now: by its own address, its number of ClinicalTrials.gov, a former one, a
 * former address, or another registry's number. Null when no trial has it, and when several state a number: which
 * of them it is cannot be told. An NCT number that a trial only mentions is another trial's.
 */
export async function findAddress(prisma: PrismaClient, text: string): Promise<string | null> {
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
