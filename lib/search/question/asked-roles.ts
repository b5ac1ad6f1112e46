import type { CellRole } from '@/lib/therapy/labels'
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

/** What is given against the harm that cells do needs no word that turns the question round. */
const harm =
  /\b(?:cytokine release|crs|icans|neurotoxicity|(?:nerve|neurologic\w*) toxicity|side[- ]effects?|cytopenias?|hlh)\b/i

/** Another treatment is looked for. */
const failed = new RegExp(
  `\\b(?:when|if|once|after|where)\\s+(?:\\w+\\s+){0,2}${cells}\\w*(?: \\w+)?\\s+(?:has |have |had |did |does |is )?(?:failed|fails?|failing|failure|not work\\w*|stopped|relaps\\w*)`,
  'i',
)
const otherTreatment =
  /\b(?:bispecifics?|antibod(?:y|ies)|drugs?|tablets?|pills?|chemo\w*|radio\w*|radiation|\w+(?:mab|nib|tug|domide|domide)|salvage|maintenance)\b/i

const cellsAnywhere = new RegExp(`\\b${cells}`, 'i')

const careRoles: readonly CellRole[] = [
  'SETTING',
  'REGIMEN',
  'PRIOR_THERAPY',
  'LABORATORY',
  'FOLLOW_UP',
]

/** Roles of the trials that a text asks for beside, or instead of, those that test cells; empty for most texts. */
export function readAskedRoles(text: string): readonly CellRole[] {
  if (!isProse(text)) return readRolesOf(text)
  // Of a letter one sentence names what somebody took, and another the cells.
  const [roles = []] = text
    .split(/[.;?!]\s+/)
    .map(readRolesOf)
    .filter(({ length }) => length > 0)
  return roles
}

function readRolesOf(text: string): readonly CellRole[] {
  if (!cellsAnywhere.test(text)) return []
  if (failed.test(text) && otherTreatment.test(text)) return ['PRIOR_THERAPY', 'REGIMEN', 'SETTING']
  if (care.test(text) && (around.test(text) || harm.test(text))) return careRoles
  return followUp.test(text) ? ['FOLLOW_UP', 'SETTING', 'PRIOR_THERAPY'] : []
}
