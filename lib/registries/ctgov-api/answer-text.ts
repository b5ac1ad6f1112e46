import { shorten } from '@/lib/study/shorten'
/** A page of several megabytes has its message at the beginning, if anywhere. */
const readCharacters = 5_000
const shownCharacters = 200

/**
 * A server's refusal as one short readable line. Tags, scripts and line breaks of a web page are removed, and so are
 * control characters, which a terminal would obey.
 */
export function describeAnswer(body: string): string {
  const text = body
    .slice(0, readCharacters)
    .replace(/<(script|style)\b[^]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<[a-z!/][^>]*(?:>|$)/gi, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return shorten(text, shownCharacters)
}
