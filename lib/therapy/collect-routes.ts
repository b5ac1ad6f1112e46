import { toEvidence } from './evidence'
import {
  findOwner,
  isNoBackground,
  isOwn,
  LabelCollector,
  readAnywhere,
  readBesideCells,
  readFurther,
  type FacetInput,
} from './facet-tools'
import type { Evidence, TherapyLabel } from './labels'
import { compilePattern, type Rule } from './pattern'
import { accompanying } from './roles'
import { compileRules, findMatches, type CompiledRule } from './rule-set'
import { impliedRouteRules, routeRules, type RouteRule } from './rules/administration'
import { sentenceAround, type Segment } from './text'

// How the cells are given, as opposed to the drugs around them.

const routes = compileRules(routeRules)
const routesAbout = new Map(
  routeRules.flatMap(({ id, about }) => (about ? [[id, compilePattern(about, 'i')] as const] : [])),
)

/** The route rules that apply to the subject of a study. */
function findRouteRules({ names, conditions }: FacetInput): CompiledRule<RouteRule>[] {
  return routes.flatMap((compiled) => {
    const { rule } = compiled
    const about = routesAbout.get(rule.id)
    if (!about || about.test(conditions.text) || about.test(names.text)) return [compiled]
    return rule.elsewhere ? [{ ...compiled, rule: { ...rule, value: rule.elsewhere } }] : []
  })
}

export function collectRoutes(input: FacetInput): TherapyLabel[] {
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
  // In a transplant of blood stem cells, most words about routes belong to the drugs around it.
  if (labels.size === 0 && !input.primary.has('HSCT')) readWithoutName(rules, input, labels)
  if (labels.size === 0) readImplied(input, labels)
  return withoutVaguePlaces(labels.toLabelsOrNotStated())
}

const gapInPlace = 3

/** "Topical eye drops" go only to the eye: of overlapping words, the exact one counts. */
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
  /\b(?:infus|inject|administ|deliver|receiv|transplant|implant|dos(?:e|ing)|given|gets?\b|instil|(?<!\b(?:catheter|tube|line|needle)s? (?:\w+ )?)plac(?:ed|ing)|spray|graft|sutur|inhal|\bput\b|\bcells? (?:via|through)\b|(?:\/|\bper )kg\b|appl(?:y|ied)|\bgo(?:es)? (?:back )?into (?:an? |the |your |their )?(?:vein|blood))/i

/**
 * Reads routes if the cells are named without a word for cells ("weekly intravenous infusions of AB-101") or not at
 * all, from sentences about giving, unless a drug or other cells are named beside them. Other interventions have their
 * own routes.
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
    // "Intravenous cyclophosphamide": also right after the word.
    const behind = /^[^.;,]{0,40}/.exec(segment.text.slice(end))?.[0] ?? ''
    return isNotOfADrug(input, segment, start, end) && !findDrug(input).test(behind)
  })
}

const implied = compileRules(impliedRouteRules)
const impliedIn: ReadonlySet<string> = new Set(['title', 'intervention', 'arm'])

/** Cells that are put where they are needed, according to the study's names. */
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
 * Paths of the interventions and arms that are the cells: a route in their name or description is the route of the
 * cells.
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

/** "Three intravenous CAR-NK infusions", "intravenous infusion of 1.0 × 10^6 CAR-T cells": right after the word. */
const cellsBehind =
  /^(?!(?:ly)? (?:before|after|prior|until|when|while|during|followed)\b)[^.;,]{0,12}\b(?:CAR\b|MSCs?\b|NK\b|(?:\w+[ -]){0,3}cells?\b)|^(?:ly)? (?:infusions?|injections?|administrations?|doses?) of (?:[^.;,]|\d[.,]\d){0,60}?(?:\bCAR\b|\bMSCs?\b|\bNK\b|cells?\b)/i

/** What follows a drug: "lymphodepletion followed by an intravenous infusion of LX-9". */
const next = /[.;] |\b(?:followed by|and then|then|thereafter|subsequently)\b/gi

/** The names that the study gives its product, for sentences like "an infusion of LX-9". */
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

/** Whether no drug is named between the cells and a word for a route, or right before that word. */
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
  String.raw`^(?:ly)?[ -]+(?:(?:infusions?|injections?|administrations?|doses?) of (?:the )?(?:\w+[ -])?(?:${drugNames})|(?:analges|anti-?biotic|contrast|fluids\b|fluid (?:therapy|resus|replac|bolus)|hydration|laser))`,
  'i',
)

/**
 * Cells also migrate by themselves, images show where they are, and blood is drawn in the ways that cells are given.
 */
const isNoGiving =
  /\b(?:migrat\w*|traffick\w*|penetrat\w*|infiltrat\w*|cross(?:es|ing)?|home|homing|enter(?:s|ing)?|locali[sz]\w*|persist\w*|detect\w*|(?:with)?drawn)(?: \w+){0,3} $/i

/** Where the last match of a global pattern ends; 0 if there is none. */
function lastEnd(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].reduce((_, { index, 0: words }) => index + words.length, 0)
}

const wordForCells = /\b(?:cells?|MSCs?|CARs?|NK|product|suspension|IMP)\b/gi

/**
 * A description of the cells may list the drugs around them. A route belongs to the drug whose name comes before it.
 */
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
  if (isNoGiving.test(before)) return false
  const own = before.slice(Math.max(lastEnd(wordForCells, before), lastEnd(next, before)))
  return !onlyDrug.test(own) || isCodeOfTheCells(input, behind.slice(0, 60))
}
