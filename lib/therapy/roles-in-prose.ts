import { codePattern } from './facet-tools'
import type { Mention } from './mentions'
import { mentionEvidence, type RoleDecision } from './roles'
import { isOfTheField, sentenceAround, summaryPath, type Segment } from './text'

// The role of cells if titles and intervention names don't state it: the summary says whom a study enrols or follows,
// or what it grows, and a condition may name a treatment that participants have anyway.

/** Treatments that records list among the conditions and that many people have as their usual care. */
const usualCare: ReadonlySet<string> = new Set(['HSCT', 'CAR_T', 'DLI', 'TIL', 'ISLET'])

/** Cells that exist in this form only after a laboratory has grown or changed them. */
const grown: ReadonlySet<string> = new Set([
  'MSC',
  'SVF',
  'PLURIPOTENT',
  'NEURAL',
  'CHONDROCYTE',
  'CORNEAL_LIMBAL',
  'MUSCLE_HEART_CELL',
  'AMNIOTIC_PLACENTAL',
  'CAR_T',
  'CAR_NK',
  'TCR_T',
  'TIL',
])
const growing =
  /\b(?:isolat|cultur|cultivat|expand|grow(?:n|ing)\b|differentiat|generat|manufactur|reprogramm|establish|deriv(?:e|ed|ing)\b(?! from (?:which|the (?:embryo|mesoderm))))\w*/i

/** Cells that others have grown, or that everyone has. */
const elsewhere =
  /\b(?:(?:several|many|most|other|previous|prior|recent|earlier) (?:\w+ )?(?:studies|trials|reports|work|groups)|ha(?:s|ve) (?:\w+ )?(?:been|shown|demonstrated)|can be (?:isolated|obtained|derived|grown)|are (?:known|found|present))\b/i

const people =
  /\b(?:patients?|participants?|subjects?|children|adults?|adolescents?|people|persons|individuals|recipients?|survivors?|those|who)\b/i

const wereGiven =
  /\b(?:received|treated (?:with|by)|(?:were|been|was) (?:given|infused|administered)|given|infused with|underwent|undergone|exposed to|dosed with|had)\b[^.;]{0,60}$/i

const follows =
  /\b(?:follow\w*|regist\w+|observ\w+|long[- ]?term|outcomes?|surviv\w+|retrospective\w*|monitor\w*|collects?|review\w*)\b/i

/** Care around such treatments, in titles and conditions. */
const careAround =
  /\b(?:prophyla|prevent|pre-?empt|infecti|cytomegalo|CMV\b|viral|vaccin|mucositis|graft[- ]{1,2}v(?:ersus|s)|GV?HD\b|engraft|graft failure|veno-?occlusive|sinusoidal|conditioning|mobili[sz]ation|immune reconstitution|nutrition|fatigue|anxiety|exercise|rehabilit|quality of life|cytokine release|neurotoxic|cytop(?:a)?eni|hypogamma|fertility)/i

export interface ProseRoleInput {
  names: readonly Segment[]
  conditions: readonly Segment[]
  /** Named in the conditions. */
  inConditions: readonly Mention[]
  /** Named in the summary and descriptions, as treatments or not. */
  inProse: readonly Mention[]
  /** The study gives nothing. */
  onlyObserves: boolean
  /** Its title says that it follows people. */
  looksBack: boolean
  /** It only takes material from them. */
  takesMaterial: boolean
  /** It only supports or observes. */
  isAround: boolean
}

function toDecisions(found: readonly Mention[], role: RoleDecision['role']): RoleDecision[] {
  const byType = new Map<string, Mention[]>()
  for (const mention of found)
    byType.set(mention.cellType, [...(byType.get(mention.cellType) ?? []), mention])
  return [...byType].map(([cellType, mentions]) => ({
    cellType,
    role,
    mentions,
    because: mentions.slice(0, 2).map((mention) => ({
      ...mentionEvidence(mention),
      ruleId: `role.${role.toLowerCase()}.in-prose`,
    })),
  }))
}

/** The role of cells that only the summary or the conditions name. Empty if they have none. */
export function decideRolesFromProse(input: ProseRoleInput): RoleDecision[] {
  const { names, conditions, inConditions, inProse, onlyObserves, looksBack } = input
  const inSummary = inProse.filter(({ segment }) => segment.path === summaryPath)
  const ofThisStudy = inSummary.filter(
    ({ segment, start, end }) => !isOfTheField(sentenceAround(segment, start, end)),
  )
  if (onlyObserves || looksBack) {
    const given = ofThisStudy.filter(({ role, segment, start, end }) => {
      if (role === 'NONE') return false
      const sentence = sentenceAround(segment, start, end)
      return (
        people.test(sentence) &&
        follows.test(sentence) &&
        wereGiven.test(segment.text.slice(Math.max(0, start - 90), start))
      )
    })
    if (given.length > 0) return toDecisions(given, 'FOLLOW_UP')
  }
  if (onlyObserves || input.takesMaterial) {
    const made = inSummary.filter(({ cellType, segment, start, end }) => {
      if (!grown.has(cellType)) return false
      const sentence = sentenceAround(segment, start, end)
      return growing.test(sentence) && !elsewhere.test(sentence)
    })
    if (made.length > 0) return toDecisions(made, 'LABORATORY')
  }
  const listed = inConditions.filter(
    ({ cellType, role }) => usualCare.has(cellType) && role !== 'NONE',
  )
  if (listed.length > 0) {
    const isTheProduct = names.some(
      ({ kind, text }) => kind === 'intervention' && codePattern.test(text),
    )
    const changed = listed.filter(({ cellType }) => cellType === 'CAR_T')
    if (isTheProduct && changed.length > 0) return toDecisions(changed, 'PRODUCT')
    return toDecisions(listed, onlyObserves ? 'FOLLOW_UP' : 'SETTING')
  }
  if (onlyObserves) return []
  const subject = [...names.filter(({ kind }) => kind === 'title'), ...conditions]
  if (!input.isAround && !subject.some(({ text }) => careAround.test(text))) return []
  const around = ofThisStudy.filter(
    ({ cellType, role, segment, start, end }) =>
      usualCare.has(cellType) &&
      (role === 'SETTING' || (role === 'PRIOR_THERAPY' && cellType === 'HSCT')) &&
      people.test(sentenceAround(segment, start, end)),
  )
  return toDecisions(around, 'SETTING')
}
