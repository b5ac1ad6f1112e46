/**
 * What of an answer depends on nothing but its address and the data: a page without its scripts, in which React numbers
 * its parts in the order in which they were ready, and with what stands in its head in one order.
 */
export function toComparablePage(text: string): string {
  if (!text.startsWith('<!DOCTYPE html>')) return text
  const [head = '', body = ''] = text.replace(/<script[^]*?<\/script>/g, '').split('</head>')
  return [...head.split(/(?=<)/).toSorted(), body].join('\n')
}
