import { unescapeMarkup } from './markup'

/**
 * Which lines of an eligibility text open a section. The registry has no field for inclusion and exclusion: both are
 * headings inside one text, in any wording ("Key Inclusion Criteria:", "EXCLUSION CRITERIA", "Inclusion Criteria -
 * Donors"). A sentence that only mentions criteria is not a heading.
 */
export interface SectionHeading {
  kind: SectionKind
  /** The heading's words without bullet and colon, unescaped; a number before them stays. */
  text: string
  /** The text after the colon on the same line, with its escapes. */
  rest: string
  /**
   * The line is worded as a sentence ("The exclusion criteria are as follows:"). It opens a section only after
   * criteria of the other kind; after criteria of its own kind it introduces a list.
   */
  isSentence?: true
}

export type SectionKind = 'inclusion' | 'exclusion' | 'other'

// A longer line is a paragraph. The limit also bounds the work per line.
const maxHeadingLength = 160
const maxLengthWithoutColon = 100

const lead = /^(?:\\?[*•\-–+]|\\?\(?[0-9A-Za-z]{1,2}\\?[.)])\s*(?=[A-Za-z])/
// Both words, with common misspellings: "Exclusion Citeria", "CRITIERIA", "Exlusion".
const coreWord = String.raw`(in|ex)(?:clus|lus|culs|lcus|clut)ions?`
const criteriaWord = String.raw`c(?=\w*(?:rit|ter|tir))[ritea]{4,9}(?:s|l|on|ons|um)?`
const core = new RegExp(String.raw`\b(non[-‐\s]?)?${coreWord}\b`, 'gi')
const criteria = new RegExp(String.raw`\b(?:${coreWord}|eligibility)\s+${criteriaWord}\b`, 'gi')
const wordsAfterCriteria = new RegExp(String.raw`\b${criteriaWord}\b\W*\w`, 'i')
const usualPrefix =
  /^(?:the\b ?)?(?:(?:key|main|major|general|specific|additional|study|subject|patient|participant|donor|recipient|primary|common|non|pre)s?[-\s]*)*$/i
const plainSuffix =
  /^\s*(?:$|[(\-–—,]|(?:for|in|of|at|part|group|cohort|phase|arm|umbrella|#?\d)\b)/i
const sentence =
  /\b(?:is|are|was|were|be|been|may|might|must|will|would|shall|should|can|could|apply|applies|applied|meets?|met|see|have|has|had|does?|not|if|when|who|that|which|satisfy|any|these|this|their|listed|below|above)\b/i

/** Who can take part: "Inclusion of the child, step 2:", but not the criterion "Exclusion of pregnancy:". */
const ofPeople =
  /^(?:in|ex)clusions? of (?:the |all )?(?:child(?:ren)?|infants?|newborns?|mothers?|fathers?|parents?|siblings?|patients?|participants?|subjects?|volunteers?|controls?|cases?|donors?|recipients?|wom[ae]n|m[ae]n)\b[^:]{0,40}$/i
const nothing = /^(.{0,60}?)\s*[-–—]\s*((?:none|nil|n\/?a|not applicable)\.?)$/i
/** "Exclusion criteria Patients with …": the first words of a sentence, not a name such as "Healthy Volunteers". */
const textWithoutColon = new RegExp(
  String.raw`^((?:[Kk]ey |[Mm]ain )?(?:[Ii]nclusion|[Ee]xclusion) [Cc]riteria) +([A-Z][a-z]* +[a-z]+(?: +\S+){2}.*)$`,
)

/**
 * Finds the section that a line opens; `null` for every other line.
 * @param line one line with its escapes, without its indentation
 * @param startsParagraph whether the line above is blank or there is none
 */
export function findSectionHeading(line: string, startsParagraph: boolean): SectionHeading | null {
  const mark = lead.exec(line)?.[0] ?? ''
  const cut = cutTitle(line.slice(mark.length), mark === '' && startsParagraph)
  if (!cut) return null
  const { title, rest, hasColon } = cut
  const kind = findKind(title)
  if (!kind) return null
  const isOfPeople = hasColon && ofPeople.test(title)
  const isUsual = isOfPeople || hasUsualShape(title, hasColon)
  if (!isUsual && (mark !== '' || !startsParagraph || !hasTitleShape(title, hasColon))) return null
  // Directly below a text line: it must begin with a capital letter and hold nothing but the heading.
  if (!startsParagraph && !/^[A-Z]/.test(title)) return null
  if (!hasColon && (mark !== '' || !startsParagraph) && wordsAfterCriteria.test(title)) return null
  return {
    kind,
    text: /[0-9A-Za-z]/.test(mark) ? unescapeMarkup(mark) + title : title,
    rest,
    ...(isOfPeople || (isUsual && /^the\b/i.test(title)) ? { isSentence: true } : {}),
  }
}

interface TitleCut {
  title: string
  rest: string
  hasColon: boolean
}

/** Divides a line into a possible heading and the text after it; `null` if it is too long for one. */
function cutTitle(body: string, standsAlone: boolean): TitleCut | null {
  // The colon of a web address doesn't end a heading.
  const colon = body.slice(0, maxHeadingLength + 1).search(/[:：](?!\/\/)/)
  if (colon >= 0) {
    const title = unescapeMarkup(body.slice(0, colon).trim())
    return { title, rest: body.slice(colon + 1).trim(), hasColon: true }
  }
  const text = standsAlone ? textWithoutColon.exec(body) : null
  if (text?.[1] && text[2] && !plainSuffix.test(text[2]))
    return { title: text[1], rest: text[2], hasColon: false }
  if (body.length > maxLengthWithoutColon) return null
  const stated = nothing.exec(body)
  if (stated?.[1] && stated[2])
    return { title: unescapeMarkup(stated[1]), rest: stated[2], hasColon: true }
  return { title: unescapeMarkup(body.trim()), rest: '', hasColon: false }
}

const runOn =
  /\s((?:Key |Main )?(?:(?:Inclusion|Exclusion) [Cc]riteria ?:|(?:Inclusion|Exclusion) Criteria$))/g
const expectsMore =
  /(?:^|\s)(?:the|any|all|of|following|these|meet(?:s|ing)?|satisf(?:y|ies)|fulfil(?:l|s|ls)?|to|in|see|per|with|no|or|and|by|than|for|under|other|specific|additional|above|below|screening|protocol|study|trial|group|section [\d.]+|[-–—/&])$/i

/**
 * Cuts a line where a capitalised "Exclusion Criteria:" follows a complete text, as in texts that lost their line
 * breaks. The pieces together are the whole line.
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

const other = { inclusion: 'exclusion', exclusion: 'inclusion' } as const
const maxParagraphLength = 2_000
const endOfLine = new RegExp(String.raw`\s${coreWord}\s+${criteriaWord}[:.]?$`, 'i')
/** Both words capitalised before another capital letter, where a line lost its breaks. */
const insideLine = /(?:^|\s)(?:Inclusion|Exclusion) [Cc]riteria [A-Z]/
const notOpening =
  /\b(?:not|no|none|meet\w*|satisf\w*|fulfil\w*|conform\w*|lack\w*|fail\w*|see|per|who|any|free|defined|described|listed|addition|note)\b/i
const barred =
  /^(?:[\w-]+ ){0,5}(?:excluded?|excluding|ineligible(?! for\b)|not (?:be )?(?:eligible|included|enrolled))\b[^.;]{0,100}:$/i
const taken = /^(?:[\w-]+ ){0,5}(?:included?|eligible|enrolled)\b[^.;]{0,100}:$/i

/**
 * Whether a line that opens no section still looks as if it began criteria of the other kind, in words that no rule
 * knows. The text below it may then be the opposite of what the section says.
 */
export function mayOpenOtherKind(line: string, kind: 'inclusion' | 'exclusion'): boolean {
  const body = line.slice(lead.exec(line)?.[0].length ?? 0).trim()
  if (body === '' || body.length > maxParagraphLength) return false
  const end = endOfLine.exec(body)
  if (end) {
    const before = body.slice(Math.max(0, end.index - 40), end.index)
    return findKind(end[0]) === other[kind] && !expectsMore.test(before) && !notOpening.test(before)
  }
  const inside = insideLine.exec(body)
  if (inside) {
    const before = body.slice(Math.max(0, inside.index - 40), inside.index)
    if (!expectsMore.test(before) && !notOpening.test(before))
      return findKind(inside[0]) === other[kind]
  }
  const colon = body.slice(0, maxHeadingLength + 1).search(/[:：](?!\/\/)/)
  if (colon < 0 && body.length > maxLengthWithoutColon) return false
  const title = colon < 0 ? body : body.slice(0, colon)
  const [first] = title.matchAll(core)
  if (!first) {
    const isBarred = barred.test(body)
    return kind === 'inclusion' ? isBarred : taken.test(body) && !/\bnot\b/i.test(body)
  }
  return (
    first.index <= 40 &&
    !notOpening.test(title) &&
    (colon >= 0 || !sentence.test(title)) &&
    findKind(title) === other[kind] &&
    (colon >= 0 || new RegExp(criteria, 'i').test(title) || /^.{0,20}$|^\w+\s*[-–—]\s/.test(title))
  )
}

function findKind(title: string): SectionKind | null {
  const kinds = new Set<SectionKind>()
  for (const match of title.matchAll(core)) {
    const isInclusion = match[2]?.toLowerCase() === 'in'
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

/** Any other title that ends in the words, or continues with "for", "in", "-": "Angiographic exclusion criteria". */
function hasTitleShape(title: string, hasColon: boolean): boolean {
  if (sentence.test(title) || /[.;]\s*$|[.;]\s/.test(title)) return false
  const match = [...title.matchAll(criteria)].at(-1)
  if (!match) return hasColon && /^(?:[\w-]+ ){0,4}(?:inclusions?|exclusions?)$/i.test(title)
  return plainSuffix.test(title.slice(match.index + match[0].length))
}
