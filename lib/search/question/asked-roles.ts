import type { CellRole } from '@/lib/therapy/labels'
import { findCareTopics } from './care-topics'
import { isEverydayWord } from '../query/small-words'
import { isProse } from './prose'

// Trials around cells that a text asks for: what becomes of people afterwards, care before and after, what is tried
// when cells have failed. The search hides them by default, and their records seldom say it in the same words.

/** Cells that other care surrounds; a transplant is named in too many questions that are about the cells themselves. */
const cells =
  '(?:car[- ]?(?:t|nk)\\b|cars?\\b|chimeric antigen|(?:cell(?:ular)?|gene|immune cell|immuno) ?therap|(?:gene|genetically)[- ](?:modified|engineered|edited)|\\S+leucel\\b|(?:axi|liso|tisa|brexu|cilta|ide|obe)-cel\\b|yescarta|kymriah|carvykti|abecma|breyanzi|tecartus)'

const followUp = new RegExp(
  [
    '\\blong[- ]?term (?:follow[- ]?up|safety|outcomes?|effects?|monitoring|surveillance|side effects)',
    '\\b(?:late|delayed) (?:effects?|toxicit|complications?|side effects)',
    '\\b\\d+[- ]?years?[- ](?:long )?(?:safety )?follow[- ]?up',
    '\\bfollow[- ]?up (?:of|after|study|studies|trials?|registr)',
    '\\b(?:years|a decade|long) after\\b',
    '\\bregistr(?:y|ies)\\b',
    '\\breal[- ](?:world|life)\\b',
    '\\b(?:routine|everyday) (?:care|practice)\\b',
    '\\bsurviv(?:or|ors|orship)\\b',
    '\\bwhat (?:becomes?|became|has become|happens?|happened) (?:of|to|after)\\b',
    '\\bobservational\\b',
    '\\bpost[- ]?(?:marketing|authori[sz]ation|approval)\\b',
    '\\b(?:after|since|once) (?:(?:its|the|it was|it is|being) )?(?:approval|approved|licen[cs]ed?|licensing|launch|marketing)\\b',
    '\\b(?:ordinary|usual|normal|everyday|local) (?:hospitals?|clinics?|patients)\\b',
  ].join('|'),
  'i',
)

const care = new RegExp(
  [
    '\\b(?:care ?givers?|carers?|family members|quality of life|well-?being|exercis\\w*|physiotherap\\w*|rehab\\w*|prehab\\w*|physical therap\\w*|walking)\\b',
    '\\b(?:nutrition\\w*|diet\\w*|probiotics?|microbiome|sleep|fatigue|tired(?:ness)?|distress|anxiety|depress(?:ed|ion)|psycholog\\w*|counsel\\w*|virtual reality|palliative|hospice|coping)\\b',
    '\\b(?:cogniti(?:on|ve)|memory|thinking|concentration|brain fog|driving)\\b',
    '\\b(?:vaccin\\w*|immuni[sz]ation|jabs?|infections?|antibiotics?|antivirals?|antifungals?|immunoglobulins?|ivig)\\b',
    '\\b(?:prevent\\w*|prophyla\\w*|side[- ]effects?|toxicit\\w*|neurotoxicit\\w*|icans|crs|cytokine|tocilizumab|anakinra|siltuximab|emapalumab|ruxolitinib|dasatinib|defibrotide|steroids?|dexamethasone)\\b',
    '\\b(?:cytopeni\\w*|blood counts?|neutropeni\\w*|thrombopoietin|eltrombopag|romiplostim|g-csf|filgrastim|boost)\\b',
    '\\b(?:fertility|cardiotox\\w*|heart damage|cardiac (?:monitoring|events?)|imaging|pet|scans?|mri|biomarkers?|ctdna|predict\\w*)\\b',
    '\\b(?:costs?|financial|expenses|distance|travel|telehealth|telemedicine|at home|home monitoring|outpatient|wearables?|smart ?watch|apps?|education|decision|barriers?|access to|interviews?|surveys?|questionnaires?|experiences?)\\b',
    '\\b(?:bridg\\w+|radiotherapy|radiation|irradiation|leuk[ao]?pheresis|apheresis|collect(?:ing|ion)|lymphodepletion|maintenance|consolidation)\\b',
  ].join('|'),
  'i',
)

/** The cells are where somebody stands, not what is tried. */
const around = new RegExp(
  `\\b(?:after|before|during|following|since|prior to|ahead of|bridge to|bridging to|bridge before|undergo(?:ing)?|having|getting|receiving|who (?:get|got|had|have had|have|receive|received|undergo)|recipients? of|(?:treated|patients?|people|children|adults) with|while on|waiting for|awaiting|related to|caused by|due to|from|of|if|when|whether|see if|for)\\s+(?:(?:their|my|his|her|the|a|having|receiving|people|patients|having had)\\s+){0,3}${cells}|\\b(?:after|before|during|following|prior to)\\s+(?:[\\w-]+\\s+){1,2}${cells}|${cells}\\w*[ -](?:\\S+ )?(?:patients?|recipients?|survivors?|related|induced|associated)\\b`,
  'i',
)

/** What is studied of people and never of cells, wherever the cells stand in the sentence. */
const life =
  /\b(?:care ?givers?|carers?|family who|quality of life|outpatients?|at home|home monitoring|telehealth|telemedicine|wearables?|smart ?watch|watch that|phone app|costs?|financial\w*|insurance|questionnaires?|surveys?|interviews?|diets?|nutrition\w*|microbiome|microbiota|gut bacteria|sleep|anxiety|distress|loneliness|virtual reality|exercises?|physiotherapy|rehabilitation|fertility|driving|work(?:ing)? again|return to work|travel distance)\b/i

/** What is given against the harm that cells do needs no word that turns the question round. */
const harm =
  /\b(?:cytokine release|crs|icans|neurotoxicity|(?:nerve|neurologic\w*) toxicity|side[- ]effects?|cytopenias?|hlh)\b/i

/** The cells have done what they should. */
const worked = new RegExp(
  `${cells}\\w*(?: (?:cells?|therapy|treatment|infusion))?(?: has| have| had)? (?:worked|works|succeeded|was a success|went well|did its job)\\b`,
  'i',
)

/** Another treatment is looked for. */
const failed = new RegExp(
  `\\b(?:when|if|once|after|where)\\s+(?:\\w+\\s+){0,2}${cells}\\w*(?: \\w+)?\\s+(?:has |have |had |did |does |is )?(?:failed|fails?|failing|failure|not work\\w*|stopped|relaps\\w*)`,
  'i',
)
const otherTreatment =
  /\b(?:bispecifics?|antibod(?:y|ies)|drugs?|tablets?|pills?|chemo\w*|radio\w*|radiation|\w+(?:mab|nib|tug|domide|domide)|salvage|maintenance)\b/i

const cellsAnywhere = new RegExp(`\\b${cells}`, 'i')

/** What is done with cells in a laboratory, and nothing in anybody. */
const laboratory =
  /\b(?:in (?:the|a) lab(?:oratory)?\b|lab(?:oratory)? (?:study|studies|work|research|tests?|experiments?)|biobank\w*|(?:blood|tissue|biological|marrow) samples?|sample collection|biops(?:y|ies) of|for (?:basic )?research\b|in vitro\b|isolated from|blood donation|donat(?:e|es|ing) (?:blood|cells|plasma)|volunteers? (?:to|who) (?:make|give|donate))/i
const laboratoryRoles: readonly CellRole[] = ['LABORATORY', 'SETTING', 'FOLLOW_UP']

/** None for most texts. */
export type AskedRoles = readonly CellRole[]

/** Words beside topics and cells that a question may have and still be about nothing else: a disease, a kind of cells. */
const maxWordsBeside = 2

/**
 * Whether a text names nothing but cells and what only trials around cells are about ("CAR-T biomarkers"), or two such
 * topics wherever they are.
 */
function isOnlyAround(text: string): boolean {
  const topics = findCareTopics(text).filter(({ scope }) => scope !== 'any')
  if (!topics.some(({ scope }) => scope === 'around')) return false
  if (topics.length > 1 || namesOfCells.test(text)) return true
  const [{ start, end } = { start: 0, end: 0 }] = topics
  const words = `${text.slice(0, start)} ${text.slice(end)}`
    .replace(new RegExp(`\\b${cells}\\w*|\\bcells?\\b`, 'gi'), ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word) && !isEverydayWord(word))
  return words.length <= maxWordsBeside
}

/** Of a question for another treatment once cells have failed. */
export const afterFailureRoles: AskedRoles = ['PRIOR_THERAPY']

const followUpRoles: AskedRoles = ['FOLLOW_UP', 'SETTING', 'PRIOR_THERAPY']

/** A study of what became of people is one whatever cells they had. */
const longFollowUp =
  /\b(?:(?<!\bwith (?:\S+ ){0,2})follow(?:ed)?[- ]?up\b(?! (?:care|visit|period|of (?:at least|\d)))|ltfu\b|roll[- ]?over (?:study|trial)|extension (?:study|trial)|(?:patient |safety |disease )?registr(?:y|ies)\b|observational\b|long[- ]term (?:safety|effects?|outcomes?|results)|what (?:becomes?|became|has become|happens?|happened) (?:of|to)\b)/i

/** The same in other words, where cells are named. */
const laterOn =
  /\b(?:years (?:later|on|afterwards|after)\b|in the long run|second(?:ary)? (?:cancers?|malignanc\w*|tumou?rs?)|keeps? track of|(?:late|delayed) (?:effects?|side[- ]effects|toxicit\w*)|suivi à long terme|(?:Langzeit-?)?nachbeobachtung|seguimiento a largo plazo)/i

export const careRoles: AskedRoles = [
  'SETTING',
  'REGIMEN',
  'PRIOR_THERAPY',
  'LABORATORY',
  'FOLLOW_UP',
]

/** Before, during or after cells, or people who have had them: a question about what happens then. */
const anyCells = `(?:${cells}|\\S+-cel\\b|carts?\\b|(?:(?:own|donor|stem cell|bone marrow|blood and marrow|allogeneic|autologous|haemato\\w*|hemato\\w*|allo|auto)[ -](?:\\S+ ){0,2}transplant\\w*|hsct|hct|bmt|asct)\\b)`
const besideCells = new RegExp(
  `\\b(?:after|before|during|following|post|since|once|prior to|ahead of|around|nach|vor|après|avant|después de|antes de|dopo|undergo(?:ing)?|having|had|getting|got|receiving|received|given|who (?:get|have|receive|undergo)|recipients? of|(?:treated|patients?|people|children|adults) with|while on|waiting for|awaiting|bridge to|(?:respon[ds]\\w*|resistan\\w*|access|referral) to|(?:effects?|harms?|risks?|costs?|burden|complications?|outcomes?|toxicit\\w*|toxic effects?) of)\\s+(?:(?:their|my|his|her|the|a|an|having|receiving|people|patients|treatment with)\\s+){0,3}(?:[\\w-]+\\s+)?${anyCells}(?:[ -](?:cells?|therap\\w+|infusion|treatment))?|${anyCells}\\w*(?: cells?| therapy)?[ -](?:patients?|recipients?|survivors?|candidates|related|induced|associated|outcomes?|toxicit\\w*|side[- ]effects|complications?|responses?|harms?|damages?|affects?)\\b`,
  'i',
)
const cellsElsewhere = new RegExp(`\\b(?:cells?|mscs?|${cells})\\b|${cells}`, 'i')

interface AskedForm {
  /** Those that the form of the text says. */
  roles: AskedRoles
  /** The rest of a text that names cells only as what something comes before or after; `null` for others. */
  besideCells: string | null
}

/** What the form of a question says about the trials that it asks for. */
export function readAskedForm(text: string): AskedForm {
  const roles = readAskedRoles(text)
  const beside = isProse(text) ? null : besideCells.exec(text)
  const rest = beside && text.replace(beside[0], ' ')
  return { roles, besideCells: rest === null || cellsElsewhere.test(rest) ? null : rest }
}

/** Roles of the trials that a text asks for beside, or instead of, those that test cells; empty for most texts. */
export function readAskedRoles(text: string): AskedRoles {
  if (!isProse(text)) {
    const roles = readRolesOf(text)
    if (roles.length > 0) return roles
    if (longFollowUp.test(text)) return followUpRoles
    if (laterOn.test(text) && cellsElsewhere.test(text)) return followUpRoles
    return laboratory.test(text) ? laboratoryRoles : roles
  }
  // Of a letter one sentence names what somebody took, and another the cells.
  const [roles = []] = text
    .split(/[.;?!]\s+/)
    .map(readRolesOf)
    .filter(({ length }) => length > 0)
  return roles
}

/** The words by which a text asks what becomes of people; `null` where it asks for something else. */
export function findFollowUpWords(text: string): string | null {
  if (isProse(text) || readAskedRoles(text) !== followUpRoles) return null
  return [laterOn, longFollowUp, followUp].map((each) => each.exec(text)?.[0]).find(Boolean) ?? null
}

/** What is done or seen only around cells, so that it asks for them without naming any. */
const ofCells = String.raw`(?:leuk[ao]?pheresis|apheresis|lymphodeplet\w+(?: chemotherapy)?|cytokine release syndrome|crs|icans)`
const isOfCellsAlone = (text: string) => new RegExp(`^\\W*${ofCells}\\W*$`, 'i').test(text)
/** The same beside cells, unless it is ruled out. */
const namesOfCells = new RegExp(
  `(?<!\\b(?:without|no|avoid\\w*|after|standard|prior|reduced|low-dose|instead of) (?:[\\w-]+ )?)\\b${ofCells}`,
  'i',
)

function readRolesOf(text: string): AskedRoles {
  if (!cellsAnywhere.test(text)) return isOfCellsAlone(text) ? careRoles : []
  if (failed.test(text) && otherTreatment.test(text)) return afterFailureRoles
  const isTopic = care.test(text) || findCareTopics(text).length > 0
  if (life.test(text) || (isTopic && (around.test(text) || harm.test(text) || worked.test(text))))
    return careRoles
  if (followUp.test(text)) return followUpRoles
  return isOnlyAround(text) ? careRoles : []
}
