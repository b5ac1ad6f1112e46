import { escapeMarkup } from '@/lib/study/markup'
import type { PageLine } from './page-document'
import type { ParseWarning } from './source-format'

/**
 * Converts the running text and the lists of a saved page to the registry's markup: `*` for every bullet, two columns
 * of indent for a sub-list, a blank line only where a list or a paragraph begins.
 */

const bullet = /^[•◦‣▪●○∙]\s*/
const listItem = /^\s*(?:\*|\d{1,3}[.)])\s/

/** Reads lines as text; `undefined` if they are empty. */
export function toMarkupText(lines: readonly PageLine[]): string | undefined {
  const texts = lines.map((line) => line.text)
  const indents = texts.filter((text) => text !== '').map(measureIndent)
  const base = indents.reduce((least, indent) => Math.min(least, indent), Infinity)
  const items = texts.map((text) => {
    const indent = ' '.repeat(Math.max(0, measureIndent(text) - base))
    return text === '' ? '' : `${indent}${escapeMarkup(text.trim().replace(bullet, '* '))}`
  })
  const kept = items.filter((item, index) => item !== '' || separates(items, index))
  // The first line keeps its indent: without it the following items would become its sub-list.
  return kept.join('\n').replace(/^\n+/, '').trimEnd() || undefined
}

/** A text that already is in the registry's markup, unchanged. */
export function toVerbatimText(lines: readonly PageLine[]): string | undefined {
  const text = lines.map((line) => line.text).join('\n')
  return text.trim() || undefined
}

/** The lines of a block, each a paragraph. */
export function joinParagraphs(lines: readonly PageLine[]): string | undefined {
  return lines.map((line) => line.text.trim()).join('\n\n') || undefined
}

export interface CriteriaParts {
  /** The text before the two lists. */
  other?: readonly PageLine[]
  inclusion: readonly PageLine[]
  exclusion: readonly PageLine[]
}

/** One eligibility text with the registry's own headings; `undefined` if nothing is stated. */
export function toCriteriaText(
  toText: (lines: readonly PageLine[]) => string | undefined,
  parts: CriteriaParts,
): string | undefined {
  const other = toText(parts.other ?? [])
  const inclusion = toText(parts.inclusion)
  const exclusion = toText(parts.exclusion)
  const sections = [
    other,
    inclusion && `Inclusion Criteria:\n\n${inclusion}`,
    exclusion && `Exclusion Criteria:\n\n${exclusion}`,
  ].filter((section) => section !== undefined)
  return sections.length > 0 ? sections.join('\n\n') : undefined
}

export interface RepairedList {
  lines: PageLine[]
  warnings: ParseWarning[]
}

const numberedLine = /^(\s*)(\d{1,3})([.)])\s+(.*)$/s
const mergedItem = /[;；.。]\s*(\d{1,3})[.、]\s*(?=[A-Z\p{Lo}])/gu

/**
 * Separates items that a page has merged. A page that renumbers a list leaves the original number of a swallowed item
 * inside its neighbour ("11. … tumors;12. Women …"). An inner number counts only if it is exactly the next one of the
 * original list, after the end of a sentence or clause. The items then get their original numbers.
 */
export function repairMergedItems(lines: readonly PageLine[]): RepairedList {
  const warnings: ParseWarning[] = []
  const repaired: PageLine[] = []
  /** Number of the last item in the original list, by the list's indent. */
  const last = new Map<string, number>()
  const split = new Set<string>()
  for (const line of lines) {
    const match = numberedLine.exec(line.text)
    const [, indent = '', shown = '', close = '.', text = ''] = match ?? []
    if (!match) {
      repaired.push(line)
      continue
    }
    const restarts = Number(shown) === 1
    if (restarts) split.delete(indent)
    const previous = last.get(indent)
    // After a split the page's own numbers are lower than the original ones.
    let number = split.has(indent) && previous !== undefined ? previous + 1 : Number(shown)
    let start = 0
    for (const inner of text.matchAll(mergedItem)) {
      if (Number(inner[1]) !== number + 1) continue
      const end = inner.index + 1
      repaired.push({ ...line, text: `${indent}${number}${close} ${text.slice(start, end)}` })
      warnings.push({
        place: `line ${line.number}`,
        message: `item ${inner[1]} of the list was inside item ${shown}; we separated them and restored the numbering`,
      })
      number += 1
      start = inner.index + inner[0].length
      split.add(indent)
    }
    repaired.push({ ...line, text: `${indent}${number}${close} ${text.slice(start)}` })
    last.set(indent, number)
  }
  return { lines: split.size > 0 || warnings.length > 0 ? repaired : [...lines], warnings }
}

function separates(items: readonly string[], index: number): boolean {
  const before = items[index - 1] ?? ''
  if (before === '') return false
  const after = items.slice(index, index + 50).find((item) => item !== '') ?? ''
  const withinList = listItem.test(before) && listItem.test(after)
  return !withinList || measureIndent(after) > measureIndent(before)
}

function measureIndent(text: string): number {
  return text.length - text.trimStart().length
}
