// Normalised discounted cumulative gain, in the form that grades of 0 to 3 are mostly measured with (Burges et
// al. 2005): a trial of grade g gains 2^g − 1, so that one made for the need is worth more than two that only
// admit it; the gain at rank r (from 1) counts 1 / log2(r + 1).

function sumGains(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}

/**
 * How near a list of results is to the best possible one: 1 when no other order or choice of the judged trials
 * has more gain in the first `depth` places, 0 when none of these is relevant.
 *
 * @param ids results, best first; an id that comes twice counts once, at its first place
 * @param grades grade of each relevant id, 0 where absent
 * @throws RangeError when nothing was judged relevant, as no list is better than another then
 */
export function toNdcg(
  ids: readonly string[],
  grades: ReadonlyMap<string, number>,
  depth = 10,
): number {
  const ideal = sumGains([...grades.values()].sort((a, b) => b - a).slice(0, depth))
  if (ideal === 0) throw new RangeError('No trial was judged relevant')
  const seen = new Set<string>()
  const found = ids.slice(0, depth).map((id) => {
    if (seen.has(id)) return 0
    seen.add(id)
    return grades.get(id) ?? 0
  })
  return sumGains(found) / ideal
}
