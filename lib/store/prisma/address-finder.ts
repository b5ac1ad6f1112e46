import { normaliseIdentifier, toJoinableNumber } from '@/lib/study/registry-numbers'
import { isNctId } from '@/lib/study/trial-id'
import type { TrialClient } from './trial-client'

export async function findNumbers(
  prisma: TrialClient,
  numbers: readonly string[],
): Promise<Set<string>> {
  const keys = new Map(
    numbers.map((number) => [number, toJoinableNumber(normaliseIdentifier(number))]),
  )
  const rows = await prisma.trialIdentifier.findMany({
    where: { value: { in: [...keys.values()] }, kind: { in: ['nct', 'nct-alias', 'registry'] } },
    select: { value: true, kind: true },
  })
  const known = new Set(
    rows
      .filter(({ value, kind }) => kind !== 'registry' || !isNctId(value))
      .map(({ value }) => value),
  )
  return new Set(numbers.filter((number) => known.has(keys.get(number) ?? '')))
}

export function listAddresses(
  prisma: TrialClient,
  { start, count }: { start: number; count: number },
): Promise<{ address: string; changedAt: string }[]> {
  return prisma.trial.findMany({
    orderBy: { id: 'asc' },
    skip: start,
    take: count,
    select: { address: true, changedAt: true },
  })
}
