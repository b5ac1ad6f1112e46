import type { PageStatements } from '@/lib/study/source'
import { sortBySource } from '@/lib/registries/merge'
import { orderCopies } from '@/lib/study/copy-order'
import type { Study } from '@/lib/study/schema'
import { unpackText } from '@/lib/documents/pack'
import type { StoredHistory, VersionTexts } from '../store'
import { loadExtents } from './extent-reader'
import type { TrialClient } from './trial-client'
import { parseSourceId } from './source-id'

export async function getHistoryByAddress(
  prisma: TrialClient,
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
        // Content that came back is listed at its first arrival.
        arrival: version.id,
        extent: extentId === null ? undefined : extents.get(extentId),
      })),
    ),
    source: parseSourceId(record.source),
  }))
  // In the order of `toMergeOrder`, using only the numbers.
  const aliases = new Set(trial.identifiers.map(({ value }) => value))
  const isFormer = ({ sourceKey }: (typeof records)[number]) => aliases.has(sourceKey)
  records.sort((a, b) => Number(isFormer(a)) - Number(isFormer(b)))
  return {
    address: trial.address,
    briefTitle: trial.briefTitle,
    records: sortBySource(records),
  }
}

export async function loadVersionTexts(
  prisma: TrialClient,
  ids: readonly number[],
): Promise<Map<number, VersionTexts>> {
  const rows = await prisma.recordVersion.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, study: true, page: true },
  })
  return new Map(
    rows.map(({ id, study, page }) => [
      id,
      { study: unpackText(study), ...(page !== null && { page }) },
    ]),
  )
}

export async function loadVersions(
  prisma: TrialClient,
  ids: readonly number[],
): Promise<Map<number, { study: Study; page?: PageStatements }>> {
  const texts = await loadVersionTexts(prisma, ids)
  return new Map(
    [...texts].map(([id, { study, page }]) => [
      id,
      {
        study: JSON.parse(study) as Study,
        ...(page !== undefined && { page: JSON.parse(page) as PageStatements }),
      },
    ]),
  )
}
