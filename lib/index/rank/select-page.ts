/** Negative if `a` comes before `b`. Must be a total order, so that pages neither repeat nor drop a trial. */
export type ComparePositions = (a: number, b: number) => number

/** For fewer wanted entries than this, a heap is quicker than partitioning all entries. */
const maxHeapSize = 256

/**
 * The entries `from` up to `to` of the sorted list, without sorting the rest. May reorder `positions`. Linear in its
 * length for any page.
 */
export function selectSorted(
  positions: Int32Array,
  from: number,
  to: number,
  compare: ComparePositions,
): Int32Array {
  const end = Math.min(to, positions.length)
  if (from >= end) return new Int32Array(0)
  if (end <= maxHeapSize && end < positions.length)
    return selectFirst(positions, end, compare).slice(from)
  if (from > 0) partitionAt(positions, 0, positions.length - 1, from, compare)
  if (end < positions.length) partitionAt(positions, from, positions.length - 1, end - 1, compare)
  return positions.slice(from, end).sort(compare)
}

/** The first `size` entries in order, using a heap with the last of them on top. */
function selectFirst(positions: Int32Array, size: number, compare: ComparePositions): Int32Array {
  const heap = positions.slice(0, size)
  for (let i = (size >> 1) - 1; i >= 0; i--) siftDown(heap, i, compare)
  for (let i = size; i < positions.length; i++) {
    const position = positions[i] ?? 0
    if (compare(position, heap[0] ?? 0) < 0) {
      heap[0] = position
      siftDown(heap, 0, compare)
    }
  }
  return heap.sort(compare)
}

function siftDown(heap: Int32Array, start: number, compare: ComparePositions): void {
  let parent = start
  for (;;) {
    let child = 2 * parent + 1
    if (child >= heap.length) return
    if (child + 1 < heap.length && compare(heap[child + 1] ?? 0, heap[child] ?? 0) > 0) child++
    const a = heap[parent] ?? 0
    const b = heap[child] ?? 0
    if (compare(a, b) >= 0) return
    heap[parent] = b
    heap[child] = a
    parent = child
  }
}

/** Quickselect: puts at `index` the entry that sorting would put there. */
function partitionAt(
  list: Int32Array,
  first: number,
  last: number,
  index: number,
  compare: ComparePositions,
): void {
  let low = first
  let high = last
  while (low < high) {
    const pivot = medianOfThree(
      list[low] ?? 0,
      list[(low + high) >> 1] ?? 0,
      list[high] ?? 0,
      compare,
    )
    let i = low
    let j = high
    while (i <= j) {
      while (compare(list[i] ?? 0, pivot) < 0) i++
      while (compare(list[j] ?? 0, pivot) > 0) j--
      if (i <= j) {
        const swapped = list[i] ?? 0
        list[i] = list[j] ?? 0
        list[j] = swapped
        i++
        j--
      }
    }
    if (index <= j) high = j
    else if (index >= i) low = i
    else return
  }
}

function medianOfThree(a: number, b: number, c: number, compare: ComparePositions): number {
  if (compare(a, b) > 0) return compare(b, c) > 0 ? b : compare(a, c) > 0 ? c : a
  return compare(a, c) > 0 ? a : compare(b, c) > 0 ? c : b
}
