import { findOwner, isOwn, LabelCollector, type FacetInput } from './facet-tools'
import { toEvidence } from './evidence'
import type { TherapyLabel } from './labels'
import { compileRules, findMatches, type ZoneText } from './rule-set'
import { donorRules } from './rules/donor'
import type { Segment } from './text'

const donors = compileRules(donorRules)

/** "CT048 autologous injection": the name of what is given, without a word for cells, unless it is other tissue. */
function standsForTheCells(ruleId: string, segment: Segment, end: number): boolean {
  return (
    segment.kind === 'intervention' &&
    !ruleId.endsWith('.abbreviation') &&
    !/^[ -]?(?:serum|fat\b|blood|plasma|skin|bone|tendon|platelet|hair|fascia|graft|h(?:a)?emato|stem|tears|transfusion)/i.test(
      segment.text.slice(end),
    )
  )
}

/**
 * Who the cells come from. A donor word counts only beside the cells in the strongest role: "after allogeneic
 * transplantation" says nothing about the CAR-T cells that follow.
 */
export function collectDonors(input: FacetInput): TherapyLabel[] {
  const { names, prose, mentions, products, primary } = input
  const labels = new LabelCollector('donorSource')
  const read = (zone: ZoneText) => {
    for (const compiled of donors)
      for (const { segment, start, end } of findMatches(compiled, zone)) {
        const owner = findOwner(mentions, segment, start, end)
        if (owner ? isOwn(owner, primary) : standsForTheCells(compiled.rule.id, segment, end))
          labels.add(compiled.rule.value, toEvidence(compiled.rule.id, segment, start, end))
      }
  }
  read(names)
  for (const { product, segment, start, end } of products)
    if (product.donor && primary.has(product.cellType))
      labels.add(product.donor, toEvidence('product.donor', segment, start, end))
  if (labels.size === 0) read(prose)

  const found = labels.toLabels()
  const inVivo = found.filter(({ value }) => value === 'IN_VIVO')
  if (inVivo.length > 0) return inVivo
  const autologous = found.find(({ value }) => value === 'AUTOLOGOUS')
  const allogeneic = found.find(({ value }) => value === 'ALLOGENEIC')
  if (!autologous || !allogeneic) return labels.toLabelsOrNotStated()
  return [
    ...found,
    {
      facet: 'donorSource',
      value: 'BOTH',
      evidence: [...autologous.evidence.slice(0, 1), ...allogeneic.evidence.slice(0, 1)],
    },
  ]
}
