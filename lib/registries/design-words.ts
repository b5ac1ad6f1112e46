import { keysOf } from '@/lib/study/keys-of'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import { toPlainWords } from './plain-words'

// The design of a trial, which registries write in one of three ways: as labelled statements ("Allocation:
// Randomized. Masking: Single (Participant)."), as EUCTR's questions ("Randomised: yes Open: no"), or as phrases
// ("Randomized, Parallel Group Trial"). Nothing is inferred that the text doesn't say.

/** The part of a record's design that such a text can state; values are the registry's own. */
export interface DesignWords {
  allocation?: string
  interventionModel?: string
  primaryPurpose?: string
  observationalModel?: string
  timePerspective?: string
  maskingInfo?: MaskingWords
}

export interface MaskingWords {
  masking: string
  whoMasked?: string[]
}

/**
 * Reads a registry's words on the design.
 * @param studyType a value of the registry, on which the meaning of some words depends
 */
export function readDesignWords(text: string, studyType: string | undefined): DesignWords {
  const isObservational = studyType === 'OBSERVATIONAL'
  return readAnswers(text) ?? readNamed(text, isObservational) ?? readPhrases(text, isObservational)
}

/**
 * Masking and who is masked: "Single (Participant)", "Double Blind (Subject, Investigator)", "Participant and
 * Investigator Blinded". If no word gives the number of masked parties, the named ones are counted. `undefined` if
 * neither is stated ("Blinded (masking used)").
 */
export function readMaskingWords(text: string): MaskingWords | undefined {
  const known = parseVocabularyValue('DesignMasking', text)
  if (known !== null) return { masking: known }
  const [, before = text, inBrackets = ''] = /^([^(]*)\(([^)]*)\)/.exec(text) ?? []
  const level = findMasking(toPlainWords(before)) ?? findMasking(toPlainWords(inBrackets))
  return toMasking(level, findRoles(toPlainWords(inBrackets === '' ? before : inBrackets)))
}

function toMasking(level: string | undefined, roles: string[]): MaskingWords | undefined {
  if (level === 'NONE') return { masking: level }
  if (roles.length === 0) return level === undefined ? undefined : { masking: level }
  return { masking: level ?? maskedParties[roles.length] ?? 'QUADRUPLE', whoMasked: roles }
}

const maskedParties: readonly (string | undefined)[] = [
  undefined,
  'SINGLE',
  'DOUBLE',
  'TRIPLE',
  'QUADRUPLE',
]

type Patterns = readonly (readonly [RegExp, string])[]

/** The value of the first pattern that matches a text in plain words. */
const finder = (patterns: Patterns) => (plain: string) =>
  patterns.find(([pattern]) => pattern.test(plain))?.[1]

const findAllocation = finder([
  [/\b(?:single|one|1) (?:arm|group)\b|\brandomi[sz]ation not applicable\b/, 'NA'],
  [/\b(?:non|not|un|quasi) ?(?:random|rct\b)/, 'NON_RANDOMIZED'],
  [/\brandomi[sz]ed\b|\brandomly\b|\brct\b|\brandom (?:number|allocation)\b/, 'RANDOMIZED'],
])

const findModel = finder([
  [/\bcross ?over\b/, 'CROSSOVER'],
  [/\bfactorial\b/, 'FACTORIAL'],
  [/\bparallel\b/, 'PARALLEL'],
  [/\bsequential\b|\bstepped wedge\b/, 'SEQUENTIAL'],
  [/\b(?:single|one|1) (?:arm|group|assignment)\b|^single$/, 'SINGLE_GROUP'],
])

const findObservationalModel = finder([
  [/\bcase cross ?over\b/, 'CASE_CROSSOVER'],
  [/\bcase control\b/, 'CASE_CONTROL'],
  [/\bcase (?:only|series|stud(?:y|ies)|reports?)\b/, 'CASE_ONLY'],
  [/\bcohort\b/, 'COHORT'],
  [/\becologic(?:al)?\b/, 'ECOLOGIC_OR_COMMUNITY'],
  [/\bfamily based\b/, 'FAMILY_BASED'],
  [/\bdefined population\b/, 'DEFINED_POPULATION'],
  [/\bnatural history\b/, 'NATURAL_HISTORY'],
])

const findPurpose = finder([
  [/\bhealth (?:services?|care|economics)\b/, 'HEALTH_SERVICES_RESEARCH'],
  [/\bbasic (?:science|research)\b|\bphysiological\b/, 'BASIC_SCIENCE'],
  [/\bdevice feasibility\b/, 'DEVICE_FEASIBILITY'],
  [/\beducation|\bcounsel|\btraining\b/, 'ECT'],
  [/\bsupportive\b|\bpalliative\b/, 'SUPPORTIVE_CARE'],
  [/\bscreening\b/, 'SCREENING'],
  [/\bdiagnos/, 'DIAGNOSTIC'],
  [/\bprevent|\bprophyla/, 'PREVENTION'],
  [/\btreatment\b|\btherap/, 'TREATMENT'],
  [/^others?$/, 'OTHER'],
])

/** "Open" also describes wounds, questions and lists; "triple" drugs and cancers. */
const findMasking = finder([
  [/\bquadruple(?= blind| mask|$)/, 'QUADRUPLE'],
  [/\btriple(?= blind| mask|$)/, 'TRIPLE'],
  [/\bdouble(?= blind| mask|$)/, 'DOUBLE'],
  [/\bsingle(?= blind| mask|$)/, 'SINGLE'],
  [/\bopen label|\b(?:no|not|non|un) ?(?:blind|mask)(?:ed|ing)?\b|^(?:no|none)$/, 'NONE'],
  [
    /\bopen\b(?! (?:heart|surg|access|fracture|abdom|repair|wound|reduction|question|ended|angle|source|list|chest|bite|lung|approach|operation))/,
    'NONE',
  ],
])

/** Parties that may be masked, in the words of registries. A data analyst is not one of the record's four. */
const roles: Patterns = [
  [/\b(?:participants?|patients?|subjects?|receiving)\b/, 'PARTICIPANT'],
  [
    /\b(?:care ?(?:providers?|givers?)|therapists?|clinicians?|physicians?|administering)\b/,
    'CARE_PROVIDER',
  ],
  [/\b(?:investigators?|researchers?)\b/, 'INVESTIGATOR'],
  [/\b(?:assess(?:o|e)rs?|evaluators?|assessing)\b|\bobservers?\b/, 'OUTCOMES_ASSESSOR'],
]

function findRoles(plain: string): string[] {
  // DRKS's "investigator/therapist" is one party.
  const text = plain.replace(/\binvestigator therapist\b/g, 'investigator')
  return roles.flatMap(([pattern, role]) => (pattern.test(text) ? [role] : []))
}

/** The registry's model holds only one value; "retrospective and prospective" has none. */
function findTimePerspective(plain: string): string | undefined {
  const found = ['retrospective', 'prospective', 'cross sectional'].filter((word) =>
    new RegExp(`\\b${word}(?:ly)?\\b`).test(plain),
  )
  const [only] = found
  if (only === undefined) return undefined
  return found.length > 1 ? 'OTHER' : only.toUpperCase().replace(' ', '_')
}

/** `Controlled: yes`, `Randomised: no`, on separate lines or run together; `null` for texts of another kind. */
function readAnswers(text: string): DesignWords | null {
  const answers = new Map<string, boolean>()
  const pattern =
    /(Randomi[sz]ed|Open|Single blind|Double blind|Parallel group|Cross over)\s*:\s*(yes|no)/gi
  for (const [, name = '', answer = ''] of text.matchAll(pattern)) {
    answers.set(name.toLowerCase().replace('z', 's'), answer.toLowerCase() === 'yes')
  }
  // The Netherlands' register also has a yes/no statement on randomisation, among its labelled statements.
  if (answers.size < 2) return null
  const [, arms] = /Number of treatment arms in the trial\s*:\s*(\d+)/i.exec(text) ?? []
  const design: DesignWords = {}
  if (answers.get('randomised') === true) design.allocation = 'RANDOMIZED'
  else if (arms === '1') design.allocation = 'NA'
  else if (answers.get('randomised') === false) design.allocation = 'NON_RANDOMIZED'
  const models = [
    answers.get('parallel group') === true && 'PARALLEL',
    answers.get('cross over') === true && 'CROSSOVER',
  ].filter((model) => typeof model === 'string')
  if (models.length === 0 && arms === '1') models.push('SINGLE_GROUP')
  const maskings = [
    answers.get('open') === true && 'NONE',
    answers.get('single blind') === true && 'SINGLE',
    answers.get('double blind') === true && 'DOUBLE',
  ].filter((masking) => typeof masking === 'string')
  // Two answers of yes belong to two parts of a trial.
  const [model, otherModel] = models
  if (model !== undefined && otherModel === undefined) design.interventionModel = model
  const [masking, otherMasking] = maskings
  if (masking !== undefined && otherMasking === undefined) design.maskingInfo = { masking }
  return design
}

/** Labels of the parts of a design, by what they hold; the others only end the part before them. */
const partNames = {
  allocation: ['allocation', 'randomization', 'randomisation', 'randomized', 'randomised'],
  model: ['intervention model', 'interventional model', 'intervention assignment', 'assignment'],
  purpose: ['primary purpose', 'study design purpose', 'design type', 'purpose'],
  masking: ['blinding/masking', 'blinding and masking', 'masking', 'blinding'],
  who: ['who is masked / blinded', 'who is blinded', 'who is masked'],
  observationalModel: ['observational study model', 'observational model', 'selection'],
  timePerspective: ['time perspective', 'timing'],
  duration: ['duration'],
  type: ['type'],
  other: [
    'endpoint classification',
    'type of endpoint',
    'control group',
    'control',
    'group',
    'placebo',
    'randomization description',
    'blinding description',
    'other design features',
    'method of generating randomization sequence',
    'method of allocation concealment',
    'enrollment',
    'biospecimen retention',
  ],
} as const
type PartName = keyof typeof partNames

const partOfName = new Map<string, PartName>(
  keysOf(partNames).flatMap((part) =>
    partNames[part].map((name): [string, PartName] => [name, part]),
  ),
)
const partPattern = new RegExp(
  `(?<![\\p{L}\\p{N}/])(${[...partOfName.keys()].sort((a, b) => b.length - a.length).join('|')})\\s*:`,
  'giu',
)

/** Labelled parts, whatever separates them; `null` for a text without any of the labels. */
function readNamed(text: string, isObservational: boolean): DesignWords | null {
  const marks = [...text.matchAll(partPattern)]
  if (marks.length === 0) return null
  const parts = new Map<PartName, string>()
  for (const [index, mark] of marks.entries()) {
    const part = partOfName.get((mark[1] ?? '').toLowerCase())
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index)
    if (part !== undefined && !parts.has(part)) {
      parts.set(part, value.trim().replace(/[.;,\s]+$/, ''))
    }
  }
  const plain = (part: PartName) => toPlainWords(parts.get(part) ?? '')
  // CTRI writes a phrase before its labels: "Randomized, Parallel Group Trial Blinding and masking:Open Label".
  const design = readPhrases(text.slice(0, marks[0]?.index ?? 0), isObservational)
  if (!isObservational) {
    // In the Netherlands' "Randomized: No … Type: 2 or more arms, randomized" the second is what the sponsor chose.
    const isOfArms = /\barms?\b/.test(plain('type'))
    set(
      design,
      'allocation',
      isOfArms ? findAllocation(plain('type')) : readAllocation(plain('allocation')),
    )
    set(
      design,
      'interventionModel',
      findModel(parts.has('model') ? plain('model') : isOfArms ? plain('type') : ''),
    )
  }
  set(design, 'primaryPurpose', findPurpose(plain('purpose')))
  const masking = [parts.get('masking'), parts.get('who')].filter((part) => part !== undefined)
  const maskingInfo = readMaskingWords(masking.join(' '))
  if (maskingInfo !== undefined) design.maskingInfo = maskingInfo
  const model = plain('observationalModel') || (isObservational ? plain('purpose') : '')
  set(design, 'observationalModel', findObservationalModel(model))
  set(
    design,
    'timePerspective',
    findTimePerspective(plain('timePerspective')) ?? findTimePerspective(plain('duration')),
  )
  return design
}

function readAllocation(plain: string): string | undefined {
  if (/^(?:na|n a|not applicable)\b/.test(plain)) return 'NA'
  if (plain === 'yes') return 'RANDOMIZED'
  return plain === 'no' ? 'NON_RANDOMIZED' : findAllocation(plain)
}

const purposePhrases: readonly RegExp[] = [
  /\b(\w+) purpose\b/,
  /\b(?:trial|study) (?:of|for) (treatment|prevention|diagnosis|screening|prophylaxis)\b/,
  /\b(treatment|prevention|diagnostic|screening) (?:randomi[sz]ed |controlled |clinical ){0,3}(?:trial|study)\b/,
]

/** Sentences and single words. A purpose must be labelled as one: "no treatment control" is not a purpose. */
function readPhrases(text: string, isObservational: boolean): DesignWords {
  const plain = toPlainWords(text)
  const design: DesignWords = {}
  if (isObservational) {
    set(design, 'observationalModel', findObservationalModel(plain))
    set(design, 'timePerspective', findTimePerspective(plain))
    return design
  }
  set(design, 'allocation', findAllocation(plain))
  set(design, 'interventionModel', findModel(plain))
  const inBrackets = toPlainWords(/\(([^()]{1,60})\)\s*$/.exec(text)?.[1] ?? '')
  const named = purposePhrases.map((pattern) => pattern.exec(plain)?.[1]).find(Boolean)
  set(design, 'primaryPurpose', findPurpose(named ?? inBrackets))
  const words = plain.split(' ')
  const blinded = words.findIndex((word) => word === 'blinded' || word === 'masked')
  const who = findRoles(
    /(?:blind|mask)(?:ed|ing)?\s*\(([^()]{1,100})\)/i.exec(text)?.[1]?.toLowerCase() ??
      words.slice(Math.max(0, blinded - 8), Math.max(0, blinded)).join(' '),
  )
  const level = findMasking(plain)
  // UMIN: "Open -but assessor(s) are blinded".
  const isOpenToOthers = level === 'NONE' && /\bopen but\b/.test(plain) && who.length > 0
  const maskingInfo = toMasking(isOpenToOthers ? undefined : level, who)
  if (maskingInfo !== undefined) design.maskingInfo = maskingInfo
  return design
}

function set(
  design: DesignWords,
  key: Exclude<keyof DesignWords, 'maskingInfo'>,
  value: string | undefined,
): void {
  if (value !== undefined) design[key] = value
}
