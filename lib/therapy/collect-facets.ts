import { collectDonors } from './collect-donors'
import { collectTargets } from './collect-targets'
import { toEvidence } from './evidence'
import { findOwner, isOwn, LabelCollector, type FacetInput } from './facet-tools'
import { notStated, type TherapyLabel } from './labels'
import { compileRules, findMatches, type CompiledRule, type ZoneText } from './rule-set'
import type { Rule } from './pattern'
import { doseRule, routeRules } from './rules/administration'
import { indicationRules } from './rules/indications'
import { modificationByCellType, modificationRules } from './rules/modification'
import { tissueRules } from './rules/tissue'

// Everything that is said about the cells once it is known which they are.

const tissues = compileRules(tissueRules)
const modifications = compileRules(modificationRules)
const indications = compileRules(indicationRules)
const routes = compileRules(routeRules)
const doses = compileRules([doseRule])

/** What a set of rules finds beside the cells in the strongest role. */
function readBesideCells(
  rules: readonly CompiledRule<Rule>[],
  zone: ZoneText,
  { mentions, primary }: FacetInput,
  labels: LabelCollector,
): void {
  for (const compiled of rules)
    for (const { segment, start, end } of findMatches(compiled, zone))
      if (isOwn(findOwner(mentions, segment, start, end), primary))
        labels.add(compiled.rule.value, toEvidence(compiled.rule.id, segment, start, end))
}

function collectTissues(input: FacetInput): TherapyLabel[] {
  const { names, prose, products, primary } = input
  const labels = new LabelCollector('tissue')
  readBesideCells(tissues, names, input, labels)
  for (const { product, segment, start, end } of products)
    if (product.tissue && primary.has(product.cellType))
      labels.add(product.tissue, toEvidence('product.tissue', segment, start, end))
  if (labels.size === 0) readBesideCells(tissues, prose, input, labels)
  return labels.toLabelsOrNotStated()
}

function collectModifications({ names, prose, mentions, primary }: FacetInput): TherapyLabel[] {
  const labels = new LabelCollector('modification')
  for (const mention of mentions) {
    if (mention.role === 'NONE' || !primary.has(mention.cellType)) continue
    const isCarCik =
      mention.cellType === 'CIK' && /^CAR/i.test(mention.segment.text.slice(mention.start))
    const value = isCarCik ? 'CAR' : modificationByCellType[mention.cellType]
    if (value)
      labels.add(value, toEvidence(mention.ruleId, mention.segment, mention.start, mention.end))
  }
  for (const compiled of modifications) {
    const { id, value, onlyFor } = compiled.rule
    if (onlyFor && !onlyFor.some((type) => primary.has(type))) continue
    for (const zone of [names, prose]) {
      if (labels.has(value)) break
      for (const { segment, start, end } of findMatches(compiled, zone))
        labels.add(value, toEvidence(id, segment, start, end))
    }
  }
  return labels.toLabelsOrNotStated()
}

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

/** Groups from the conditions; from the titles only if the conditions say no more than "cancer" or nothing. */
export function collectIndications({
  names,
  conditions,
}: Pick<FacetInput, 'names' | 'conditions'>): TherapyLabel[] {
  const isVague = ({ value }: TherapyLabel) => vagueGroups.has(value)
  const fromConditions = readGroups(conditions, ['condition'])
  if (fromConditions.length > 0 && !fromConditions.every(isVague)) return fromConditions
  const fromTitles = readGroups(names, ['title'])
  const exact = fromTitles.filter((label) => !isVague(label))
  if (exact.length > 0) return exact
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

function collectRoutes(input: FacetInput): TherapyLabel[] {
  const labels = new LabelCollector('route')
  readBesideCells(routes, input.names, input, labels)
  if (labels.size === 0) readBesideCells(routes, input.prose, input, labels)
  return labels.toLabelsOrNotStated()
}

const doseLimit = 6

function collectDoses({ names, prose }: FacetInput): TherapyLabel[] {
  const labels = new LabelCollector('dose')
  for (const zone of [names, prose]) {
    if (labels.size > 0) break
    for (const compiled of doses)
      for (const { segment, start, end } of findMatches(compiled, zone))
        if (labels.size < doseLimit)
          labels.add(
            segment.source.slice(start, end),
            toEvidence(compiled.rule.id, segment, start, end),
          )
  }
  return labels.toLabelsOrNotStated()
}

function collectProducts({ products }: FacetInput): TherapyLabel[] {
  const labels = new LabelCollector('product')
  for (const { product, segment, start, end } of products)
    labels.add(product.id, toEvidence('product.name', segment, start, end))
  return labels.toLabels()
}

/** One label for each value, with the evidence of all; "not stated" only where nothing else is. */
function mergeLabels(labels: readonly TherapyLabel[]): TherapyLabel[] {
  const merged: TherapyLabel[] = []
  for (const label of labels) {
    const same = merged.find((one) => one.facet === label.facet && one.value === label.value)
    if (same) same.evidence.push(...label.evidence)
    else merged.push({ ...label, evidence: [...label.evidence] })
  }
  return merged.filter(
    ({ facet, value }) =>
      value !== notStated || !merged.some((one) => one.facet === facet && one.value !== notStated),
  )
}

/** All facets but the cell type and the role. */
export function collectFacets(input: FacetInput): TherapyLabel[] {
  return mergeLabels([
    ...collectDonors(input),
    ...collectTissues(input),
    ...collectTargets(input),
    ...collectModifications(input),
    ...collectIndications(input),
    ...collectRoutes(input),
    ...collectDoses(input),
    ...collectProducts(input),
  ])
}
