import { collectDonors } from './collect-donors'
import { collectTargets } from './collect-targets'
import { toEvidence } from './evidence'
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
import { notStated, type Evidence, type TherapyLabel } from './labels'
import { compileRules, findMatches, type CompiledRule, type ZoneText } from './rule-set'
import { compilePattern, type Rule } from './pattern'
import { accompanying } from './roles'
import { sentenceAround, type Segment } from './text'
import { doseRule, impliedRouteRules, routeRules, type RouteRule } from './rules/administration'
import { indicationRules, organCancers } from './rules/indications'
import { modificationByCellType, modificationRules } from './rules/modification'
import { takenTissueRules, tissueRules } from './rules/tissue'

// Everything that is said about the cells once it is known which they are.

const tissues = compileRules(tissueRules)
const modifications = compileRules(modificationRules)
const indications = compileRules(indicationRules)
const routes = compileRules(routeRules)
const routesAbout = new Map(
  routeRules.flatMap(({ id, about }) => (about ? [[id, compilePattern(about, 'i')] as const] : [])),
)

/** The rules for routes as they hold for what a study is about. */
function findRouteRules({ names, conditions }: FacetInput): CompiledRule<RouteRule>[] {
  return routes.flatMap((compiled) => {
    const { rule } = compiled
    const about = routesAbout.get(rule.id)
    if (!about || about.test(conditions.text) || about.test(names.text)) return [compiled]
    return rule.elsewhere ? [{ ...compiled, rule: { ...rule, value: rule.elsewhere } }] : []
  })
}
const doses = compileRules([doseRule])

/** What a set of rules finds beside the cells in the strongest role. */
function readBesideCells(
  rules: readonly CompiledRule<Rule>[],
  zone: ZoneText,
  { mentions, primary }: Pick<FacetInput, 'mentions' | 'primary'>,
  labels: LabelCollector,
  holds: (segment: Segment, start: number, end: number) => boolean = () => true,
): void {
  for (const compiled of rules)
    for (const { segment, start, end } of findMatches(compiled, zone))
      if (isOwn(findOwner(mentions, segment, start, end), primary) && holds(segment, start, end))
        labels.add(compiled.rule.value, toEvidence(compiled.rule.id, segment, start, end))
}

/** The same in the detailed description, where nothing else says it. */
function readFurther(
  rules: readonly CompiledRule<Rule>[],
  input: FacetInput,
  labels: LabelCollector,
  holds: (segment: Segment, start: number, end: number) => boolean = () => true,
): void {
  const { zone, mentions } = input.further()
  const isDone = isDoneHere(input)
  readBesideCells(
    rules,
    zone,
    { mentions, primary: input.primary },
    labels,
    (segment, start, end) => isDone(segment, start, end) && holds(segment, start, end),
  )
}

/** Immune cells are made of blood, of a line or of a tumour: marrow and the like beside them are looked at or treated. */
const sourcesOfImmuneCells: ReadonlySet<string> = new Set([
  'PERIPHERAL_BLOOD',
  'CORD_BLOOD',
  'UMBILICAL_CORD',
  'PLACENTA_AMNION',
  'PLURIPOTENT_LINE',
  'CELL_LINE',
  'TUMOR',
])

/** The rules for tissues that cells of these kinds may come from. */
function findTissueRules(primary: ReadonlySet<string>): CompiledRule<Rule>[] {
  const areImmune = [...primary].every((type) => immuneTypes.has(type))
  return tissues.filter(({ rule: { value } }) =>
    areImmune
      ? sourcesOfImmuneCells.has(value)
      : value !== 'CARTILAGE' || primary.has('CHONDROCYTE'),
  )
}

function collectTissues(input: FacetInput): TherapyLabel[] {
  const { names, prose, products, primary } = input
  // A transplant of marrow is the setting of cells of another kind.
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

/** Blood and marrow are also where cells are counted, diseases sit and samples come from. */
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

/** Whether prose names a tissue as the source of cells, and speaks of this study. */
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

/** Kinds of cells whose tissue no name says: of marrow, fat and the like. */
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

/** What is taken in this study from the participants or their donors, for cells that may come from it. */
function readTaken(input: FacetInput, labels: LabelCollector): void {
  const possible = new Set([...input.primary].flatMap((type) => takenTypes[type] ?? []))
  const rules = taken.filter(({ rule }) => possible.has(rule.value))
  if (rules.length > 0)
    readAnywhere(rules, input, labels, ({ segment, start, end }) =>
      isNoBackground(segment, start, end),
    )
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
        if (
          zone === names ||
          !compiled.rule.ofOwnCells ||
          isOwn(findOwner(mentions, segment, start, end), primary)
        )
          labels.add(value, toEvidence(id, segment, start, end))
    }
  }
  // A receptor says which gene was added.
  const isNamed = labels.has('CAR') || labels.has('TCR')
  return labels.toLabelsOrNotStated().filter(({ value }) => value !== 'GENE_ADDED' || !isNamed)
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

const groupRules = new Map(indications.map(({ rule }) => [rule.id, rule]))

/** Whether a wider word is said more exactly by other groups: a blood cancer is not, by graft-versus-host disease. */
function isCovered({ evidence }: TherapyLabel, exact: readonly TherapyLabel[]): boolean {
  return evidence.every(({ ruleId }) => {
    const unless = groupRules.get(ruleId)?.unless
    return unless === undefined || exact.some(({ value }) => unless.includes(value))
  })
}

/** By group, what a title must say of it to count beside the conditions: these often leave out where it hurts. */
const besides: Readonly<Record<string, RegExp>> = {
  GVHD_TRANSPLANT: /host|GV|rejection|tolerance/i,
  LIMB_ISCHAEMIA: /isch/i,
  BONE_JOINT_SPINE: /arthr|knee|spin|dis[ck]/i,
  DENTAL_ORAL: /jaw|mandib|maxill|periodont/i,
}

/** Whether a title adds a group to those of the conditions: a further cancer, or one of a few others. */
function isBesides({ value, evidence }: TherapyLabel, known: readonly TherapyLabel[]): boolean {
  if (known.some((label) => label.value === value)) return false
  if (organCancers.includes(value)) return known.some((label) => organCancers.includes(label.value))
  return evidence.some(({ text }) => besides[value]?.test(text))
}

/** Groups from the conditions; from the titles only if the conditions say no more than "cancer" or nothing. */
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

function collectRoutes(input: FacetInput): TherapyLabel[] {
  const labels = new LabelCollector('route')
  const rules = findRouteRules(input)
  readBesideCells(rules, input.names, input, labels)
  if (labels.size > 0) return withoutVaguePlaces(labels.toLabels())
  const described = findDescribedCells(input)
  for (const zone of [input.names, input.prose])
    for (const compiled of rules)
      for (const { segment, start, end } of findMatches(compiled, zone))
        if (described.has(segment.path) && isNotOfListedDrug(input, segment, start, end))
          labels.add(compiled.rule.value, toEvidence(compiled.rule.id, segment, start, end))
  if (labels.size === 0)
    readBesideCells(
      rules,
      input.prose,
      input,
      labels,
      (segment, start, end) =>
        isNoBackground(segment, start, end) && isNotOfADrug(input, segment, start, end),
    )
  if (labels.size === 0)
    readFurther(rules, input, labels, (segment, start, end) =>
      isNotOfADrug(input, segment, start, end),
    )
  // Of a transplant of blood stem cells the drugs around it have most of the words.
  if (labels.size === 0 && !input.primary.has('HSCT')) readWithoutName(rules, input, labels)
  if (labels.size === 0) readImplied(input, labels)
  return withoutVaguePlaces(labels.toLabelsOrNotStated())
}

const gapInPlace = 3

/** "Topical eye drops" go to the eye and no other place: of words that stand together the exact one counts. */
function withoutVaguePlaces(labels: TherapyLabel[]): TherapyLabel[] {
  const exact = labels.filter(({ value }) => value !== 'LOCAL_OTHER').flatMap((one) => one.evidence)
  const isExact = (vague: Evidence) =>
    exact.some(
      ({ path, start, end }) =>
        path === vague.path && start <= vague.end + gapInPlace && vague.start <= end + gapInPlace,
    )
  return labels.filter(({ value, evidence }) => value !== 'LOCAL_OTHER' || !evidence.every(isExact))
}

const giving =
  /\b(?:infus|inject|administ|deliver|receiv|transplant|implant|dos(?:e|ing)|given|gets?\b|instil|(?<!\b(?:catheter|tube|line|needle)s? (?:\w+ )?)plac(?:ed|ing)|spray|graft|sutur|inhal|appl(?:y|ied)|\bgo(?:es)? (?:back )?into (?:an? |the |your |their )?(?:vein|blood))/i

/**
 * Where cells go by a name that is no word for cells ("weekly intravenous infusions of AB-101") or by none: what
 * sentences say of giving, unless a drug or other cells stand beside it. Other interventions have their own routes.
 */
function readWithoutName(
  rules: readonly CompiledRule<Rule>[],
  input: FacetInput,
  labels: LabelCollector,
): void {
  readAnywhere(rules, input, labels, ({ segment, start, end, mentions }) => {
    if (interventionPath.test(segment.path)) return false
    if (findOwner(mentions, segment, start, end) !== null) return false
    if (!giving.test(sentenceAround(segment, start, end))) return false
    if (!isNoBackground(segment, start, end)) return false
    // "Intravenous cyclophosphamide": also right behind the word.
    const behind = /^[^.;,]{0,40}/.exec(segment.text.slice(end))?.[0] ?? ''
    return isNotOfADrug(input, segment, start, end) && !findDrug(input).test(behind)
  })
}

const implied = compileRules(impliedRouteRules)
const impliedIn: ReadonlySet<string> = new Set(['title', 'intervention', 'arm'])

/** Cells that are put where they are to work, as the names of the study say. */
function readImplied({ names, primary }: FacetInput, labels: LabelCollector): void {
  if (![...primary].every((type) => localTypes.has(type))) return
  for (const compiled of implied) {
    if (labels.size > 0) return
    for (const { segment, start, end } of findMatches(compiled, names))
      if (impliedIn.has(segment.kind))
        labels.add(compiled.rule.value, toEvidence(compiled.rule.id, segment, start, end))
  }
}

const localTypes: ReadonlySet<string> = new Set([
  'MSC',
  'SVF',
  'BM_MNC',
  'CHONDROCYTE',
  'SKIN_CELL',
  'CORNEAL_LIMBAL',
  'MUSCLE_HEART_CELL',
  'AMNIOTIC_PLACENTAL',
  'OTHER_CELL',
])

const interventionPath = /\.interventions\[\d+\]/
const armPath = /\.armGroups\[\d+\](?=\.label$)/

/**
 * Paths of names and descriptions of interventions and arms that are the cells: what they say of a route is the
 * cells' route.
 */
function findDescribedCells({ names, mentions, products, primary }: FacetInput): Set<string> {
  const owners = [
    ...mentions.filter((mention) => isOwn(mention, primary) && mention.role === 'PRODUCT'),
    ...products.filter(({ product }) => primary.has(product.cellType)),
  ]
  const listed = (pattern: RegExp) =>
    new Set(owners.flatMap(({ segment }) => pattern.exec(segment.path)?.[0] ?? []))
  const interventions = listed(interventionPath)
  if (interventions.size === 0) {
    const others = names.segments.filter(
      ({ kind, path, text }) =>
        kind === 'intervention' &&
        path.endsWith('.name') &&
        !accompanying.test(text) &&
        !/placebo|saline|vehicle|control/i.test(text),
    )
    const [only] = others
    const path = only && others.length === 1 ? interventionPath.exec(only.path)?.[0] : undefined
    if (path) interventions.add(path)
  }
  return new Set(
    [...interventions, ...listed(armPath)].flatMap((path) =>
      ['name', 'description'].map((key) => `protocolSection.armsInterventionsModule${path}.${key}`),
    ),
  )
}

const drugNames = String.raw`cyclophosphamide|fludarabine|interleukin|\bIL-?(?:2|7|15)\b|aldesleukin|proleukin|mab\b|chemotherap|steroid|predniso|dexameth|busulfan|melphalan|thiotepa|treosulfan|bendamustine|etoposide|cytarabine|methotrexate|mesna|antibiotic|\bG-?CSF|filgrastim|plerixafor|anti-?thymocyte|globulin|cyclosporin|tacrolimus|mycophenolate|sirolimus|anesth|anaesth|sedat|heparin|thrombolysis|alteplase|rt-?PA\b|insulin|acetaminophen|diphenhydramine|hydrocortisone|contrast|gadolinium|\w(?:tinib|platin|taxel|rubicin|bactam|cillin|azole|ciclovir|cyclovir)\b`
const onlyDrug = new RegExp(drugNames, 'i')
const notTheCells = String.raw`${drugNames}|lymphodeplet|conditioning|premedic|placebo|(?<!\b(?:in|with) (?:[\w.%]+ ){0,4})saline|antibod`
const drug = new RegExp(String.raw`${notTheCells}|vaccine`, 'i')
const drugBesideVaccine = new RegExp(notTheCells, 'i')

/** Cells that people call a vaccine. */
const vaccines: ReadonlySet<string> = new Set(['DENDRITIC_CELL', 'CAR_DC', 'TUMOR_CELL_VACCINE'])

const findDrug = ({ primary }: FacetInput): RegExp =>
  [...primary].some((type) => vaccines.has(type)) ? drugBesideVaccine : drug

/** "Three intravenous CAR-NK infusions", "intravenous infusion of 1.0 × 10^6 CAR-T cells": right behind the word. */
const cellsBehind =
  /^(?!(?:ly)? (?:before|after|prior|until|when|while|during|followed)\b)[^.;,]{0,12}\b(?:CAR\b|MSCs?\b|NK\b|(?:\w+[ -]){0,3}cells?\b)|^(?:ly)? (?:infusions?|injections?|administrations?|doses?) of (?:[^.;,]|\d[.,]\d){0,60}?(?:\bCAR\b|\bMSCs?\b|\bNK\b|cells?\b)/i

/** What comes after a drug: "lymphodepletion followed by an intravenous infusion of LX-9". */
const next = /[.;] |\b(?:followed by|and then|then|thereafter|subsequently)\b/gi

/** The names that the study gives to its product, for sentences that say "an infusion of LX-9". */
function isCodeOfTheCells({ names, mentions }: FacetInput, words: string): boolean {
  return names.segments.some(
    ({ kind, text }) =>
      kind === 'intervention' &&
      text.length > 3 &&
      text.length < 40 &&
      words.includes(text) &&
      !drug.test(text) &&
      !accompanying.test(text) &&
      !mentions.some(({ segment, role }) => segment.text === text && role !== 'PRODUCT'),
  )
}

/** Whether no drug stands between the cells and a word for a route, or right before it. */
function isNotOfADrug(input: FacetInput, segment: Segment, start: number, end: number): boolean {
  const behind = segment.text.slice(end, end + 90)
  if (cellsBehind.test(behind)) return true
  if (isCodeOfTheCells(input, /^[^.;]{0,60}/.exec(behind)?.[0] ?? '')) return true
  if (ofADrug.test(behind)) return false
  const before = segment.text.slice(Math.max(0, start - 90), start)
  return !findDrug(input).test(before.slice(lastEnd(next, before))) && !isNoGiving.test(before)
}

/** "Subcutaneous injection of interleukin-2", "intravenous analgesia". */
const ofADrug = new RegExp(
  String.raw`^(?:ly)?[ -]+(?:(?:infusions?|injections?|administrations?|doses?) of (?:the )?(?:\w+[ -])?(?:${drugNames})|(?:analges|anti-?biotic|contrast|fluid|hydration|laser))`,
  'i',
)

/** Cells go to a place by themselves, images show where they are, and blood is taken as cells are given. */
const isNoGiving =
  /\b(?:migrat\w*|traffick\w*|penetrat\w*|infiltrat\w*|cross(?:es|ing)?|home|homing|enter(?:s|ing)?|locali[sz]\w*|persist\w*|detect\w*|(?:with)?drawn)(?: \w+){0,3} $/i

/** Where the last match of a global pattern ends; 0 where there is none. */
function lastEnd(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].reduce((_, { index, 0: words }) => index + words.length, 0)
}

const wordForCells = /\b(?:cells?|MSCs?|CARs?|NK|product|suspension|IMP)\b/gi

/** A description of the cells may list the drugs around them: each has the words for a route that follow its name. */
function isNotOfListedDrug(
  input: FacetInput,
  segment: Segment,
  start: number,
  end: number,
): boolean {
  if (segment.kind !== 'prose') return true
  const behind = segment.text.slice(end, end + 90)
  if (cellsBehind.test(behind)) return true
  if (ofADrug.test(behind)) return false
  if (onlyDrug.test(/^(?:[ -]+[\w-]+){0,2}/.exec(behind)?.[0] ?? '')) return false
  const before = segment.text.slice(Math.max(0, start - 160), start)
  const own = before.slice(Math.max(lastEnd(wordForCells, before), lastEnd(next, before)))
  return !onlyDrug.test(own) || isCodeOfTheCells(input, behind.slice(0, 60))
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
