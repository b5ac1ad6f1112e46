import type { Study } from '@/lib/study/schema'
import { applyCorrections } from './apply-corrections'
import { reviewedCorrections, type Correction } from './corrections'
import { collectFacets } from './collect-facets'
import { collectIndications } from './collect-indications'
import { toEvidence } from './evidence'
import { cellRoles, type CellRole, type TherapyLabel, type TherapyLabels } from './labels'
import { codedRule, dropVaguer, findMentions, mayNameCells, type Mention } from './mentions'
import { findProducts } from './products'
import { decideRoles, describeStudy, findRequiredEarlierCells, isObservational } from './roles'
import { decideRolesFromProse } from './roles-in-prose'
import { toZoneText, type ZoneText } from './rule-set'
import {
  isOfThisStudy,
  namesThisStudy,
  sentenceAround,
  summaryPath,
  toConditionSegments,
  toDetailSegments,
  toNameSegments,
  toProseSegments,
  type Segment,
} from './text'

// Decides which cells a study is about, what part they play, and why. Nothing is inferred: each value comes from the
// record's words or from the table of known products.

export interface ClassifyOptions {
  /** The portal's address of a trial without a registry number, for its corrections. */
  trialId?: string
  corrections?: readonly Correction[]
}

/** Types so vague that prose may name the cells more exactly. */
const refinements: Readonly<Record<string, readonly string[] | 'any'>> = {
  OTHER_CELL: 'any',
  OTHER_T: ['CAR_T', 'TCR_T', 'CAAR_T', 'TIL', 'VST', 'CAR_TREG', 'GAMMA_DELTA_T', 'CAR_NKT'],
  NK: ['CAR_NK'],
  NKT: ['CAR_NKT'],
  TREG: ['CAR_TREG'],
  MACROPHAGE: ['CAR_MACROPHAGE'],
  PLURIPOTENT: ['CAR_NK', 'CAR_T', 'NK', 'RETINAL', 'NEURAL', 'MUSCLE_HEART_CELL', 'ISLET'],
  GAMMA_DELTA_T: ['CAR_T'],
  VST: ['CAR_T'],
}

/** Words in prose about giving the cells, not about what they are. */
const giving =
  /\b(?:safety|efficacy|effectiveness|tolerab\w+|infus\w+|inject\w+|administ\w+|receiv\w+|treat\w+|therap\w+|transplant\w+|implant\w+|evaluat\w+|dose|doses|given|reinfus\w+|engineered|manufactur\w+|generat\w+|creat\w+|products?|expansion|persistence)\b/i

/** Cell-free products, fat grafts and other names that mention cells although no cells are given. */
const withoutCells =
  /\b(?:exosom\w*|extracellular vesicles?|s?EVs|microvesicles?|secretomes?|conditioned medi(?:um|a)|cell[- ]free|(?:micro|nano)?fat (?:graft\w*|filler|inject\w*|transplant\w*|transfer)|(?:autogenous|autologous) (?:fat|bone)|lipofilling|adipose tissue (?:inject|graft)\w*|platelet[- ]rich|PRP|PRF|shock ?waves?|xenograft|transfusion|trophic factors?|micro-?fragmented|lipogems)\b/i

/** Words for cells that are taken out, processed and returned. */
const givenBack = /\b(?:re-?infused|(?:infused|given|returned) back)\b/i

const notFromProse: ReadonlySet<string> = new Set(['OTHER_CELL', 'OTHER_T', 'HSCT'])

/** Rules for unspecified cells that match only words about giving them. */
const saysGiven: ReadonlySet<string> = new Set(['cell.other.trial-of', 'cell.other.given-back'])

/** Whether prose may say this of unspecified cells: that the study's own product is cells, or is given back. */
function isVaguelyGiven(mention: Mention, names: ZoneText): boolean {
  if (saysGiven.has(mention.ruleId)) return true
  const words = mention.segment.text.slice(mention.start, mention.end)
  if (mention.ruleId === codedRule) {
    const code = words.replace(/[ -]+cell.*$/i, '')
    return names.segments.some(({ text }) => text.includes(code))
  }
  return (
    mention.cellType === 'OTHER_T' &&
    givenBack.test(sentenceAround(mention.segment, mention.start, mention.end))
  )
}

/** Cell lines made from samples to study a disease in the laboratory. */
const isFromSamples = ({ segment, start, end }: Mention) =>
  /\bsamples?\b/i.test(sentenceAround(segment, start, end))

const isDescription = ({ path }: Segment) => /\.interventions\[\d+\]\.description$/.test(path)

const keywordPath = /\.keywords\[\d+\]$/

/**
 * Keywords repeat what a study is about. They don't show that cells are given if its sentences name them as the body's
 * own.
 */
function isOnlyKeyword(mention: Mention, mentions: readonly Mention[]): boolean {
  const inSentences = mentions.filter(
    ({ cellType, segment }) => cellType === mention.cellType && !keywordPath.test(segment.path),
  )
  return (
    keywordPath.test(mention.segment.path) &&
    inSentences.length > 0 &&
    inSentences.every(({ role }) => role === 'NONE')
  )
}

/**
 * Keeps the mentions in prose that are about giving the cells. A transplant of blood stem cells must be named in the
 * title, an intervention or an arm, because prose often mentions one as the usual next step.
 */
function onlyGiven(mentions: readonly Mention[], names: ZoneText): Mention[] {
  return mentions.filter((mention) => {
    if (mention.role !== 'PRODUCT') return false
    if (mention.cellType === 'PLURIPOTENT' && isFromSamples(mention)) return false
    if (isOnlyKeyword(mention, mentions)) return false
    if (notFromProse.has(mention.cellType)) return isVaguelyGiven(mention, names)
    return (
      mention.segment.path !== summaryPath ||
      giving.test(sentenceAround(mention.segment, mention.start, mention.end))
    )
  })
}

const otherChoice =
  /\b(?:unable|unwilling|ineligible|not (?:eligible|suitable|candidates)|may (?:then |subsequently )?(?:proceed|go on)|(?:proceed|bridge)s? to)\b[^.;]*$/i

const isAlsoChoice =
  /^[^.;]{0,80}\b(?:is|are|remains?|may be|can be) (?:also |still )?(?:an? )?(?:other|another|further|alternative|additional) (?:treatment |therapeutic |curative )?(?:options?|alternatives?|choices?)\b/i

/** Treatments that people cannot have, or may have instead or later. */
const isOtherChoice = ({ segment, start, end }: Mention) =>
  otherChoice.test(segment.text.slice(Math.max(0, start - 200), start)) ||
  isAlsoChoice.test(segment.text.slice(end, end + 140))

const interventionName = /\.interventions\[\d+\]\.name$/

/** International drug names, recognised by their endings. */
const drug =
  /^[^,;+]*\b\w{3,}(?:mab|tinib|rafenib|zomib|lidomide|ciclib|parib|platin|rubicin|taxel|statin|clax|citabine|cept|stat|kinra)\b[^,;+]*$/i

/**
 * If names don't mention cells, prose must say that this study gives them. A name for something else ("exosomes", "fat
 * grafting") is taken at its word, and sentences about the field in general are ignored.
 */
function onlyOfThisStudy(mentions: readonly Mention[], names: ZoneText): Mention[] {
  if (names.segments.some(({ text }) => withoutCells.test(text))) return []
  const interventions = names.segments.filter(({ path }) => interventionName.test(path))
  const areDrugs = interventions.length > 0 && interventions.every(({ text }) => drug.test(text))
  return mentions.filter((mention) => {
    if (mention.segment.path !== summaryPath) return true
    const sentence = sentenceAround(mention.segment, mention.start, mention.end)
    if (areDrugs && !namesThisStudy(sentence)) return false
    return isOfThisStudy(sentence) && !isOtherChoice(mention)
  })
}

/**
 * "Stem cells" in the title alone doesn't count as a treatment if prose names the cells more exactly, and never as a
 * single treatment.
 */
const isOnlyLoose = (counted: readonly Mention[], inProse: readonly Mention[]): boolean =>
  counted.every(
    ({ segment, start, end }) =>
      segment.kind === 'title' && /^stem[ -]?cells?$/i.test(segment.text.slice(start, end)),
  ) &&
  inProse.some(({ cellType }) => cellType !== 'OTHER_CELL') &&
  inProse.every(({ role, segment }) => role === 'NONE' || keywordPath.test(segment.path))

/**
 * Mentions in names, with what prose may add: everything if names don't mention cells, more exact types if they are
 * vague.
 */
function refine(
  named: Mention[],
  inProse: () => readonly Mention[],
  prose: () => Mention[],
  names: ZoneText,
): Mention[] {
  const counted = named.filter((mention) => mention.role !== 'NONE')
  if (counted.length === 0) return [...named, ...onlyOfThisStudy(prose(), names)]
  const vague = [...new Set(counted.map((mention) => mention.cellType))].map(
    (type) => refinements[type],
  )
  if (vague.some((finer) => finer === undefined)) return named
  if (isOnlyLoose(counted, inProse())) return []
  const finer = prose().filter(
    (mention) =>
      !(mention.cellType in refinements && refinements[mention.cellType] === 'any') &&
      vague.some((types) => types === 'any' || types?.includes(mention.cellType)),
  )
  return finer.length === 0 ? named : mergeFiner(counted, finer)
}

/** A more exact name replaces the vague one and keeps its role. */
function mergeFiner(named: Mention[], finer: Mention[]): Mention[] {
  const kept = named.filter((mention) => {
    const types = refinements[mention.cellType]
    if (mention.cellType === 'GAMMA_DELTA_T' || mention.cellType === 'VST') return true
    return !finer.some((one) => types === 'any' || types?.includes(one.cellType))
  })
  const roles = named.map((mention) => mention.role)
  const role = cellRoles.find((candidate) => roles.includes(candidate)) ?? 'PRODUCT'
  const replaced = named.length > kept.length
  return [...kept, ...finer.map((mention) => (replaced ? { ...mention, role } : mention))]
}

function toRoleLabels(roles: ReturnType<typeof decideRoles>): TherapyLabel[] {
  const byRole = new Map<CellRole, TherapyLabel>()
  for (const decision of roles) {
    const label = byRole.get(decision.role) ?? { facet: 'role', value: decision.role, evidence: [] }
    label.evidence.push(...decision.because.slice(0, 2))
    byRole.set(decision.role, label)
  }
  return cellRoles.flatMap((role) => byRole.get(role) ?? [])
}

const given: readonly CellRole[] = ['PRODUCT', 'REGIMEN']

/** Whether the conditions include a treatment that may be one with cells. */
const listsTreatmentAmongConditions = (study: Study): boolean =>
  study.protocolSection.conditionsModule?.conditions?.some((condition) =>
    /transplant|\bCAR\b|cell therapy/i.test(condition),
  ) ?? false

/**
 * Classifies one study. Pure, never throws on a valid `Study`, and takes bounded time for texts of any length. Reviewed
 * corrections override the rules.
 */
export function classify(study: Study, options: ClassifyOptions = {}): TherapyLabels {
  const trialId = options.trialId ?? study.protocolSection.identificationModule.nctId ?? ''
  const labels = readLabels(study)
  return applyCorrections(labels, trialId, options.corrections ?? reviewedCorrections)
}

function readLabels(study: Study): TherapyLabels {
  const earlier = findRequiredEarlierCells(study)
  const names = toZoneText(toNameSegments(study))
  const prose = toZoneText(toProseSegments(study))
  const products = findProducts(names)
  const listsTreatment = listsTreatmentAmongConditions(study)
  if (products.length === 0 && !listsTreatment && !mayNameCells(names) && !mayNameCells(prose))
    return toLabels([], earlier)

  const conditions = toZoneText(toConditionSegments(study))
  let all: string | null = null
  let subject: string | null = null
  const setting = {
    all: () => (all ??= [names.text, conditions.text, prose.text].join(' | ')),
    subject: () => (subject ??= [names.text, conditions.text].join(' | ')),
  }
  // An observational study gives nothing, so its cells are only what its interventions are said to be.
  const onlyObserves = isObservational(study, names.segments, prose.segments)
  const named = findMentions(names, products, setting)
  let inProse: Mention[] | null = null
  const mentionsInProse = () => (inProse ??= findMentions(prose, findProducts(prose), setting))
  const mentions = dropVaguer(
    refine(
      dropVaguer(named),
      mentionsInProse,
      () => {
        const given = onlyGiven(dropVaguer(mentionsInProse()), names)
        return onlyObserves ? given.filter(({ segment }) => isDescription(segment)) : given
      },
      names,
    ),
  )
  let roles = decideRoles(study, names.segments, prose.segments, mentions)
  if (roles.length === 0 && (listsTreatment || mentionsInProse().length > 0))
    roles = decideRolesFromProse({
      names: names.segments,
      conditions: conditions.segments,
      inConditions: listsTreatment ? findMentions(conditions, [], setting) : [],
      inProse: mentionsInProse(),
      onlyObserves,
      ...describeStudy(names.segments),
    })
  if (roles.length === 0) return toLabels([], earlier)

  const best = roles[0]?.role ?? 'PRODUCT'
  const shown = roles.filter(({ role }) =>
    given.includes(best) ? given.includes(role) : role === best,
  )
  const primary = new Set(roles.filter(({ role }) => role === best).map(({ cellType }) => cellType))
  const cellLabels = shown.map<TherapyLabel>(({ cellType, mentions: found }) => ({
    facet: 'cellType',
    value: cellType,
    evidence: found
      .slice(0, 5)
      .map((mention) => toEvidence(mention.ruleId, mention.segment, mention.start, mention.end)),
  }))
  const isShownWhole = given.includes(best) || best === 'FOLLOW_UP'
  const facets = isShownWhole
    ? collectFacets({
        names,
        prose,
        conditions,
        mentions: [...named, ...mentionsInProse()],
        products,
        primary,
        further: () => {
          const zone = toZoneText(toDetailSegments(study))
          return { zone, mentions: findMentions(zone, findProducts(zone), setting) }
        },
      })
    : collectIndications({ names, conditions })
  return toLabels(
    [...cellLabels, ...facets, ...toRoleLabels(roles)],
    best === 'PRIOR_THERAPY' ? [] : earlier,
    roles,
  )
}

function toLabels(
  labels: TherapyLabel[],
  earlier: TherapyLabel[],
  roles: ReturnType<typeof decideRoles> = [],
): TherapyLabels {
  const hasPrior = labels.some(({ facet, value }) => facet === 'role' && value === 'PRIOR_THERAPY')
  const role = roles[0]?.role ?? (earlier.length > 0 ? 'PRIOR_THERAPY' : null)
  return {
    isCellTherapy: role === 'PRODUCT' || role === 'REGIMEN' || role === 'FOLLOW_UP',
    role,
    cells: roles.map(({ cellType, role: part }) => ({ cellType, role: part })),
    labels: hasPrior ? labels : [...labels, ...earlier],
  }
}
