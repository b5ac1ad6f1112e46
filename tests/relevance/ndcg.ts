// Normalised discounted cumulative gain, in the form mostly used with grades of 0 to 3 (Burges et al. 2005). A trial
// of grade g gains 2^g − 1, so one made for the need is worth more than two that only admit it. The gain at rank r
// (from 1) is divided by log2(r + 1).

function sumGains(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}

/**
 * How close a list of results is to the best possible one: 1 if no other order or choice of the judged trials gains
 * more in the first `depth` places, 0 if none of these is relevant.
 *
 * @param ids results, best first; of repeated ids only the first place counts
 * @param grades grade of each relevant id, 0 if absent
 * @throws RangeError if nothing was judged relevant, because then no list is better than another
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
