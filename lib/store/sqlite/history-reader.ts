import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import { sortBySource } from '@/lib/registries/merge'
import { orderCopies } from '@/lib/study/copy-order'
import type { Extent } from '@/lib/study/extent'
import type { Study } from '@/lib/study/schema'
import { unpackStudy } from '../documents'
import { loadExtents } from './extent-reader'
import type { PrismaClient } from './prisma'

/** A trial's records with the list of their versions, without the documents. */
export interface StoredHistory {
  address: string
  briefTitle: string
  /** The winning source first. */
  records: {
    source: SourceFormatId
    sourceKey: string
    currentVersionId: number | null
    /** The oldest word first, whenever it came. */
    versions: StoredVersion[]
  }[]
}

export interface StoredVersion {
  id: number
  hash: string
  seenAt: string
  place: string
  /** The day of the source's last update that it has in it; null where it names none. */
  updatedOn: string | null
  extent: Extent
}

/** Reads which versions of a trial's records there are; null when there is no trial at this address. */
export async function getHistoryByAddress(
  prisma: PrismaClient,
  address: string,
): Promise<StoredHistory | null> {
  const trial = await prisma.trial.findUnique({
    where: { address },
    select: {
      address: true,
      briefTitle: true,
      identifiers: { where: { kind: 'nct-alias' }, select: { value: true } },
      records: {
        orderBy: { sourceKey: 'asc' },
        select: {
          source: true,
          sourceKey: true,
          currentVersionId: true,
          versions: {
            orderBy: { id: 'asc' },
            select: {
              id: true,
              hash: true,
              seenAt: true,
              place: true,
              updatedOn: true,
              standing: true,
              extentId: true,
            },
          },
        },
      },
    },
  })
  if (trial === null) return null
  const extents = await loadExtents(
    prisma,
    trial.records.flatMap(({ versions }) => versions.map(({ extentId }) => extentId)),
  )
  const records = trial.records.map((record) => ({
    ...record,
    versions: orderCopies(
      record.versions.map(({ extentId, ...version }) => ({
        ...version,
        // A content that came back is listed where it came first.
        arrival: version.id,
        extent: extentId === null ? undefined : extents.get(extentId),
      })),
    ),
    // The ingest writes format ids alone.
    source: record.source as SourceFormatId,
  }))
  // In the order of `toMergeOrder`, from the numbers alone.
  const aliases = new Set(trial.identifiers.map(({ value }) => value))
  const isFormer = ({ sourceKey }: (typeof records)[number]) => aliases.has(sourceKey)
  records.sort((a, b) => Number(isFormer(a)) - Number(isFormer(b)))
  return {
    address: trial.address,
    briefTitle: trial.briefTitle,
    records: sortBySource(records),
  }
}

/** What versions say, by their database id; unknown ids are left out. */
export async function loadVersions(
  prisma: PrismaClient,
  ids: readonly number[],
): Promise<Map<number, { study: Study; page?: PageStatements }>> {
  const rows = await prisma.recordVersion.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, study: true, page: true },
  })
  return new Map(
    rows.map(({ id, study, page }) => [
      id,
      {
        study: unpackStudy(study),
        ...(page !== null && { page: JSON.parse(page) as PageStatements }),
      },
    ]),
  )
}
