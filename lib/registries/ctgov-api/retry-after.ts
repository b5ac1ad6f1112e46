/**
 * How long a `Retry-After` header asks to wait: seconds or an HTTP date (RFC 9110, 10.2.3).
 * @param nowMs the present time, in milliseconds since 1970
 * @returns milliseconds, never negative; `null` if the header is absent or invalid
 */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  if (!/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i.test(text)) return null
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs)
}
