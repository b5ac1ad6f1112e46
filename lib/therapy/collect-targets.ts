import { findOwner, LabelCollector, type FacetInput } from './facet-tools'
import { toEvidence } from './evidence'
import { notStated, type TherapyLabel } from './labels'
import { compileRules, findMatches, type ZoneText } from './rule-set'
import { targetRules } from './rules/targets'
import type { Segment } from './text'

const targets = compileRules(targetRules)

/** Cells made to find an antigen. A target means something only for them. */
const carTypes = ['CAR_NK', 'CAR_NKT', 'CAR_MACROPHAGE', 'CAR_TREG', 'CAR_DC', 'CAR_T', 'CAAR_T']
const receptorTypes = ['TCR_T', 'VST', 'OTHER_T', 'DENDRITIC_CELL', 'TUMOR_CELL_VACCINE', 'DLI']
const aimedTypes = new Set([
  ...carTypes,
  ...receptorTypes,
  'CIK',
  'TIL',
  'GAMMA_DELTA_T',
  'NK',
  'TREG',
  'OTHER_CELL',
])
/** A target is expected for these, so "not stated" is worth showing. */
const expecting = new Set([...carTypes, 'TCR_T', 'VST'])

/**
 * Antigens inside the cell or from a virus. T-cell receptors recognise them and dendritic cells present them, but CARs
 * don't.
 */
const receptorOnly = new Set([
  'TP53',
  'KRAS',
  'HPV',
  'EBV',
  'CMV',
  'ADENOVIRUS',
  'BK_VIRUS',
  'HIV',
  'HBV',
  'SARS_COV_2',
  'NEOANTIGENS',
  'SURVIVIN',
  'GP100',
  'TYROSINASE',
  'MART_1',
  'HA_1',
  'HERV_E',
])

const notTheTarget =
  /^(?:[ -]{0,2}(?:\([\w-]+\) )?(?:negative|neg\b|mutat\w*|wild|amplif\w*|deletion|deleted|deficient|knock\w*|KO\b|edited|disrupted|inhibitor|vaccine|selected|enriched|depleted|beads|MVA|m?Abs?\b|MoAb|antibod\w*|monoclonal|drug conjugate|ADC\b|oncolytic)|[-/ ]?MVA|[/x]CD3\b|[\w/ -]{0,12}(?:BiTE|bis?specific (?:T[- ]cell engager|antibod|mAb)))/i
const onlyTheDisease =
  /^(?! \+ )[ -]?(?:\+(?![A-Z0-9(])|positive|express\w*|\(\+\)|pos\b|over ?express\w*)/i
const otherThing = /(?:oncolytic|binary|vector|CD3[-/x ]{1,3})[ -]?$/i
const removedBefore =
  /\b(?:deletion of|lacking|absence of|loss of|negative for|(?<!with or )without|knock-?out of|deplet\w+ of|prior|previous(?:ly)?|fail\w+|relaps\w+ after|post|after)[ -](?:[\w-]+ ){0,3}$/i
const aimedBefore =
  /(?:\banti[- ]?|target\w*(?: at| to| against| the)?|\bagainst|specific(?:ity)? for|direct(?:ed)? (?:to|at|against|towards?)|recogni[sz]\w+|bind\w*|\bCAR[-. /]?)[\w ,/()+&-]{0,30}$/i
const aimedAfter =
  /^[\w+/,&. -]{0,34}(?:\bCARs?\b|CAR-|chimeric|\bT[- ]?cells?\b|\bT[- ]lymph|\bNK\b|target(?:ed|ing)|directed|specific|redirected|CART|TCR|\bDCs?\b|dendritic)/i
const joined = /^(?:(?:-?\+)?[ ]?(?:[/x&+-]|-and-)[ ]?(?:anti-?)?)?$/i

interface Found {
  value: string
  ruleId: string
  segment: Segment
  start: number
  end: number
  /** The words say only that the disease has it. */
  weak: boolean
  /** The words around it say that the cells are directed at it. */
  aimed: boolean
}

/** What separates antigens in a list. One or two of them may have no value of their own. */
const comma = String.raw`(?:,? (?:and|or) |, ?(?:and |or )?|/)`
const listed = new RegExp(
  String.raw`^\)?(?:/\d)?${comma}(?:[\w.-]{2,10}${comma}){0,2}(?:anti-?)?\(?$`,
  'i',
)

/** "Directed at HER2, PSCA, MUC1 or GPC3": the aim applies to every antigen in the list. */
function shareAim(found: readonly Found[]): Found[] {
  const ordered = [...found].sort((a, b) => a.start - b.start)
  const pairs = ordered.flatMap((first, i): [Found, Found][] => {
    const second = ordered
      .slice(i + 1)
      .find((one) => one.segment === first.segment && one.start >= first.end)
    return second && listed.test(first.segment.text.slice(first.end, second.start))
      ? [[first, second] as const]
      : []
  })
  for (const [first, second] of pairs) second.aimed ||= first.aimed
  for (const [first, second] of pairs.reverse()) first.aimed ||= second.aimed
  return ordered
}

function findIn(input: FacetInput, zone: ZoneText, strict: boolean): Found[] {
  const { mentions, primary } = input
  const cars =
    carTypes.some((type) => primary.has(type)) && !receptorTypes.some((type) => primary.has(type))
  const found: Found[] = []
  for (const compiled of targets) {
    const { id: ruleId, value } = compiled.rule
    if (cars && receptorOnly.has(value)) continue
    for (const { segment, start, end } of findMatches(compiled, zone)) {
      const after = segment.text.slice(end, end + 60)
      const before = segment.text.slice(Math.max(0, start - 60), start)
      if (notTheTarget.test(after) || removedBefore.test(before) || otherThing.test(before))
        continue
      const owner = findOwner(mentions, segment, start, end)
      if (owner && (owner.role === 'PRIOR_THERAPY' || owner.role === 'NONE')) continue
      const aimed =
        aimedBefore.test(before) ||
        aimedAfter.test(after) ||
        (owner !== null && owner.start < end && start < owner.end)
      found.push({ value, ruleId, segment, start, end, weak: onlyTheDisease.test(after), aimed })
    }
  }
  return strict ? shareAim(found).filter((one) => one.aimed) : found
}

/** Pairs written as one ("CD19/CD22"): evidence that the cells have both targets. */
function findPairs(found: readonly Found[]): [Found, Found][] {
  const ordered = [...found].sort((a, b) => a.start - b.start)
  return ordered.flatMap((first, i): [Found, Found][] => {
    const second = ordered
      .slice(i + 1)
      .find((one) => one.segment === first.segment && one.start >= first.end)
    return second &&
      second.value !== first.value &&
      joined.test(first.segment.text.slice(first.end, second.start))
      ? [[first, second]]
      : []
  })
}

/** The antigens that the cells are directed at, and the value for several at once if two are written as one name. */
export function collectTargets(input: FacetInput): TherapyLabel[] {
  const { names, prose, products, primary } = input
  if (![...primary].some((type) => aimedTypes.has(type))) return []
  const labels = new LabelCollector('targetAntigen')
  const isExpected = [...primary].some((type) => expecting.has(type))
  const inNames = findIn(input, names, !isExpected)
  const strong = inNames.filter((one) => !one.weak)
  for (const one of strong)
    labels.add(one.value, toEvidence(one.ruleId, one.segment, one.start, one.end))
  for (const { product, segment, start, end } of products)
    if (primary.has(product.cellType))
      for (const value of product.targets ?? [])
        labels.add(value, toEvidence('product.target', segment, start, end))
  let used = strong
  if (labels.size === 0) {
    used = inNames.length > 0 ? inNames : findIn(input, prose, true)
    // "CAR-T cells for CD19-positive lymphoma": the disease's marker counts if no other target is stated.
    if (used.length === 0 && carTypes.some((type) => primary.has(type)))
      used = findIn(input, prose, false).filter(({ weak }) => weak)
    for (const one of used)
      labels.add(one.value, toEvidence(one.ruleId, one.segment, one.start, one.end))
  }
  const severals = [
    ...findPairs(used)
      .slice(0, 3)
      .map(([first, second]) =>
        toEvidence('modification.dual.pair', first.segment, first.start, second.end),
      ),
    ...products
      .filter(({ product }) => primary.has(product.cellType) && (product.targets ?? []).length > 1)
      .slice(0, 1)
      .map(({ segment, start, end }) => toEvidence('product.targets', segment, start, end)),
  ]
  const pairs = severals.map<TherapyLabel>((evidence) => ({
    facet: 'modification',
    value: 'DUAL_TARGET',
    evidence: [evidence],
  }))
  const found = labels.toLabels()
  if (found.length > 0) return [...found, ...pairs]
  return isExpected ? [{ facet: 'targetAntigen', value: notStated, evidence: [] }] : []
}
