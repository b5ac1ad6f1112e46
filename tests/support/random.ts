/** A small seeded generator of whole numbers below a limit (xorshift): the same in every run. */
export function makeRandom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}
