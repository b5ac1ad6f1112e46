// What a process renders before it renders for visitors: the first answer of a kind takes several times as long as the
// hundredth, because code is compiled as it is used.

/**
 * Asked in any case. The first search loads the engine's data, 60 µs a trial; the first one with a place loads the towns
 * of all sites, and the first without results the words for correcting spelling.
 */
const firstTargets = ['/trials?q=lymphomma+near+Leeds', '/', '/api/v2/studies?pageSize=1']

const trialCount = 12
const searches = [
  'q=leukemia',
  'q=lung+cancer&status=recruiting',
  'q=cartilage&page=2',
  'q=sickle+cell&country=france',
  'q=arthritis&phase=phase2',
  'q=retinitis&age=40',
  'q=macular+degeneration&near=Berlin',
  'q=burns&results=yes',
]

/** As often as visitors ask for each, in the same order for every process. */
function listTargets(ids: readonly string[]): string[] {
  return ids.flatMap((id, at) => {
    const search = searches[at % searches.length] ?? ''
    return [
      `/trials/${id}`,
      `/trials?${search}`,
      ...(at % 4 === 0 ? [`/api/v2/studies/${id}`, `/api/v2/studies?query.term=${id}`] : []),
      ...(at % 8 === 0 ? ['/', `/trials/${id}/results`, `/export/trials.csv?${search}`] : []),
    ]
  })
}

/**
 * Asks a process for what the first visitors would wait for, and then, until visitors wait, for more of it.
 * @param ask gives the answer's text
 */
export async function warmUp(
  ask: (target: string) => Promise<string>,
  isAwaited: () => boolean,
): Promise<void> {
  for (const target of firstTargets) await ask(target)
  const listed = await ask(`/api/v2/studies?fields=NCTId&pageSize=${trialCount}`)
  const ids = [...listed.matchAll(/"nctId":"(\w+)"/g)].map(([, id = '']) => id)
  for (const target of listTargets(ids)) {
    if (isAwaited()) return
    await ask(target)
  }
}
