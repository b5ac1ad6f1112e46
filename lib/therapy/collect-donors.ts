import { compileRules, findOwner, isOwn, LabelCollector, type FacetInput } from './facet-tools'
import { toEvidence } from './evidence'
import type { TherapyLabel } from './labels'
import { donorRules } from './rules/donor'
import type { Segment } from './text'

const donors = compileRules(donorRules)

/**
 * Who the cells come from. A donor word counts only beside the cells in the strongest role: "after allogeneic
 * transplantation" says nothing about the CAR-T cells that follow.
 */
export function collectDonors(input: FacetInput): TherapyLabel[] {
  const { names, prose, mentions, products, primary } = input
  const labels = new LabelCollector('donorSource')
  const read = (segments: readonly Segment[]) => {
    for (const { rule, pattern } of donors)
      for (const segment of segments)
        for (const match of segment.text.matchAll(pattern)) {
          const end = match.index + match[0].length
          const owner = findOwner(mentions, segment, match.index, end)
          if (isOwn(owner, primary))
            labels.add(rule.value, toEvidence(rule.id, segment, match.index, end))
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
