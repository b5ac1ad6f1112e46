import { recogniseFormat } from '@/lib/registries/formats'
import { detectDelimiter } from '@/lib/registries/csv-table'
import type { Cutting, SourceFormat } from '@/lib/registries/source-format'
import { ClassicAnswerCutter } from './cut-classic-answer'
import { CsvCutter } from './cut-csv'
import { JsonCutter } from './cut-json'
import { ElementLineCutter, LineCutter, elementLinesHead } from './cut-lines'
import { WholeCutter } from './cut-whole'
import { XmlCutter } from './cut-xml'
import type { ReadLimits } from './limits'
import type { Cutter } from './piece'

/**
 * How to cut a document into records, and of which format, judged by its beginning.
 * @param head the first 64 KiB of the document as text
 * @param isWhole whether `head` is the whole document
 * @param isOther whether it may not be a document of records: then it must begin like one
 * @returns `null` if no format recognises the document
 */
export function chooseCutter(
  head: string,
  isWhole: boolean,
  limits: ReadLimits,
  isOther = false,
): { format: SourceFormat; cutter: Cutter } | null {
  const format = recogniseFormat(head, isOther)
  if (format === null) return null
  return { format, cutter: createCutter(format.cutting, head, isWhole, limits) }
}

function createCutter(
  cutting: Cutting,
  head: string,
  isWhole: boolean,
  limits: ReadLimits,
): Cutter {
  switch (cutting.kind) {
    case 'json':
      return chooseJsonCutter(head, isWhole, limits)
    case 'classic-answer':
      return new ClassicAnswerCutter(limits)
    case 'csv': {
      const { delimiter, hasHeader } = detectDelimiter(head)
      return new CsvCutter(
        limits,
        delimiter,
        hasHeader ? undefined : cutting.columns,
        hasOnlyReturns(head),
      )
    }
    case 'xml':
      return new XmlCutter(limits, cutting.element)
    case 'whole':
      return new WholeCutter(limits)
  }
}

/**
 * A document with one record a line is cut by lines: that is faster, and damage stays within its line. Anything else
 * is cut by its brackets.
 */
function chooseJsonCutter(head: string, isWhole: boolean, limits: ReadLimits): Cutter {
  if (hasOnlyReturns(head)) return new JsonCutter(limits)
  const lines = head.split('\n').filter((line) => line.trim() !== '')
  const complete = isWhole || head.endsWith('\n') ? lines : lines.slice(0, -1)
  const [first = '', second] = lines
  const isLongSecond = second !== undefined && second.trim().length > 1
  if (complete.length > 0 && elementLinesHead.test(first) && first.length <= 1000) {
    return second?.trim().startsWith('{') && isLongSecond && !isPrettyStart(second)
      ? new ElementLineCutter(limits)
      : new JsonCutter(limits)
  }
  const isPage = /^\s*(?:\[|\{[^{}[\]]*"studies"\s*:\s*\[)/.test(first)
  if (isPage || isPrettyStart(first)) return new JsonCutter(limits)
  // One long line, or several that each begin a record, even if one of them is damaged.
  const starts = lines.filter((line) => line.trimStart().startsWith('{')).length
  return starts * 2 >= lines.length ? new LineCutter(limits) : new JsonCutter(limits)
}

/** Whether lines end with a carriage return alone, as those of old Macs. */
function hasOnlyReturns(head: string): boolean {
  return head.includes('\r') && !head.includes('\n')
}

/** `{` alone, or followed by its first members: the record continues on further lines. */
function isPrettyStart(line: string): boolean {
  return /^\s*\{\s*(?:"\w*"\s*:\s*[{[]?\s*)?$/.test(line)
}
