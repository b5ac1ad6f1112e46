import {
  findSectionHeading,
  mayOpenOtherKind,
  splitRunOnHeadings,
  type SectionKind,
} from './eligibility-headings'
import { toPlainBlocks, type PlainBlock } from './markup'

/**
 * Eligibility criteria as nested lists. The sections keep the order of the source, since a text may have
 * criteria for several groups, each with inclusion and exclusion; text before the first heading is
 * `other`. Every word of the source is in the result, in order.
 */
export interface EligibilitySection {
  kind: SectionKind
  /** The source's own heading without its colon; absent for text before the first heading. */
  heading?: string
  blocks: EligibilityBlock[]
  /** A line in it looks like a heading of the other kind, so don't say that all its criteria are of this kind. */
  mayHoldOtherKind?: true
}

export type EligibilitySections = EligibilitySection[]
export type EligibilityBlock = PlainBlock | HeadingBlock

/** A label between the lists of a section: "Part B:", "DISEASE CHARACTERISTICS". */
export interface HeadingBlock {
  kind: 'heading'
  text: string
}

const maxLabelLength = 80

/**
 * Reads an eligibility text in the registry's markup, in its legacy plain text or in a mixture. Never throws; an
 * empty text has no sections. Time is linear in the length of the text.
 */
export function parseEligibility(text: string): EligibilitySections {
  return splitSections(text).map(({ kind, heading, lines }) => ({
    kind,
    ...(heading === undefined ? {} : { heading }),
    blocks: markHeadings(toPlainBlocks(lines.join('\n'))),
    ...(kind !== 'other' && lines.some((line) => mayOpenOtherKind(line.trim(), kind))
      ? { mayHoldOtherKind: true }
      : {}),
  }))
}

interface SectionLines {
  kind: SectionKind
  heading?: string
  lines: string[]
}

function splitSections(text: string): SectionLines[] {
  const sections: SectionLines[] = []
  let current: SectionLines = { kind: 'other', lines: [] }
  let startsParagraph = true
  for (const line of text.split(/\r\n|\r|\n/).flatMap(splitLine)) {
    const heading = findSectionHeading(line.trim(), startsParagraph)
    if (heading && !(heading.isSentence && heading.kind === current.kind)) {
      sections.push(current)
      const lines = heading.rest === '' ? [] : [heading.rest]
      current = { kind: heading.kind, heading: heading.text, lines }
    } else {
      current.lines.push(line)
    }
    startsParagraph = heading !== null || line.trim() === ''
  }
  sections.push(current)
  return sections.filter(({ heading, lines }) => heading !== undefined || hasText(lines))
}

function splitLine(line: string): string[] {
  // A line that is already a heading ("Part A - Key Inclusion Criteria:") is not cut inside its title.
  return findSectionHeading(line.trim(), true)?.rest === '' ? [line] : splitRunOnHeadings(line)
}

function hasText(lines: string[]): boolean {
  return lines.some((line) => line.trim() !== '')
}

function markHeadings(blocks: PlainBlock[]): EligibilityBlock[] {
  return blocks.map((block, index): EligibilityBlock => {
    if (block.kind !== 'paragraph' || index === blocks.length - 1) return block
    return isLabel(block.text) ? { kind: 'heading', text: block.text } : block
  })
}

function isLabel(text: string): boolean {
  if (text.length > maxLabelLength) return false
  return text.endsWith(':') || (text.length >= 8 && /[A-Z]/.test(text) && !/[a-z.;]/.test(text))
}
