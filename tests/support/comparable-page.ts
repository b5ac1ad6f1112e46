/**
 * The part of an answer that depends only on its address and the data: a page without its scripts, in which React
 * numbers its parts in the order in which they were ready, and with sorted head elements.
 */
export function toComparablePage(text: string): string {
  if (!text.startsWith('<!DOCTYPE html>')) return text
  const [head = '', body = ''] = text.replace(/<script[^]*?<\/script>/g, '').split('</head>')
  return [...head.split(/(?=<)/).toSorted(), body].join('\n')
}
