import type { TrialClient } from './trial-client'

/** The fields that copies can hold, by the id of the stored extent; see `lib/study/extent.ts`. */
export async function loadExtents(
  prisma: TrialClient,
  ids: readonly (number | null)[],
): Promise<Map<number, readonly string[]>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await prisma.copyExtent.findMany({ where: { id: { in: wanted } } })
  return new Map(rows.map(({ id, paths }) => [id, JSON.parse(paths) as string[]]))
}
