import type { PrismaClient } from './prisma'

export async function findAddressesByNctIds(
  prisma: PrismaClient,
  nctIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await prisma.trialIdentifier.findMany({
    where: { value: { in: [...nctIds] }, kind: { in: ['nct', 'nct-alias'] } },
    select: { value: true, trial: { select: { address: true } } },
    orderBy: { trialId: 'desc' },
  })
  return new Map(rows.map(({ value, trial }) => [value, trial.address]))
}

export function listAddresses(
  prisma: PrismaClient,
  { start, count }: { start: number; count: number },
): Promise<{ address: string; changedAt: string }[]> {
  return prisma.trial.findMany({
    orderBy: { id: 'asc' },
    skip: start,
    take: count,
    select: { address: true, changedAt: true },
  })
}
