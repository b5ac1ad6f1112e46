import { groupBy } from '@/lib/study/group'
import type { Study } from '@/lib/study/schema'
import { toEvidence } from './evidence'
import { cellRoles, type CellRole, type Evidence, type TherapyLabel } from './labels'
import { care, nativeRules, type Mention } from './mentions'
import {
  followUpOfOwnTrial,
  followUpTitle,
  laboratorySummary,
  laboratoryTitle,
  notRequired,
  observedTitle,
  requiredEarlierCells,
} from './rules/roles'
import { summaryPath, toEligibilitySegment, type Segment } from './text'

// Decides the role of each kind of cells in the study, from all places where it is named.

export interface RoleDecision {
  cellType: string
  role: CellRole
  mentions: Mention[]
  because: Evidence[]
}

/** Preparation and observation that accompany nearly all cell therapies and are not tested themselves. */
export const accompanying =
  /clinimacs|cyclophosphamide|fludarabine|bendamustine|lympho-?deplet|leuka?pheresis|apheresis|biospecimen|biopsy|tomography|imaging|echocardio|aspiration|questionnaire|quality[- ]of[- ]life|laboratory|blood sampl|biomarker|pharmacolog|placebo|standard of care|best (?:standard|available)|standard (?:medical )?(?:therapy|treatment)|usual care|supportive|mesna|liposuction/i

export const mentionEvidence = (mention: Mention): Evidence =>
  toEvidence(
    mention.role === 'PRODUCT' ? mention.ruleId : `role.${mention.role.toLowerCase()}`,
    mention.segment,
    Math.min(mention.contextStart, mention.start),
    Math.max(mention.contextEnd, mention.end),
  )

const withRole = (mentions: Mention[], ...roles: Mention['role'][]) =>
  mentions.filter((mention) => roles.includes(mention.role))

/** Decides the role of one kind of cells from the title, then from the names of what is given. */
function decideFromWords(
  cellType: string,
  mentions: Mention[],
  onlyCellsAreGiven: boolean,
): { role: CellRole; because: Mention[] } | null {
  const counted = mentions.filter((mention) => mention.role !== 'NONE')
  const inTitle = counted.filter((mention) => mention.segment.kind === 'title')
  const elsewhere = counted.filter((mention) => mention.segment.kind !== 'title')
  const named = withRole(elsewhere, 'PRODUCT')
  const headline = withRole(inTitle, 'PRODUCT')
  const aside = withRole(inTitle, 'FOLLOW_UP', 'SETTING', 'PRIOR_THERAPY', 'REGIMEN')

  // The short label of an arm doesn't make cells of what the title calls cell-free.
  const isCellFree =
    headline.length === 0 &&
    mentions.some(({ segment, role }) => segment.kind === 'title' && role === 'NONE') &&
    named.every(({ segment }) => segment.kind === 'arm')
  if (isCellFree) return null
  if (headline.length > 0) return { role: 'PRODUCT', because: [...headline, ...named] }
  const followed = withRole(inTitle, 'FOLLOW_UP')
  if (followed.length > 0) return { role: 'FOLLOW_UP', because: followed }
  if (named.length > 0) {
    if (aside.length > 0)
      return {
        role: onlyCellsAreGiven && cellType !== 'HSCT' ? 'PRODUCT' : 'REGIMEN',
        because: [...named, ...aside],
      }
    const whole = cellType !== 'HSCT' || onlyCellsAreGiven
    return { role: whole ? 'PRODUCT' : 'REGIMEN', because: named }
  }
  for (const role of ['REGIMEN', 'SETTING', 'PRIOR_THERAPY'] as const) {
    const found = withRole(inTitle, role)
    if (found.length > 0) return { role, because: found }
  }
  for (const role of ['FOLLOW_UP', 'SETTING', 'PRIOR_THERAPY'] as const) {
    const found = withRole(elsewhere, role)
    if (found.length > 0) return { role, because: found }
  }
  return null
}

/** Whether every named intervention is cells or usually accompanies them. */
function onlyCells(names: readonly Segment[], mentions: readonly Mention[]): boolean {
  const primary = names.filter(
    (segment) => segment.kind === 'intervention' && segment.path.endsWith('.name'),
  )
  const isCells = (segment: Segment) =>
    mentions.some((mention) => mention.segment === segment && mention.role === 'PRODUCT')
  return (
    primary.some(isCells) &&
    primary.every((segment) => isCells(segment) || accompanying.test(segment.text))
  )
}

/** What mobilises the body's own cells into the blood, without anything being taken out or given. */
const mobilising = /G-?CSF|filgrastim|erythropoietin|\bEPO\b|plerixafor|placebo|saline/i

function isMobilisedOnly(names: readonly Segment[], mentions: readonly Mention[]): boolean {
  const interventions = listInterventions(names)
  return (
    interventions.length > 0 &&
    interventions.every(({ text }) => mobilising.test(text) && !giving.test(text)) &&
    mentions.every(
      ({ segment, start, end }) =>
        segment.kind === 'title' && !treating.test(segment.text.slice(start, end)),
    )
  )
}

/**
 * Whether anything other than cells is given: people who "were treated with" cells before are then treated again, not
 * followed.
 */
function givesOthers(names: readonly Segment[], mentions: readonly Mention[]): boolean {
  return listInterventions(names).some(
    (segment) =>
      !accompanying.test(segment.text) &&
      !watching.test(segment.text) &&
      !sampling.test(segment.text) &&
      !supporting.test(segment.text) &&
      !/test|assess|evaluat|exam/i.test(segment.text) &&
      !mentions.some((mention) => mention.segment === segment),
  )
}

const treating = /therap|infus|transplant|transfer|vaccin|inject|adoptive/i

/** In an observational study, "NK cells" are measured unless the words say that they are given. */
function isTreatment(mention: Mention): boolean {
  return (
    !nativeRules.has(mention.ruleId) ||
    treating.test(mention.segment.text.slice(mention.start, mention.end))
  )
}

function findTitleMatch(names: readonly Segment[], pattern: RegExp): Evidence | null {
  for (const segment of names) {
    if (segment.kind !== 'title') continue
    const match = pattern.exec(segment.text)
    if (match) return toEvidence('role.title', segment, match.index, match.index + match[0].length)
  }
  return null
}

/** Words that make a study without interventions a laboratory study, in its title or at the start of its summary. */
function findLaboratory(names: readonly Segment[], prose: readonly Segment[]): Evidence | null {
  const inTitle = findTitleMatch(names, laboratoryTitle)
  if (inTitle || names.some(({ kind }) => kind === 'intervention')) return inTitle
  const summary = prose.find(({ path }) => path.endsWith('.briefSummary'))
  const match = summary && laboratorySummary.exec(summary.text.slice(0, 400))
  return match
    ? toEvidence('role.laboratory', summary, match.index, match.index + match[0].length)
    : null
}

const sampling =
  /aspirat|biopsy|biopsies|biospecimen|sampl(?:e|es|ing)\b|blood (?:collect|draw)|collection|analys[ei]s|assay/i
const watching =
  /apheresis|questionnaire|non-?interventional|no intervention|observation|survey|interview|monitoring|imaging|ultraso|tomograph|densitomet|\bDXA\b|\bscans?\b|screening|\bPET\b|\bMRI\b|phenotyp|quality[- ]of[- ]life/i
const supporting =
  /exercise|rehabilitat|physiotherap|virtual reality|\bIVR\b|coaching|digital|telehealth|wearable|\bapp\b|nutrition|\bdiet|yoga|music|massage|acupunctur|mindful|meditat|psycholog|psychosocial|education|counsel|decision aid|home[- ](?:based|care)|palliative|tele-?medicine/i

const giving = /inject|infus|administ|transplant|implant|vaccin/i

const listInterventions = (names: readonly Segment[]) =>
  names.filter(({ kind, path }) => kind === 'intervention' && path.endsWith('.name'))

/** Whether the interventions are only samples and questionnaires. False if the record names no intervention. */
function givesNothing(names: readonly Segment[]): boolean {
  const interventions = listInterventions(names)
  return (
    interventions.length > 0 &&
    interventions.every(
      ({ text }) => !giving.test(text) && (sampling.test(text) || watching.test(text)),
    )
  )
}

const callsItselfObservational =
  /\b(?:non-?interventional|observational|retrospective|real[- ](?:life|world))\b/i
const isAnObservation =
  /\b(?:this|it|ours?) (?:is|was|will be) (?:an? |the )?(?:[\w-]+,? ){0,4}(?:non-?interventional|observational|retrospective)\b/i

/** Whether a study only observes, by its type or, if the record has none, by what it says. */
export function isObservational(
  study: Study,
  names: readonly Segment[],
  prose: readonly Segment[],
): boolean {
  const studyType = study.protocolSection.designModule?.studyType
  if (studyType) return studyType === 'OBSERVATIONAL'
  if (givesNothing(names)) return true
  const summary = prose.find(({ path }) => path === summaryPath)?.text ?? ''
  if (isAnObservation.test(summary)) return true
  return (
    listInterventions(names).length === 0 &&
    (findTitleMatch(names, laboratoryTitle) !== null || callsItselfObservational.test(summary))
  )
}

const takingOut = /harvest|donation|extraction|liposuction|phlebotom|puncture|apheresis|\bdraws?\b/i
const making =
  /\b(?:manufactur|generat|grow|expan[ds]|isolat|deriv|cultur|differentiat|propert|preclinical)/i
const ofTreatedPeople =
  /\b(?:treat\w*|therap(?:y|ies)\b(?! using)|receiv\w*|recipients?|after|following|follow-?up|post|outcomes?|registry|undergo\w*|safety|efficacy|inject\w*|infus\w*|transplant\w*|implant\w*|administ\w*|surviv\w*|toxicit\w*|quality of life|long-?term)\b/i

/**
 * The material that a study takes from people if it does nothing else and its titles are about making cells, or don't
 * mention treating anyone with them.
 */
function findMaterial(names: readonly Segment[]): Evidence | null {
  const [first, ...others] = listInterventions(names)
  const isTaken = ({ text }: Segment) =>
    !giving.test(text) && (sampling.test(text) || takingOut.test(text))
  if (!first || ![first, ...others].every(isTaken)) return null
  const titles = names.filter(({ kind }) => kind === 'title')
  const isOfCells =
    titles.some(({ text }) => making.test(text)) ||
    !titles.some(({ text }) => ofTreatedPeople.test(text))
  return isOfCells ? toEvidence('role.laboratory', first, 0, first.source.length) : null
}

/** Tissue cells: a study of them in dishes has taken and grown them, if it says nothing about the immune system. */
const grownTypes: ReadonlySet<string> = new Set([
  'MSC',
  'SVF',
  'PLURIPOTENT',
  'NEURAL',
  'CHONDROCYTE',
  'CORNEAL_LIMBAL',
  'MUSCLE_HEART_CELL',
  'SKIN_CELL',
  'AMNIOTIC_PLACENTAL',
])
const growing =
  /\b(?:in vitro|ex vivo|isolat(?:e|ed|ing|ion)|cultur(?:e|ed|es|ing)|cultivat\w+|expanded|grown|differentiat(?:e|ed|ing|ion))\b/i

/** Words about growing cells in the laboratory, in the titles or summary of a study that takes material from people. */
function findGrownInDishes(
  names: readonly Segment[],
  prose: readonly Segment[],
  material: Evidence | null,
): Evidence | null {
  if (!material) return null
  const summary = prose.filter(({ path }) => path === summaryPath)
  for (const segment of [...names.filter(({ kind }) => kind === 'title'), ...summary]) {
    const match = growing.exec(segment.text)
    if (match)
      return toEvidence('role.laboratory', segment, match.index, match.index + match[0].length)
  }
  return null
}

/** The role of cells that only titles and summaries name, in a study that only tests or supports. */
function findPartAround(
  names: readonly Segment[],
  mentions: readonly Mention[],
): 'SETTING' | 'LABORATORY' | null {
  const interventions = listInterventions(names)
  const isAround = interventions.every(
    ({ text }) =>
      !giving.test(text) &&
      (sampling.test(text) ||
        watching.test(text) ||
        supporting.test(text) ||
        /^(?:controls?\b|usual care|standard(?!.*(?:deplet|condition)))/i.test(text)),
  )
  const isNamed = mentions.some(({ segment }) => /Groups?\[|interventions\[/.test(segment.path))
  if (!isNamed && findMaterial(names)) return 'LABORATORY'
  if (interventions.length === 0 || !isAround || isNamed) return null
  const isStudied = interventions.some(({ text }) => sampling.test(text))
  return isStudied && !interventions.some(({ text }) => supporting.test(text))
    ? 'LABORATORY'
    : 'SETTING'
}

const joins = /[&+/±]|\b(?:and|plus|with|combin\w+|integrat\w+|concomitant)\b/i
const orders =
  /\b(?:after|before|bridg\w+|compar\w+|follow\w+|or|post(?![ -]?transplant)|prior|sequen\w+|then|versus|vs)\b/i

/**
 * Whether a title joins a transplant and other cells as one treatment: "CAR-T Cells Combined With Autologous HSCT", but
 * not "CAR-T Cells After HSCT" or "CAR-T Cells Versus HSCT".
 */
function isJoined(transplant: RoleDecision, others: readonly RoleDecision[]): boolean {
  const inTitle = ({ mentions }: RoleDecision) =>
    mentions.filter(({ segment, role }) => segment.kind === 'title' && role === 'PRODUCT')
  const pairs = inTitle(transplant).flatMap((one) =>
    others
      .flatMap(inTitle)
      .filter(({ segment }) => segment === one.segment)
      .map((other) =>
        one.start < other.start ? ([one, other] as const) : ([other, one] as const),
      ),
  )
  return pairs.some(([first, second]) => {
    const between = first.segment.text.slice(first.end, second.start)
    return joins.test(between) && !orders.test(between)
  })
}

/** What a study does if only prose names cells: see `roles-in-prose.ts`. */
export function describeStudy(names: readonly Segment[]): {
  looksBack: boolean
  takesMaterial: boolean
  isAround: boolean
} {
  const interventions = listInterventions(names)
  const supports = ({ text }: Segment) =>
    !giving.test(text) && (sampling.test(text) || watching.test(text) || supporting.test(text))
  return {
    looksBack: findTitleMatch(names, followUpTitle) !== null && !givesOthers(names, []),
    takesMaterial: findMaterial(names) !== null,
    isAround: interventions.length > 0 && interventions.every(supports),
  }
}

/** A title about transplants that doesn't say what is transplanted: "Transplantation for Sickle Cell Disease". */
const ofTransplants =
  /^(?!.*\b(?:after|post|before|undergoing|recipients?|following|prior)\b).*?\b(?:transplant(?:s|ation)?|grafts?)\b(?![ -](?:versus|vs|ineligible|eligible))/i

/**
 * If the title tests something else, cells that are one of several treatments with a transplant are part of the
 * regimen. So is a transplant beside other cells named in the title, unless the title joins the two.
 */
function placeTransplants(
  decisions: RoleDecision[],
  names: readonly Segment[],
  mentions: readonly Mention[],
): RoleDecision[] {
  const titles = names.filter(({ kind }) => kind === 'title')
  const isSilent =
    !mentions.some(({ segment }) => segment.kind === 'title') &&
    !titles.some(({ text }) => ofTransplants.test(text))
  const drugs = names.filter(
    (segment) =>
      segment.path.endsWith('.name') &&
      !accompanying.test(segment.text) &&
      !mentions.some((mention) => mention.segment === segment),
  )
  if (isSilent && drugs.length > 1 && decisions.some(({ cellType }) => cellType === 'HSCT'))
    return decisions.map((decision) =>
      decision.role === 'PRODUCT' ? { ...decision, role: 'REGIMEN' } : decision,
    )
  const others = decisions.filter(
    ({ cellType, role, mentions: found }) =>
      cellType !== 'HSCT' &&
      role === 'PRODUCT' &&
      found.some(({ segment, role: part }) => segment.kind === 'title' && part === 'PRODUCT'),
  )
  if (others.length === 0) return decisions
  return decisions.map((decision) =>
    decision.cellType === 'HSCT' && decision.role === 'PRODUCT' && !isJoined(decision, others)
      ? { ...decision, role: 'REGIMEN' }
      : decision,
  )
}

/**
 * The cells that are tested, taken or cared for if nothing else is done. Earlier cells count, because the care is for
 * them.
 */
function toPartAround(
  role: CellRole,
  around: ReturnType<typeof findPartAround>,
  isSupport: boolean,
): CellRole {
  if (around === null) return role
  if (role === 'PRODUCT' || role === 'REGIMEN') return around
  if (role === 'FOLLOW_UP' && isSupport) return 'SETTING'
  return role === 'PRIOR_THERAPY' ? 'SETTING' : role
}

/** Whether the words say that people have had cells, without any care around them. */
function isAfterwards({ segment: { text }, contextStart, start, end }: Mention): boolean {
  return (
    /^(?:after|following|post)\b/i.test(text.slice(Math.min(contextStart, start), end)) &&
    !care.test(text)
  )
}

/** The role of each kind of cells named in the study, the strongest first. Empty if none is a treatment. */
export function decideRoles(
  study: Study,
  names: readonly Segment[],
  prose: readonly Segment[],
  mentions: readonly Mention[],
): RoleDecision[] {
  if (isMobilisedOnly(names, mentions)) return []
  const byType = groupBy(mentions, ({ cellType }) => cellType)
  const observational = isObservational(study, names, prose)
  const around = observational ? null : findPartAround(names, mentions)
  const followUp = findTitleMatch(names, followUpTitle)
  const looksBack =
    followUp !== null && (observational || findTitleMatch(names, followUpOfOwnTrial) === null)
  const laboratory = observational ? (findLaboratory(names, prose) ?? findMaterial(names)) : null
  const isOfMaking = findTitleMatch(names, making) !== null
  const cellsOnly = onlyCells(names, mentions)
  const isSupport = listInterventions(names).some(({ text }) => supporting.test(text))
  const inDishes = findGrownInDishes(names, prose, laboratory ?? findMaterial(names))
  const testsOthers = !observational && !looksBack && givesOthers(names, mentions)

  const decisions: RoleDecision[] = []
  for (const [cellType, all] of byType) {
    // Pluripotent cells don't occur in adults, so a laboratory study always makes them.
    const isMade = laboratory !== null && (isOfMaking || cellType === 'PLURIPOTENT')
    const found = observational ? all.filter((mention) => isMade || isTreatment(mention)) : all
    const decision = decideFromWords(cellType, found, cellsOnly)
    if (!decision) {
      const inTitle = all.filter(({ segment }) => segment.kind === 'title')
      if (inDishes && grownTypes.has(cellType) && inTitle.length > 0)
        decisions.push({
          cellType,
          role: 'LABORATORY',
          mentions: inTitle,
          because: [inDishes, ...inTitle.slice(0, 1).map(mentionEvidence)],
        })
      continue
    }
    const counted = found.filter((mention) => mention.role !== 'NONE')
    const because = decision.because.map(mentionEvidence)
    const isGiven = decision.role === 'PRODUCT' || decision.role === 'REGIMEN'
    if (laboratory && (isGiven || decision.role === 'SETTING'))
      decisions.push({
        cellType,
        role: 'LABORATORY',
        mentions: counted,
        because: [laboratory, ...because],
      })
    else if (
      looksBack &&
      followUp &&
      (isGiven || decision.role === 'PRIOR_THERAPY' || decision.role === 'SETTING')
    )
      decisions.push({
        cellType,
        role: 'FOLLOW_UP',
        mentions: counted,
        because: [followUp, ...because],
      })
    else if (decision.role === 'FOLLOW_UP' && testsOthers)
      decisions.push({ cellType, role: 'PRIOR_THERAPY', mentions: counted, because })
    else if (
      observational &&
      (isGiven ||
        decision.role === 'PRIOR_THERAPY' ||
        (decision.role === 'SETTING' &&
          (findTitleMatch(names, observedTitle) !== null || decision.because.some(isAfterwards))))
    )
      decisions.push({ cellType, role: 'FOLLOW_UP', mentions: counted, because })
    else
      decisions.push({
        cellType,
        role: toPartAround(decision.role, around, isSupport),
        mentions: counted,
        because,
      })
  }
  return placeTransplants(decisions, names, mentions).sort(
    (a, b) => cellRoles.indexOf(a.role) - cellRoles.indexOf(b.role),
  )
}

/** Checked before the text is folded, which takes longer: few criteria name any cells. */
const earlierCells = /\bCAR|chimeric|\bTIL|infiltrating|NK.?cell|mesenchymal/i

/**
 * A role label if the inclusion criteria require earlier treatment with cells. Transplants of blood stem cells don't
 * count, because nearly every trial in blood cancers mentions one.
 */
export function findRequiredEarlierCells(study: Study): TherapyLabel[] {
  const source = study.protocolSection.eligibilityModule?.eligibilityCriteria
  if (!source || !earlierCells.test(source)) return []
  const criteria = toEligibilitySegment(study)
  if (!criteria) return []
  const exclusion = /exclusion criteria/i.exec(criteria.text)?.index ?? criteria.text.length
  const inclusion = criteria.text.slice(0, exclusion)
  const match = requiredEarlierCells.exec(inclusion)
  if (!match) return []
  const start = match.index
  const end = start + match[0].length
  const from = Math.max(inclusion.lastIndexOf('. ', start), inclusion.lastIndexOf('*', start), 0)
  const sentence = inclusion.slice(Math.max(from, start - 200), end + 60)
  if (notRequired.test(sentence)) return []
  return [
    {
      facet: 'role',
      value: 'PRIOR_THERAPY',
      evidence: [toEvidence('role.required-earlier-cells', criteria, start, end)],
    },
  ]
}
