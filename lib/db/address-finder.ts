import type { PrismaClient } from './prisma'

/**
 * The addresses of trials by their canonical numbers of ClinicalTrials.gov, former numbers included; numbers
 * that no trial has are absent. One query for all.
 */
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
