import type { Study } from '@/lib/study/schema'
import type { EvidenceZone } from './labels'

// The words of a study that rules may read, cut to a bounded size and folded so that one pattern meets all
// spellings of a dash or a space. Folding never changes a length: offsets stay those of the source.

export type SegmentKind = 'title' | 'intervention' | 'arm' | 'condition' | 'prose'

export interface Segment {
  zone: Exclude<EvidenceZone, 'REVIEW'>
  kind: SegmentKind
  path: string
  /** The field as the record has it. */
  source: string
  /** The folded field that rules match, never longer than the source. */
  text: string
}

// A registry title ends at 600 characters and a name at 200; the limits only stop hostile records.
const nameLimit = 2_000
const proseLimit = 20_000
const segmentLimit = 400

const unusual = /[^\x20-\x5b\x5d\x5e\x60-\x7e]/
const folds: [RegExp, string][] = [
  [/[\s_\u00a0\u2000-\u200b\u202f\u205f\u3000]/g, ' '],
  [/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-'],
  [/[\u2018\u2019\u02bc\u2032]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\u00d7\u2715\u2a2f]/g, 'x'],
  [/[\u2217\u22c5]/g, '*'],
  [/[\\\u2044\u2215]/g, '/'],
  [/\u0391/g, '\u03b1'],
  [/[\u00e9\u00e8]/g, 'e'],
  [/\u00f6/g, 'o'],
  [/\u00ef/g, 'i'],
]

/** The text as rules read it: same length, plain spaces, hyphens and quotes, full-width letters narrowed. */
export function toMatchable(source: string): string {
  if (!unusual.test(source)) return source
  let text = source.replace(/[\uff01-\uff5e]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  )
  for (const [pattern, replacement] of folds) text = text.replace(pattern, replacement)
  return text
}

type Add = (path: string, source: string | undefined) => void

function collector(zone: Segment['zone'], kind: SegmentKind, into: Segment[]): Add {
  const limit = kind === 'prose' ? proseLimit : nameLimit
  return (path, source) => {
    if (!source || into.length >= segmentLimit) return
    const cut = source.length > limit ? source.slice(0, limit) : source
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
  armsInterventionsModule?.interventions?.slice(0, segmentLimit).forEach((intervention, i) => {
    const path = `protocolSection.armsInterventionsModule.interventions[${i}]`
    name(`${path}.name`, intervention.name)
    intervention.otherNames
      ?.slice(0, segmentLimit)
      .forEach((other, k) => name(`${path}.otherNames[${k}]`, other))
  })
  const arm = collector('A', 'arm', segments)
  armsInterventionsModule?.armGroups
    ?.slice(0, segmentLimit)
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
    ?.slice(0, segmentLimit)
    .forEach((condition, i) => add(`protocolSection.conditionsModule.conditions[${i}]`, condition))
  return segments
}

/** Zone B: the brief summary, descriptions of interventions and arms, keywords. */
export function toProseSegments(study: Study): Segment[] {
  const segments: Segment[] = []
  const { descriptionModule, armsInterventionsModule, conditionsModule } = study.protocolSection
  const add = collector('B', 'prose', segments)
  add('protocolSection.descriptionModule.briefSummary', descriptionModule?.briefSummary)
  armsInterventionsModule?.interventions
    ?.slice(0, segmentLimit)
    .forEach((intervention, i) =>
      add(
        `protocolSection.armsInterventionsModule.interventions[${i}].description`,
        intervention.description,
      ),
    )
  armsInterventionsModule?.armGroups
    ?.slice(0, segmentLimit)
    .forEach((group, i) =>
      add(`protocolSection.armsInterventionsModule.armGroups[${i}].description`, group.description),
    )
  conditionsModule?.keywords
    ?.slice(0, segmentLimit)
    .forEach((keyword, i) => add(`protocolSection.conditionsModule.keywords[${i}]`, keyword))
  return segments
}

/** Zone C, read for earlier treatment only: who may take part. */
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
