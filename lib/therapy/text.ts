import type { Study } from '@/lib/study/schema'
import type { EvidenceZone } from './labels'

// The words of a study that rules may read, limited in size and folded so that one pattern matches every spelling of a
// dash or a space. Folding never changes a length, so offsets are those of the source.

export type SegmentKind = 'title' | 'intervention' | 'arm' | 'condition' | 'prose'

export interface Segment {
  zone: Exclude<EvidenceZone, 'REVIEW'>
  kind: SegmentKind
  path: string
  /** The field as it is in the record. */
  source: string
  /** The folded field that rules match, never longer than the source. */
  text: string
}

// A registry title has up to 600 characters and a name up to 200. The limits only stop hostile records.
const maxNameLength = 2_000
const maxProseLength = 20_000
const maxSegments = 400
const maxZoneLength = 60_000

const unusual = /[^\x20-\x5b\x5d\x5e\x60-\x7e]/g

/** What rules see in place of a character. Both are one UTF-16 unit. */
const folds = new Map<string, string>()
for (const [characters, replacement] of [
  ['\t\n\r\f\v_\u00a0\u200b\u202f\u205f\u3000', ' '],
  ['\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', ' '],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63', '-'],
  ['\u2018\u2019\u02bc\u2032\u00b4\u0301\u0060', "'"],
  ['\u201c\u201d', '"'],
  ['\u00d7\u2715\u2a2f', 'x'],
  ['\u2217\u22c5', '*'],
  ['\\\u2044\u2215', '/'],
  ['\u0391', '\u03b1'],
  ['\u00e9\u00e8', 'e'],
  ['\u00f6', 'o'],
  ['\u00ef', 'i'],
] as const)
  for (const character of characters) folds.set(character, replacement)
for (let code = 0xff01; code <= 0xff5e; code++)
  folds.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0))

/** The text as rules read it: same length, plain spaces, hyphens and quotes, full-width letters narrowed. */
export function toMatchable(source: string): string {
  return source.replace(unusual, (character) => folds.get(character) ?? character)
}

export const summaryPath = 'protocolSection.descriptionModule.briefSummary'

type Add = (path: string, source: string | undefined) => void

function collector(zone: Segment['zone'], kind: SegmentKind, into: Segment[]): Add {
  const limit = kind === 'prose' ? maxProseLength : maxNameLength
  let room = maxZoneLength
  return (path, source) => {
    if (!source || !/\S/.test(source) || into.length >= maxSegments || room <= 0) return
    const cut = source.length > limit ? source.slice(0, limit) : source
    room -= cut.length
    into.push({ zone, kind, path, source: cut, text: toMatchable(cut) })
  }
}

/** Zone A: titles, names of interventions, labels of arms. */
export function toNameSegments(study: Study): Segment[] {
  const segments: Segment[] = []
  const { identificationModule, armsInterventionsModule } = study.protocolSection
  const title = collector('A', 'title', segments)
  title('protocolSection.identificationModule.briefTitle', identificationModule.briefTitle)
  title('protocolSection.identificationModule.officialTitle', identificationModule.officialTitle)
  const name = collector('A', 'intervention', segments)
  armsInterventionsModule?.interventions?.slice(0, maxSegments).forEach((intervention, i) => {
    const path = `protocolSection.armsInterventionsModule.interventions[${i}]`
    name(`${path}.name`, intervention.name)
    intervention.otherNames
      ?.slice(0, maxSegments)
      .forEach((other, k) => name(`${path}.otherNames[${k}]`, other))
  })
  const arm = collector('A', 'arm', segments)
  armsInterventionsModule?.armGroups
    ?.slice(0, maxSegments)
    .forEach((group, i) =>
      arm(`protocolSection.armsInterventionsModule.armGroups[${i}].label`, group.label),
    )
  return segments
}

/** Conditions, read for the indication group. They count as zone A. */
export function toConditionSegments(study: Study): Segment[] {
  const segments: Segment[] = []
  const add = collector('A', 'condition', segments)
  study.protocolSection.conditionsModule?.conditions
    ?.slice(0, maxSegments)
    .forEach((condition, i) => add(`protocolSection.conditionsModule.conditions[${i}]`, condition))
  return segments
}

/** Zone B: the brief summary, descriptions of interventions and arms, keywords. */
export function toProseSegments(study: Study): Segment[] {
  const segments: Segment[] = []
  const { descriptionModule, armsInterventionsModule, conditionsModule } = study.protocolSection
  const add = collector('B', 'prose', segments)
  add(summaryPath, descriptionModule?.briefSummary)
  armsInterventionsModule?.interventions
    ?.slice(0, maxSegments)
    .forEach((intervention, i) =>
      add(
        `protocolSection.armsInterventionsModule.interventions[${i}].description`,
        intervention.description,
      ),
    )
  armsInterventionsModule?.armGroups
    ?.slice(0, maxSegments)
    .forEach((group, i) =>
      add(`protocolSection.armsInterventionsModule.armGroups[${i}].description`, group.description),
    )
  conditionsModule?.keywords
    ?.slice(0, maxSegments)
    .forEach((keyword, i) => add(`protocolSection.conditionsModule.keywords[${i}]`, keyword))
  return segments
}

/** The detailed description, for what only it says about the cells once their types are known. */
export function toDetailSegments(study: Study): Segment[] {
  const segments: Segment[] = []
  collector(
    'B',
    'prose',
    segments,
  )(
    'protocolSection.descriptionModule.detailedDescription',
    study.protocolSection.descriptionModule?.detailedDescription,
  )
  return segments
}

/** Zone C, read only for earlier treatment: who may take part. */
export function toEligibilitySegment(study: Study): Segment | null {
  const segments: Segment[] = []
  collector(
    'C',
    'prose',
    segments,
  )(
    'protocolSection.eligibilityModule.eligibilityCriteria',
    study.protocolSection.eligibilityModule?.eligibilityCriteria,
  )
  return segments[0] ?? null
}

const sentenceEnd = /(?<!\b(?:inj|vs|approx|e\.g|i\.e))[.!?](?=\s|$)|[;\n]/gi
const maxSentence = 1_000

/** The sentence that contains the words. */
export function sentenceAround({ text }: Segment, start: number, end: number): string {
  let from = 0
  let to = text.length
  sentenceEnd.lastIndex = 0
  for (let found = sentenceEnd.exec(text); found; found = sentenceEnd.exec(text)) {
    const { index } = found
    if (index < start) from = index + 1
    else if (index >= end) {
      to = index
      break
    }
  }
  return text.slice(from, Math.min(to, from + maxSentence))
}

/** Words of a sentence about the field in general, not about this study. */
const background =
  /\b(?:ha(?:s|ve) (?:\w+ )?(?:been|become|emerged|shown|improved|revolutioni[sz]ed|demonstrated|limited)|recent(?:ly)?|(?:several|many|most|other|previous|recent|clinical|preclinical|animal) (?:studies|trials|reports|observations)|standard[- ]of[- ]care|conventional|promising|may be limited|commonly|widely|well[- ]known|known (?:to|as)|(?:proliferation|differentiation|recruitment|migration|mobili[sz]ation|markers?|stimulation|stimulates?|activates?) of|includ(?:es|ing)|such as|is used for|toxicit\w+)\b/i
const thisStudy = String.raw`(?:this|our|the present|present|current|the) (?:\w+[ -]){0,4}(?:study|trial|protocol|research|product|drug)|we|(?:patients|participants|subjects|they) (?:will|receive|are)|(?:aim|purpose|objective|goal)s?\b|investigators?|phase [I1-4]+[ab]?`
const ownStudy = new RegExp(
  String.raw`\b(?:${thisStudy}|(?:evaluat|assess|determin|investigat|stud|test|explor|compar|observ)\w* (?:[\w-]+,? ){0,5}(?:safety|efficacy|effectiveness|feasibility|tolerability)|(?:safety|efficacy|tolerability)(?:,? (?:and|or)? ?[\w-]+){0,3} of)\b`,
  'i',
)
const onlyOwnStudy = new RegExp(String.raw`\b(?:${thisStudy})\b`, 'i')

/** Whether a sentence is about its study rather than about the field. */
export const isOfThisStudy = (sentence: string) =>
  ownStudy.test(sentence) || !background.test(sentence)

const reported =
  /\b(?:(?:several|many|most|other|previous|prior|recent|earlier|clinical|pre-?clinical|animal|experimental) (?:clinical |pre-?clinical |animal |published )?(?:studies|trials|reports|observations|work|data|models?|evidence)|ha(?:s|ve) (?:recently |also |already |previously |now )*(?:been )?(?:shown|demonstrated|reported|used|emerged|become|proven|considered|transplanted)|in vitro|animal models?|mice|rats?|resident in|capacity to|can be (?:isolated|obtained|derived|found|harvested|grown)|(?:is|are) (?:known|found|present)|currently|mostly|traditionally)\b/i

/** Whether a sentence reports what others found. */
export const isOfTheField = (sentence: string) =>
  reported.test(sentence) && !onlyOwnStudy.test(sentence)

/** Whether a sentence names this study and doesn't report what others found: "this phase 2 trial tests …". */
export const namesThisStudy = (sentence: string) =>
  onlyOwnStudy.test(sentence) && !reported.test(sentence)
