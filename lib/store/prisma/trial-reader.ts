import type { IdentifierKind } from '@/lib/study/identifiers'
import type { TrialTables } from '../read-trial'
import { loadExtents } from './extent-reader'
import type { TrialClient } from './trial-client'
import { parseSourceId } from './source-id'

export function openTrialTables(prisma: TrialClient): TrialTables {
  return {
    findTrial: (address) =>
      prisma.trial.findUnique({
        where: { address },
        select: { id: true, address: true, merged: true },
      }),

    async listRecords(trialId) {
      const rows = await prisma.trialRecord.findMany({
        where: { trialId },
        orderBy: { id: 'asc' },
        select: { id: true, source: true, sourceKey: true },
      })
      return rows.map((row) => ({ ...row, source: parseSourceId(row.source) }))
    },

    async listCopies(recordIds) {
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
      return rows.map(({ extentId, ...row }) => ({
        ...row,
        extent: extentId === null ? undefined : extents.get(extentId),
      }))
    },

    loadVersions: (ids) =>
      prisma.recordVersion.findMany({
        where: { id: { in: [...ids] } },
        omit: { source: true },
      }),

    async findByTitle(value, { except, most }) {
      // From the identifiers to the trials; the other way round every trial would be read.
      const matches = await prisma.trialIdentifier.findMany({
        where: { value, kind: 'title', trialId: { not: except } },
        select: { trial: { select: { address: true, briefTitle: true } } },
        orderBy: { trialId: 'asc' },
        take: most,
      })
      return matches.map(({ trial }) => trial)
    },

    async hasAddress(address) {
      return (await prisma.trial.findUnique({ where: { address }, select: { id: true } })) !== null
    },

    async findByIdentifier(numbers, address) {
      const matches = await prisma.trialIdentifier.findMany({
        where: {
          OR: [
            { value: { in: [...numbers] }, kind: { in: joinableKinds } },
            { value: address, kind: 'address' },
          ],
        },
        select: { kind: true, trial: { select: { address: true, nctId: true } } },
        orderBy: { trialId: 'asc' },
      })
      return matches.map(({ kind, trial }) => ({ kind, ...trial }))
    },
  }
}

const joinableKinds = ['nct', 'nct-alias', 'registry'] satisfies IdentifierKind[]
