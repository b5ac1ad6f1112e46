/** FNV-1a in two lanes with different multipliers: 53 bits of both, never 0. Not cryptographic. */
export function toTextHash(text: string): number {
  let high = 0x811c9dc5
  let low = 0x9e3779b9
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x85ebca6b)
    low ^= low >>> 13
  }
  const hash = ((high ^ (high >>> 15)) >>> 11) * 0x1_0000_0000 + (low >>> 0)
  return hash === 0 ? 1 : hash
}
