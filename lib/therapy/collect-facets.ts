import { collectDonors } from './collect-donors'
import { collectIndications } from './collect-indications'
import { collectRoutes } from './collect-routes'
import { collectTargets } from './collect-targets'
import { collectTissues } from './collect-tissues'
import { toEvidence } from './evidence'
import { findOwner, isOwn, LabelCollector, type FacetInput } from './facet-tools'
import { notStated, type TherapyLabel } from './labels'
import { compileRules, findMatches } from './rule-set'
import { doseRule } from './rules/administration'
import { modificationByCellType, modificationRules } from './rules/modification'

// Reads everything else about the cells once their types are known.

const modifications = compileRules(modificationRules)
const doses = compileRules([doseRule])

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
        if (
          zone === names ||
          !compiled.rule.ofOwnCells ||
          isOwn(findOwner(mentions, segment, start, end), primary)
        )
          labels.add(value, toEvidence(id, segment, start, end))
    }
  }
  // A receptor tells which gene was added.
  const isNamed = labels.has('CAR') || labels.has('TCR')
  return labels.toLabelsOrNotStated().filter(({ value }) => value !== 'GENE_ADDED' || !isNamed)
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

/** One label for each value, with all its evidence. "Not stated" only if there is no other value. */
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

/** All facets except the cell type and the role. */
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
