import { collectDonors } from './collect-donors'
import { collectTargets } from './collect-targets'
import { toEvidence } from './evidence'
import { compileRules, findOwner, isOwn, LabelCollector, type FacetInput } from './facet-tools'
import { notStated, type TherapyLabel } from './labels'
import { doseRule, routeRules } from './rules/administration'
import { indicationRules } from './rules/indications'
import { modificationByCellType, modificationRules } from './rules/modification'
import { tissueRules } from './rules/tissue'
import type { Segment } from './text'

// Everything that is said about the cells once it is known which they are.

const tissues = compileRules(tissueRules)
const modifications = compileRules(modificationRules)
const indications = compileRules(indicationRules)
const routes = compileRules(routeRules)
const doses = compileRules([doseRule])

function collectTissues({ names, prose, mentions, products, primary }: FacetInput): TherapyLabel[] {
  const labels = new LabelCollector('tissue')
  const read = (segments: readonly Segment[]) => {
    for (const { rule, pattern } of tissues)
      for (const segment of segments)
        for (const match of segment.text.matchAll(pattern)) {
          const end = match.index + match[0].length
          if (isOwn(findOwner(mentions, segment, match.index, end), primary))
            labels.add(rule.value, toEvidence(rule.id, segment, match.index, end))
        }
  }
  read(names)
  for (const { product, segment, start, end } of products)
    if (product.tissue && primary.has(product.cellType))
      labels.add(product.tissue, toEvidence('product.tissue', segment, start, end))
  if (labels.size === 0) read(prose)
  return labels.toLabelsOrNotStated()
}

function collectModifications(input: FacetInput): TherapyLabel[] {
  const { names, prose, mentions, primary } = input
  const labels = new LabelCollector('modification')
  for (const mention of mentions) {
    const value = modificationByCellType[mention.cellType]
    if (value && primary.has(mention.cellType) && mention.role !== 'NONE')
      labels.add(value, toEvidence(mention.ruleId, mention.segment, mention.start, mention.end))
    else if (mention.cellType === 'CIK' && /^CAR/i.test(mention.segment.text.slice(mention.start)))
      labels.add('CAR', toEvidence(mention.ruleId, mention.segment, mention.start, mention.end))
  }
  for (const { rule, pattern } of modifications) {
    if (rule.onlyFor && !rule.onlyFor.some((type) => primary.has(type))) continue
    for (const segments of [names, prose]) {
      if (labels.has(rule.value)) break
      for (const segment of segments)
        for (const match of segment.text.matchAll(pattern))
          labels.add(
            rule.value,
            toEvidence(rule.id, segment, match.index, match.index + match[0].length),
          )
    }
  }
  return labels.toLabelsOrNotStated()
}

/** Groups from the conditions; from the titles only if the conditions say no more than "cancer" or nothing. */
export function collectIndications({
  names,
  conditions,
}: Pick<FacetInput, 'names' | 'conditions'>): TherapyLabel[] {
  const vague = new Set(['SOLID_TUMOR_UNSPECIFIED', 'BLOOD_CANCER_OTHER', 'AUTOIMMUNE_OTHER'])
  const read = (segments: readonly Segment[]) => {
    const labels = new LabelCollector('indicationGroup')
    for (const { rule, pattern } of indications) {
      if (rule.unless?.some((value) => labels.has(value))) continue
      for (const segment of segments)
        for (const match of segment.text.matchAll(pattern))
          labels.add(
            rule.value,
            toEvidence(rule.id, segment, match.index, match.index + match[0].length),
          )
    }
    return labels
  }
  const fromConditions = read(conditions).toLabels()
  if (fromConditions.some(({ value }) => !vague.has(value))) return fromConditions
  const titles = names.filter((segment) => segment.kind === 'title')
  const fromTitles = read(titles)
    .toLabels()
    .filter(({ value }) => !vague.has(value))
  if (fromTitles.length > 0) return fromTitles
  if (fromConditions.length > 0) return fromConditions
  const fromVagueTitles = read(titles).toLabels()
  if (fromVagueTitles.length > 0) return fromVagueTitles
  const first = conditions[0]
  return [
    {
      facet: 'indicationGroup',
      value: 'OTHER',
      evidence: first ? [toEvidence('indication.other', first, 0, first.source.length)] : [],
    },
  ]
}

function collectRoutes({ names, prose, mentions, primary }: FacetInput): TherapyLabel[] {
  const labels = new LabelCollector('route')
  for (const segments of [names, prose]) {
    if (labels.size > 0) break
    for (const { rule, pattern } of routes)
      for (const segment of segments)
        for (const match of segment.text.matchAll(pattern)) {
          const end = match.index + match[0].length
          if (isOwn(findOwner(mentions, segment, match.index, end), primary))
            labels.add(rule.value, toEvidence(rule.id, segment, match.index, end))
        }
  }
  return labels.toLabelsOrNotStated()
}

const doseLimit = 6

function collectDoses({ names, prose }: FacetInput): TherapyLabel[] {
  const labels = new LabelCollector('dose')
  for (const segments of [names, prose]) {
    if (labels.size > 0) break
    for (const { rule, pattern } of doses)
      for (const segment of segments)
        for (const match of segment.text.matchAll(pattern)) {
          const trimmed = match[0].trimEnd()
          const end = match.index + trimmed.length
          if (trimmed.length > 0 && labels.size < doseLimit)
            labels.add(
              segment.source.slice(match.index, end),
              toEvidence(rule.id, segment, match.index, end),
            )
        }
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
