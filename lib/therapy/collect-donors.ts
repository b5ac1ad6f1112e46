import {
  findOwner,
  immuneTypes,
  isDoneHere,
  isNoBackground,
  isOwn,
  LabelCollector,
  readAnywhere,
  type FacetInput,
} from './facet-tools'
import { toEvidence } from './evidence'
import type { TherapyLabel } from './labels'
import type { Mention } from './mentions'
import { compileRules, findMatches, type ZoneText } from './rule-set'
import { donorRules, takenDonorRules } from './rules/donor'
import { sentenceAround, type Segment } from './text'

const donors = compileRules(donorRules)
const taken = compileRules(takenDonorRules)

/** "CT048 autologous injection": the name of a product without a word for cells, unless it is other tissue. */
function standsForTheCells(ruleId: string, segment: Segment, end: number): boolean {
  return (
    segment.kind === 'intervention' &&
    !ruleId.endsWith('.abbreviation') &&
    !/^[ -]?(?:serum|fat\b|blood|plasma|skin|bone|tendon|platelet|hair|fascia|graft|h(?:a)?emato|stem|tears|transfusion)/i.test(
      segment.text.slice(end),
    )
  )
}

/** "Marrow From Unrelated Donors": a title that names the trial's cells more loosely than any rule. */
function standsInTitle({ mentions, primary }: FacetInput, segment: Segment, end: number): boolean {
  if (segment.kind !== 'title' || mentions.some((mention) => mention.segment === segment))
    return false
  if (primary.has('HSCT')) return !ofOrgans.test(segment.text)
  const isClose = /\b(?:cells?|lymphocytes?)\b/i.exec(segment.text)
  return isClose !== null && Math.abs(end - isClose.index) < titleReach
}

const ofOrgans = /\b(?:kidney|renal|liver|heart|lung|organ|pancreas)\b/i
const titleReach = 60

/** "Made from the participant's own white blood cells": what the product is made of, whatever it is called. */
const madeOf =
  /\b(?:made|manufactured|produced|prepared|created) (?:from|with|using|out of) (?:an? |the )?[\w ()]{0,48}$/i

/** "LX-9 is a gene-modified autologous immunotherapy". */
const asProduct =
  /^[ -](?:[\w-]+ ){0,3}(?:(?:cell(?:ular)? |gene )?(?:immuno-?)?therap(?:y|ies)|(?:cell(?:ular)? |T-cell )?products?)\b/i

function saysWhatItIs(segment: Segment, start: number, end: number): boolean {
  return (
    segment.kind === 'prose' &&
    (madeOf.test(segment.text.slice(Math.max(0, start - 80), start)) ||
      asProduct.test(segment.text.slice(end)))
  )
}

/** Only the cells are taken from someone to be changed or grown. Immune cells are not taken from marrow or fat. */
function readTaken(input: FacetInput, labels: LabelCollector): void {
  const areImmune = [...input.primary].every((type) => immuneTypes.has(type))
  const isTransplant = input.primary.has('HSCT')
  readAnywhere(taken, input, labels, ({ segment, start, end }) =>
    isTransplant
      ? isNoBackground(segment, start, end)
      : !aroundTransplant.test(sentenceAround(segment, start, end)) &&
        !(areImmune && tissue.test(segment.text.slice(start, end))),
  )
}

const tissue = /marrow|iliac|fat\b|adipose|lipo|skin|muscle/i

const aroundTransplant = /transplant|\b(?:H?SCT|HCT|BMT|ASCT)\b|graft|platelet|plasma|organ/i

/**
 * Who the cells come from. A donor word counts only beside the cells in the strongest role: "after allogeneic
 * transplantation" says nothing about the CAR-T cells that follow. The record takes precedence over the table of
 * products. Two kinds of cells may have two donors, so prose is read for each kind whose donor the names don't state.
 */
export function collectDonors(input: FacetInput): TherapyLabel[] {
  const { names, prose, mentions, products, primary } = input
  const labels = new LabelCollector('donorSource')
  /** Kinds of cells whose donor is known. */
  const settled = new Set<string>()
  const read = (
    zone: ZoneText,
    counts: (owner: Mention) => boolean,
    found: readonly Mention[] = mentions,
    holds: (segment: Segment, start: number, end: number) => boolean = () => true,
  ) => {
    for (const compiled of donors)
      for (const { segment, start, end } of findMatches(compiled, zone)) {
        const { id, value } = compiled.rule
        if (!holds(segment, start, end)) continue
        const owner = findOwner(found, segment, start, end)
        const isAboutTheCells = owner
          ? isOwn(owner, primary) && counts(owner)
          : standsForTheCells(id, segment, end) ||
            standsInTitle(input, segment, end) ||
            saysWhatItIs(segment, start, end)
        if (!isAboutTheCells) continue
        labels.add(value, toEvidence(id, segment, start, end))
        if (owner) settled.add(owner.cellType)
      }
  }
  read(names, () => true)
  if (labels.size === 0) read(prose, () => true, mentions, isNoBackground)
  const stated = new Set(settled)
  for (const { product, segment, start, end } of products)
    if (
      product.donor &&
      primary.has(product.cellType) &&
      !stated.has(product.cellType) &&
      (stated.size > 0 || labels.size === 0 || labels.has(product.donor))
    ) {
      labels.add(product.donor, toEvidence('product.donor', segment, start, end))
      settled.add(product.cellType)
    }
  if (labels.size === 0) {
    const further = input.further()
    read(further.zone, () => true, further.mentions, isDoneHere(input))
    if (labels.size === 0) readTaken(input, labels)
  } else {
    const open = new Set([...primary].filter((cellType) => !settled.has(cellType)))
    if (open.size > 0 && settled.size > 0)
      read(prose, ({ cellType }) => open.has(cellType), mentions, isNoBackground)
  }

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
