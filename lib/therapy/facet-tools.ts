import { notStated, type TherapyFacet, type TherapyLabel } from './labels'
import { isVaguerName, type Mention } from './mentions'
import type { ProductMatch } from './products'
import { toEvidence } from './evidence'
import type { Rule } from './pattern'
import { immuneCellRules } from './rules/immune-cells'
import { findMatches, type CompiledRule, type ZoneText } from './rule-set'
import {
  isOfTheField,
  isOfThisStudy,
  namesThisStudy,
  sentenceAround,
  summaryPath,
  type Segment,
} from './text'

// Shared by the collectors of single facets: what they read, and which cells a word refers to.

export interface FacetInput {
  names: ZoneText
  prose: ZoneText
  conditions: ZoneText
  /** In names and in prose. */
  mentions: readonly Mention[]
  /** Named in names. */
  products: readonly ProductMatch[]
  /** Cell types in the strongest role. Donor, tissue, target and the other facets are read for these. */
  primary: ReadonlySet<string>
  /** The detailed description and the cells named in it. Created only when a facet needs it. */
  further: () => { zone: ZoneText; mentions: readonly Mention[] }
}

const evidenceLimit = 5

/** Labels of one facet, one for each value, collecting evidence up to a limit. */
export class LabelCollector {
  private readonly byValue = new Map<string, TherapyLabel>()

  constructor(private readonly facet: TherapyFacet) {}

  add(value: string, evidence: TherapyLabel['evidence'][number]): void {
    const label = this.byValue.get(value)
    if (!label) this.byValue.set(value, { facet: this.facet, value, evidence: [evidence] })
    else if (label.evidence.length < evidenceLimit) label.evidence.push(evidence)
  }

  has(value: string): boolean {
    return this.byValue.has(value)
  }

  get size(): number {
    return this.byValue.size
  }

  toLabels(): TherapyLabel[] {
    return [...this.byValue.values()]
  }

  toLabelsOrNotStated(): TherapyLabel[] {
    return this.size > 0 ? this.toLabels() : [{ facet: this.facet, value: notStated, evidence: [] }]
  }
}

/** How far a word may be from the cells it refers to, in characters: titles and labels are terse, sentences are not. */
const reachInTitles = 60
const reachInProse = 110

/** "The cells (10 million) will be given …": what follows refers to them, whatever cells are named after it. */
const isSaidOf =
  /^s?(?:[ -]cells?)?(?: ?\([^()]{1,40}\))?,? (?:(?:which|that|and) )?(?:is|are|was|were|will be|has been|have been|being)\b[^,]*$/i

/**
 * The mention of cells that words refer to: one that they overlap, otherwise an earlier one that they describe,
 * otherwise the next one, otherwise the one before.
 */
export function findOwner(
  mentions: readonly Mention[],
  segment: Segment,
  start: number,
  end: number,
): Mention | null {
  const isTerse = segment.kind === 'title' || segment.kind === 'arm'
  const reach = isTerse ? reachInTitles : reachInProse
  let next: Mention | null = null
  let previous: Mention | null = null
  for (const mention of mentions) {
    if (mention.segment !== segment) continue
    if (start < mention.end && mention.start < end) return mention
    if (mention.start >= end && mention.start - end <= reach) {
      if (!next || mention.start < next.start) next = mention
    } else if (mention.end <= start && start - mention.end <= reach) {
      if (!previous || mention.end > previous.end) previous = mention
    }
  }
  const between = (from: number, to: number) => segment.text.slice(from, to)
  const isSaid = previous !== null && isSaidOf.test(between(previous.end, start))
  if (!isSaid && next && !/[.;]\s/.test(between(end, next.start))) return next
  if (previous && !/[.;]\s/.test(between(previous.end, start))) return previous
  return null
}

/** Whether the words refer to the cells in the strongest role, not to an earlier or accompanying treatment. */
export function isOwn(owner: Mention | null, primary: ReadonlySet<string>): boolean {
  if (!owner) return false
  if (owner.role === 'NONE' || owner.role === 'PRIOR_THERAPY') return false
  if (primary.has(owner.cellType)) return true
  const words = owner.segment.text.slice(owner.start, owner.end)
  const isStem = /\bstem\b/i.test(words) && [...primary].every((type) => immuneTypes.has(type))
  return !isStem && isVaguerName(owner.ruleId, primary)
}

/** Immune cells: they are never called stem cells, and never come from fat, skin or cartilage. */
export const immuneTypes: ReadonlySet<string> = new Set([
  ...immuneCellRules.map(({ value }) => value),
  'DLI',
  'MACROPHAGE',
  'OTHER_T',
])

const handled =
  /\b(?:will|was|were|are|is|be|been) (?:\w+ ){0,3}?(?:infus|transfus|re-?infus|re-?inject|instil|seed|load|spray|graft|plac|put|inject|administ|deliver|transplant|implant|given|receiv|treat|collect|obtain|harvest|isolat|deriv|prepar|manufactur|produc|expand|cultur|aspirat|taken|made|donat|perform)\w*|\b(?:patients|participants|subjects|children|they|group \w+|arm \w+) (?:will |then |all |both |each |also )*(?:receives?d?|undergo(?:es)?|underwent|gets?)\b|^\s*(?:\d+[.)]?\s*)?(?:collect|isolate|obtain|harvest|infuse|inject|administer|transfuse)\b|\b(?:aim(?:s|ed|ing)?|purposes?|objectives?|goals?)\b|\b(?:we|investigators) (?:\w+ )?(?:infus|inject|administ|us|treat|transplant|implant)\w*|\b(?:route|mode) of administration\b|^\s*(?:group|arm|cohort|treatment|intervention|procedure|cell|dose)\b[^.;:]{0,24}:|^\s*(?:day \d+\W+)?(?:(?:single|systemic|local|direct|slow|multiple|intra\w+|i\.?v\.?|autologous|allogene?ic) )*(?:(?:infusions?|injections?|administration|implantation|instillation) (?:of|through|via|in(?:to)?)|[\w -]{0,30}\b(?:cells?|MSCs?) (?:obtained|isolated|derived|harvested) (?:from|by))\b(?!.*\b(?:can|could|may|might|would|improv\w+|leads?|results?)\b)/i

const ofAnimals =
  /\b(?:rats?|mice|mouse|rabbits?|dogs?|pigs?|swine|sheep|animals?|monkeys?|in vitro)\b/i

/**
 * Long descriptions begin with background, so only sentences count that say what this study does or name its product.
 */
export function isDoneHere({ names }: FacetInput) {
  const codes = names.segments
    .filter(({ kind, text }) => kind === 'intervention' && codePattern.test(text))
    .map(({ text }) => text)
  return (segment: Segment, start: number, end: number): boolean => {
    const sentence = sentenceAround(segment, start, end)
    if (codes.some((code) => sentence.includes(code))) return true
    if (ofAnimals.test(sentence)) return false
    return (handled.test(sentence) && isOfThisStudy(sentence)) || namesThisStudy(sentence)
  }
}

/** A product's name, not a word: "JOINTSTEM", "FURESTEM-CD Inj.", "AB-101". */
export const codePattern =
  /^(?=.{4,30}$)(?=.*[A-Z]{3}|.*[A-Z]\w*-?\d)(?!.*(?:IL-?\d|G-CSF|saline))[\w.-]+(?: [Ii]nj\w*\.?)?$/

/** A summary may begin with background. Descriptions of arms and treatments are always about the study. */
export function isNoBackground(segment: Segment, start: number, end: number): boolean {
  return segment.path !== summaryPath || !isOfTheField(sentenceAround(segment, start, end))
}

/** What a rule found, and the cells named in the same place. */
export interface Finding {
  segment: Segment
  start: number
  end: number
  mentions: readonly Mention[]
}

/**
 * What names and summaries say without a word for cells, or otherwise what the detailed description says about this
 * study.
 */
export function readAnywhere(
  rules: readonly CompiledRule<Rule>[],
  input: FacetInput,
  labels: LabelCollector,
  holds: (finding: Finding) => boolean = () => true,
): void {
  const { names, prose, mentions, further } = input
  const isOfTheStudy = isDoneHere(input)
  const read = (zone: ZoneText, named: readonly Mention[], isDetail: boolean) => {
    for (const compiled of rules)
      for (const { segment, start, end } of findMatches(compiled, zone))
        if (
          (!isDetail || isOfTheStudy(segment, start, end)) &&
          holds({ segment, start, end, mentions: named })
        )
          labels.add(compiled.rule.value, toEvidence(compiled.rule.id, segment, start, end))
  }
  read(names, mentions, false)
  read(prose, mentions, false)
  if (labels.size > 0) return
  const detail = further()
  read(detail.zone, detail.mentions, true)
}

/** What a set of rules finds beside the cells in the strongest role. */
export function readBesideCells(
  rules: readonly CompiledRule<Rule>[],
  zone: ZoneText,
  { mentions, primary }: Pick<FacetInput, 'mentions' | 'primary'>,
  labels: LabelCollector,
  holds: (segment: Segment, start: number, end: number) => boolean = () => true,
): void {
  for (const compiled of rules)
    for (const { segment, start, end } of findMatches(compiled, zone))
      if (isOwn(findOwner(mentions, segment, start, end), primary) && holds(segment, start, end))
        labels.add(compiled.rule.value, toEvidence(compiled.rule.id, segment, start, end))
}

/** Reads the same in the detailed description if nothing else states it. */
export function readFurther(
  rules: readonly CompiledRule<Rule>[],
  input: FacetInput,
  labels: LabelCollector,
  holds: (segment: Segment, start: number, end: number) => boolean = () => true,
): void {
  const { zone, mentions } = input.further()
  const isDone = isDoneHere(input)
  readBesideCells(
    rules,
    zone,
    { mentions, primary: input.primary },
    labels,
    (segment, start, end) => isDone(segment, start, end) && holds(segment, start, end),
  )
}
