import { toEvidence } from './evidence'
import {
  immuneTypes,
  isNoBackground,
  LabelCollector,
  readAnywhere,
  readBesideCells,
  readFurther,
  type FacetInput,
} from './facet-tools'
import type { TherapyLabel } from './labels'
import type { Rule } from './pattern'
import { compileRules, type CompiledRule } from './rule-set'
import { takenTissueRules, tissueRules } from './rules/tissue'
import type { Segment } from './text'

// The tissue that the cells were taken from, if stated.

const tissues = compileRules(tissueRules)

/**
 * Immune cells are made from blood, a cell line or a tumour. Marrow and other tissues named beside them are examined or
 * treated.
 */
const sourcesOfImmuneCells: ReadonlySet<string> = new Set([
  'PERIPHERAL_BLOOD',
  'CORD_BLOOD',
  'UMBILICAL_CORD',
  'PLACENTA_AMNION',
  'PLURIPOTENT_LINE',
  'CELL_LINE',
  'TUMOR',
])

/** The rules for tissues that cells of these kinds can come from. */
function findTissueRules(primary: ReadonlySet<string>): CompiledRule<Rule>[] {
  const areImmune = [...primary].every((type) => immuneTypes.has(type))
  return tissues.filter(({ rule: { value } }) =>
    areImmune
      ? sourcesOfImmuneCells.has(value)
      : value !== 'CARTILAGE' || primary.has('CHONDROCYTE'),
  )
}

export function collectTissues(input: FacetInput): TherapyLabel[] {
  const { names, prose, products, primary } = input
  // For cells of another kind, a marrow transplant is only the setting.
  const isOwnMarrow = primary.has('HSCT') || primary.has('BM_MNC') || primary.has('HSC_GENE')
  const isNoTransplant = (segment: Segment, _: number, end: number) =>
    isOwnMarrow || !/^\W?(?:and stem cell )?transplant/i.test(segment.text.slice(end, end + 24))
  const labels = new LabelCollector('tissue')
  const rules = findTissueRules(primary)
  readBesideCells(rules, names, input, labels, isNoTransplant)
  for (const { product, segment, start, end } of products)
    if (product.tissue && primary.has(product.cellType))
      labels.add(product.tissue, toEvidence('product.tissue', segment, start, end))
  if (labels.size === 0)
    readBesideCells(
      rules,
      prose,
      input,
      labels,
      (segment, start, end) => isSource(segment, start, end) && isNoTransplant(segment, start, end),
    )
  if (labels.size === 0) readFurther(rules, input, labels)
  if (labels.size === 0) readTaken(input, labels)
  return labels.toLabelsOrNotStated()
}

/** Cells are also counted, diseases located and samples taken in blood and marrow. */
const measured =
  /\b(?:in|of|on|into|less than|[<≥>%]) (?:the |their |your |patients?'? |participants?'? |subjects?'? |human |\d+ ?%? )*$|\b(?:count|measur|detect|monitor|quantif|analy[sz]|persist|level|replace|infiltrat)\w*(?: \w+){0,3} $/i

const sampled =
  /^(?: samples?)? (?:is|are|was|were|will be) \w+ (?:to|for) (?:monitor|measur|analy[sz]|assess|test|detect|evaluat)/i

/** Other tissues are where cells go. */
const placed = /\b(?:in|into|to|onto|around) (?:the |both |each )?(?:\w+ )?$/i
const ofCells =
  /^(?: ?\([^()]{1,16}\))?[^\w,.;]{0,2}(?:(?:or|and) (?:\w+[ -]){1,3})?(?:(?:tissue|fluid)\W?)?(?:derived|mesench|stem|strom|MSC|mono|lympho|leu[ck]o|progen|T\b|NK\b|cells?)/i

const named = /^from\b|MSC|MNC|PBSC|PBMC|SVF|DPSC|SHED|ASC|iPSC|ESC|NK|PLX|deriv/i
const behindSource =
  /^[ -]{0,2}(?:\w+ )?(?:origin|sources?|aspirat\w*|harvest\w*|units?|grafts?|transplant\w*|products?|line)\b|^[^.;,]{0,30}\b(?:collect|harvest|aspirat)/i
const beforeSource =
  /\b(?:from|out of|deriv\w*|sourc\w*|origin\w*|isolat\w*|obtain\w*|harvest\w*|collect\w*|aspirat\w*|extract\w*|taken|made|grown|expan\w*|cultur\w*|autologous|allogene?ic|donor|own)\b[^.;]{0,40}$|\bof (?:the |human |healthy |adult |fresh )*$/i

/** Whether prose names a tissue as the source of cells and is about this study. */
function isSource(segment: Segment, start: number, end: number): boolean {
  if (!isNoBackground(segment, start, end)) return false
  const { text } = segment
  const before = text.slice(Math.max(0, start - 60), start)
  const behind = text.slice(end, end + 60)
  const isBlood = /^(?:peripheral|bone|marrow)/i.test(text.slice(start))
  if (isBlood && (measured.test(before) || sampled.test(behind))) return false
  if (!isBlood && placed.test(before) && !ofCells.test(behind)) return false
  return (
    named.test(text.slice(start, end)) ||
    ofCells.test(behind) ||
    behindSource.test(behind) ||
    beforeSource.test(before)
  )
}

/** Kinds of cells whose name doesn't tell the tissue, such as marrow or fat. */
const takenTypes: Readonly<Record<string, readonly string[]>> = {
  MSC: [
    'BONE_MARROW',
    'ADIPOSE',
    'UMBILICAL_CORD',
    'CORD_BLOOD',
    'PLACENTA_AMNION',
    'DENTAL',
    'MENSTRUAL_ENDOMETRIAL',
  ],
  AMNIOTIC_PLACENTAL: ['PLACENTA_AMNION'],
  MUSCLE_HEART_CELL: ['MUSCLE'],
  BM_MNC: ['BONE_MARROW', 'PERIPHERAL_BLOOD'],
  SVF: ['ADIPOSE'],
  SKIN_CELL: ['SKIN_HAIR'],
  CHONDROCYTE: ['CARTILAGE'],
  OTHER_CELL: [
    'BONE_MARROW',
    'ADIPOSE',
    'UMBILICAL_CORD',
    'PLACENTA_AMNION',
    'DENTAL',
    'MENSTRUAL_ENDOMETRIAL',
    'PERIPHERAL_BLOOD',
    'SKIN_HAIR',
    'MUSCLE',
  ],
  DENDRITIC_CELL: ['PERIPHERAL_BLOOD'],
  MACROPHAGE: ['PERIPHERAL_BLOOD'],
  CAR_T: ['PERIPHERAL_BLOOD'],
  CAR_MACROPHAGE: ['PERIPHERAL_BLOOD'],
  TCR_T: ['PERIPHERAL_BLOOD'],
  OTHER_T: ['PERIPHERAL_BLOOD'],
  VST: ['PERIPHERAL_BLOOD', 'CORD_BLOOD'],
  TREG: ['PERIPHERAL_BLOOD', 'CORD_BLOOD'],
  CAR_TREG: ['PERIPHERAL_BLOOD'],
  GAMMA_DELTA_T: ['PERIPHERAL_BLOOD'],
  CIK: ['PERIPHERAL_BLOOD'],
  NK: ['PERIPHERAL_BLOOD', 'CORD_BLOOD'],
  CAR_NK: ['PERIPHERAL_BLOOD', 'CORD_BLOOD'],
}

const taken = compileRules(takenTissueRules)

/** What this study takes from the participants or their donors, for cells that may come from it. */
function readTaken(input: FacetInput, labels: LabelCollector): void {
  const possible = new Set([...input.primary].flatMap((type) => takenTypes[type] ?? []))
  const rules = taken.filter(({ rule }) => possible.has(rule.value))
  if (rules.length > 0)
    readAnywhere(rules, input, labels, ({ segment, start, end }) =>
      isNoBackground(segment, start, end),
    )
}
