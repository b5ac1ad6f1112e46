import { unescapeMarkup } from './markup'

/**
 * Which lines of an eligibility text open a section. The registry has no field for inclusion and
 * exclusion: both are headings inside one text, in any wording ("Key Inclusion Criteria:",
 * "EXCLUSION CRITERIA", "Inclusion Criteria - Donors"). A sentence that merely mentions criteria is no heading.
 */
export interface SectionHeading {
  kind: SectionKind
  /** The heading's words without bullet and colon, unescaped; a number before them stays. */
  text: string
  /** What follows the colon on the same line, with its escapes. */
  rest: string
}

export type SectionKind = 'inclusion' | 'exclusion' | 'other'

// Longer is a paragraph. The limit also bounds the work per line.
const longestHeading = 160
const longestWithoutColon = 100

const lead = /^(?:\\?[*•\-–+]|\\?\(?[0-9A-Za-z]{1,2}\\?[.)])\s*(?=[A-Za-z])/
const core = /\b(non[-‐\s]?)?(inclusion|exclusion)s?\b/gi
const criteria = /\b(?:inclusion|exclusion|eligibility)s?\s+criteri(?:a|on|um|as|ons)\b/gi
const usualPrefix =
  /^(?:(?:key|main|major|general|specific|additional|study|subject|patient|participant|donor|recipient|primary|common|non|pre)s?[-\s]*)*$/i
const plainSuffix =
  /^\s*(?:$|[(\-–—,]|(?:for|in|of|at|part|group|cohort|phase|arm|umbrella|#?\d)\b)/i
const sentence =
  /\b(?:is|are|was|were|be|been|may|might|must|will|would|shall|should|can|could|apply|applies|applied|meets?|met|see|have|has|had|does?|not|if|when|who|that|which|satisfy|any|these|this|their|listed|below|above)\b/i

/**
 * Finds the section that a line opens; `null` for every other line.
 * @param line one line with its escapes, without its indentation
 * @param startsParagraph whether nothing but space is directly above the line
 */
export function findSectionHeading(line: string, startsParagraph: boolean): SectionHeading | null {
  const mark = lead.exec(line)?.[0] ?? ''
  const body = line.slice(mark.length)
  // The colon of an address ends no heading.
  const colon = body.slice(0, longestHeading + 1).search(/[:：](?!\/\/)/)
  const hasColon = colon >= 0
  if (!hasColon && body.length > longestWithoutColon) return null
  const title = unescapeMarkup((hasColon ? body.slice(0, colon) : body).trim())
  const kind = findKind(title)
  if (!kind) return null
  const isUsual = hasUsualShape(title, hasColon)
  if (!isUsual && (mark !== '' || !startsParagraph || !hasTitleShape(title, hasColon))) return null
  // Below a text line without a blank between: a capital letter, and nothing but the heading.
  if (!startsParagraph && !/^[A-Z]/.test(title)) return null
  if (!hasColon && (mark !== '' || !startsParagraph) && /criteri\w+\W*\w/i.test(title)) return null
  return {
    kind,
    text: /[0-9A-Za-z]/.test(mark) ? unescapeMarkup(mark) + title : title,
    rest: hasColon ? body.slice(colon + 1).trim() : '',
  }
}

const runOn = /\s((?:Key |Main )?(?:Inclusion|Exclusion) [Cc]riteria ?:)/g
const expectsMore =
  /(?:^|\s)(?:the|any|all|of|following|these|meets?|to|in|see|per|with|no|or|and|by|than|for|under|other|specific|additional|[-–—/&])$/i

/**
 * Cuts a line where a capitalised "Exclusion Criteria:" follows a finished text on the same line, as in
 * texts that lost their line breaks. The pieces are the whole line.
 */
export function splitRunOnHeadings(line: string): string[] {
  const pieces: string[] = []
  let start = 0
  for (const match of line.matchAll(runOn)) {
    const before = line.slice(start, match.index)
    if (before.trim() === '' || expectsMore.test(before.slice(-40))) continue
    pieces.push(before)
    start = match.index + 1
  }
  pieces.push(line.slice(start))
  return pieces
}

function findKind(title: string): SectionKind | null {
  const kinds = new Set<SectionKind>()
  for (const match of title.matchAll(core)) {
    const isInclusion = match[2]?.toLowerCase() === 'inclusion'
    kinds.add(isInclusion && match[1] === undefined ? 'inclusion' : 'exclusion')
  }
  const [only] = kinds
  if (kinds.size === 1 && only) return only
  if (kinds.size > 1) return 'other'
  return /^(?:\w+ )?eligibility(?: criteria)?$/i.test(title) ? 'other' : null
}

/** "Key Inclusion Criteria", with a colon also "Exclusion" and "Inclusion criteria were as follows". */
function hasUsualShape(title: string, hasColon: boolean): boolean {
  const match = [...title.matchAll(criteria)][0]
  if (!match) {
    return hasColon && usualPrefix.test(title.replace(core, '')) && title.length <= 40
  }
  // Both words in one heading: "Inclusion/Exclusion criteria".
  const prefix = title
    .slice(0, match.index)
    .replace(core, '')
    .replace(/[/&]|and|or/gi, '')
  if (!usualPrefix.test(prefix.trim())) return false
  if (hasColon) return true
  const suffix = title.slice(match.index + match[0].length).replace(/[.\s]+$/, '')
  return plainSuffix.test(suffix) && !sentence.test(suffix)
}

/** Any other title that ends in the words, or goes on with "for", "in", "-": "Angiographic exclusion criteria". */
function hasTitleShape(title: string, hasColon: boolean): boolean {
  if (sentence.test(title) || /[.;]\s*$|[.;]\s/.test(title)) return false
  const match = [...title.matchAll(criteria)].at(-1)
  if (!match) return hasColon && /^(?:[\w-]+ ){0,4}(?:inclusions?|exclusions?)$/i.test(title)
  return plainSuffix.test(title.slice(match.index + match[0].length))
}
