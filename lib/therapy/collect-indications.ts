import { toEvidence } from './evidence'
import { LabelCollector, type FacetInput } from './facet-tools'
import type { TherapyLabel } from './labels'
import { compileRules, findMatches, type ZoneText } from './rule-set'
import { indicationRules, organCancers } from './rules/indications'

// Which groups of diseases a study is about.

const indications = compileRules(indicationRules)

const vagueGroups = new Set(['SOLID_TUMOR_UNSPECIFIED', 'BLOOD_CANCER_OTHER', 'AUTOIMMUNE_OTHER'])

function readGroups(zone: ZoneText, kinds: readonly string[]): TherapyLabel[] {
  const labels = new LabelCollector('indicationGroup')
  for (const compiled of indications) {
    const { id, value, unless } = compiled.rule
    if (unless?.some((other) => labels.has(other))) continue
    for (const { segment, start, end } of findMatches(compiled, zone))
      if (kinds.includes(segment.kind)) labels.add(value, toEvidence(id, segment, start, end))
  }
  return labels.toLabels()
}

const groupRules = new Map(indications.map(({ rule }) => [rule.id, rule]))

/**
 * Whether other groups express a wider word more exactly. Graft-versus-host disease doesn't do so for a blood cancer.
 */
function isCovered({ evidence }: TherapyLabel, exact: readonly TherapyLabel[]): boolean {
  return evidence.every(({ ruleId }) => {
    const unless = groupRules.get(ruleId)?.unless
    return unless === undefined || exact.some(({ value }) => unless.includes(value))
  })
}

/**
 * For each group, what a title must say for it to count beside the conditions, which often leave out where the pain is.
 */
const besides: Readonly<Record<string, RegExp>> = {
  GVHD_TRANSPLANT: /host|GV|rejection|tolerance/i,
  LIMB_ISCHAEMIA: /isch/i,
  BONE_JOINT_SPINE: /arthr|knee|spin|dis[ck]/i,
  DENTAL_ORAL: /jaw|mandib|maxill|periodont/i,
  INFECTION: /covid|sars-cov|coronavirus|sepsis|septic/i,
  SKIN_WOUND: /ulcer|wound|burn/i,
  LIVER_DISEASE: /cirrho|liver failure/i,
  KIDNEY: /nephropath/i,
  REPRODUCTIVE_UROLOGIC: /erectile/i,
  EYE: /retinopath/i,
}

/** Whether a title adds a group to those of the conditions: another cancer, or one of a few others. */
function isBesides({ value, evidence }: TherapyLabel, known: readonly TherapyLabel[]): boolean {
  if (known.some((label) => label.value === value)) return false
  if (organCancers.includes(value)) return known.some((label) => organCancers.includes(label.value))
  return evidence.some(({ text }) => besides[value]?.test(text))
}

/** Groups from the conditions, and from the titles only if the conditions say nothing or no more than "cancer". */
export function collectIndications({
  names,
  conditions,
}: Pick<FacetInput, 'names' | 'conditions'>): TherapyLabel[] {
  const isVague = ({ value }: TherapyLabel) => vagueGroups.has(value)
  const fromConditions = readGroups(conditions, ['condition'])
  const fromTitles = readGroups(names, ['title'])
  if (fromConditions.length > 0 && !fromConditions.every(isVague))
    return [...fromConditions, ...fromTitles.filter((label) => isBesides(label, fromConditions))]
  const exact = fromTitles.filter((label) => !isVague(label))
  if (exact.length > 0)
    return [...fromConditions.filter((label) => !isCovered(label, exact)), ...exact]
  if (fromConditions.length > 0) return fromConditions
  if (fromTitles.length > 0) return fromTitles
  const first = conditions.segments[0]
  return [
    {
      facet: 'indicationGroup',
      value: 'OTHER',
      evidence: first ? [toEvidence('indication.other', first, 0, first.source.length)] : [],
    },
  ]
}
