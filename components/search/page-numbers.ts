/**
 * Pages to link to: the first, the last and those around the current one; `null` is a gap. A gap is never one page
 * wide, because the page itself takes no more room.
 */
export function listPageNumbers(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter(
    (target) => target >= 1 && target <= pageCount,
  )
  const numbers: (number | null)[] = []
  let last = 0
  for (const target of [...new Set(wanted)].sort((a, b) => a - b)) {
    if (target - last === 2) numbers.push(last + 1)
    else if (target - last > 2) numbers.push(null)
    numbers.push(target)
    last = target
  }
  return numbers
}
