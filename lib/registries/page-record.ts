import type { PageDocument, PageLine } from './page-document'
import { quote } from './page-document'
import { repairMergedItems, toCriteriaText } from './page-text'
import { parseCount, type StudyDraft } from './page-values'
import { toStudy } from './record-reader'
import { listStatedPaths } from '@/lib/study/extent'
import type { PageStatements } from '@/lib/study/source'
import type { ParsedRecord } from './source-format'

// What saved pages of all portals have in common: a head with a title, criteria in two lists, and the steps from a
// read page to a record.

/**
 * @param heading an example of the headings that such a page has
 * @throws SourceError for a document with fewer headings than any trial page, or with two pages
 */
export function requireTrialPage(page: PageDocument, heading: string): void {
  if (page.countHeadings() < 3) {
    throw page.fail(1, `a trial page with headings such as “${heading}”`, 'another document')
  }
  const second = page.findSecondPage()
  if (second !== null)
    throw page.fail(second, 'one saved page', 'a second one: save each by itself')
}

/**
 * The title on `lines`, all of which are claimed.
 * @throws SourceError naming the first line of the page if there is no title
 */
export function readTitle(page: PageDocument, lines: readonly PageLine[]): string {
  const title = lines.map((line) => line.text.trim()).join(' ')
  if (title === '') {
    const [first] = page.preamble
    const found = first ? quote(first.text.trim()) : 'nothing'
    throw page.fail(first ?? 1, 'the title of a trial', found)
  }
  page.claim(lines)
  return title
}

/** The whole number under a heading; another text is reported and left out. */
export function readCount(page: PageDocument, heading: string, what: string): number | undefined {
  const line = page.takeValue(heading, what)
  if (!line) return undefined
  const count = parseCount(line.text)
  if (count === null) page.reject(line, what)
  return count ?? undefined
}

/**
 * The eligibility text from the blocks under a page's headings, with merged items separated.
 * @param toText converts the page's text to the registry's markup
 */
export function readCriteria(
  page: PageDocument,
  toText: (lines: readonly PageLine[]) => string | undefined,
  headings: { inclusion: string; exclusion: string; other?: string },
): string | undefined {
  const inclusion = repairMergedItems(page.takeBlock(headings.inclusion))
  const exclusion = repairMergedItems(page.takeBlock(headings.exclusion))
  for (const { warnings } of [inclusion, exclusion]) {
    for (const warning of warnings) page.warnings.push(warning)
  }
  return toCriteriaText(toText, {
    ...(headings.other !== undefined && { other: page.takeBlock(headings.other) }),
    inclusion: inclusion.lines,
    exclusion: exclusion.lines,
  })
}

/** The record of a page that was read completely: unclaimed lines are reported and kept as they are. */
export function toParsedRecord(
  page: PageDocument,
  study: StudyDraft,
  statements: PageStatements,
): ParsedRecord {
  page.reportMissingHeadings()
  const unmapped = page.reportLeftovers()
  return {
    study: toStudy(study),
    ...(Object.keys(statements).length > 0 ? { page: statements } : {}),
    ...(unmapped ? { unmapped } : {}),
    // A page shows a heading only if there is something below it, so what its readers look for is what it can hold.
    extent: listStatedPaths(study),
    warnings: page.warnings,
  }
}
