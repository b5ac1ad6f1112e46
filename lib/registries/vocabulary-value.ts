import { vocabularies, type VocabularyName } from '@/lib/study/vocabularies/vocabularies'

/**
 * Words of the registry's earlier formats that differ from today's value and label.
 * Source: `legacyValue` and `exceptions` of the API's `/studies/enums`, and the classic site's own lists.
 */
const legacyWords: Partial<Record<VocabularyName, Readonly<Record<string, string>>>> = {
  Status: { 'unknown status': 'UNKNOWN', 'no longer recruiting': 'ACTIVE_NOT_RECRUITING' },
  ExpandedAccessStatus: { 'no longer available': 'NO_LONGER_AVAILABLE' },
  Phase: { 'not applicable': 'NA', 'n/a': 'NA', 'phase 0': 'EARLY_PHASE1' },
  DesignAllocation: { 'n/a': 'NA', 'not applicable': 'NA' },
  InterventionalAssignment: {
    'single group assignment': 'SINGLE_GROUP',
    'parallel assignment': 'PARALLEL',
    'crossover assignment': 'CROSSOVER',
    'factorial assignment': 'FACTORIAL',
    'sequential assignment': 'SEQUENTIAL',
  },
  PrimaryPurpose: {
    'educational/counseling/training': 'ECT',
    'health services research': 'HEALTH_SERVICES_RESEARCH',
  },
  DesignMasking: {
    'none (open label)': 'NONE',
    'open label': 'NONE',
    'no masking': 'NONE',
    'single blind': 'SINGLE',
    'double-blind': 'DOUBLE',
    'double blind': 'DOUBLE',
  },
  WhoMasked: { subject: 'PARTICIPANT', caregiver: 'CARE_PROVIDER' },
  Sex: { both: 'ALL' },
  AgencyClass: { 'u.s. fed': 'FED', 'us fed': 'FED', 'other u.s. federal agency': 'FED' },
  DateType: { anticipated: 'ESTIMATED', estimate: 'ESTIMATED' },
  EnrollmentType: { anticipated: 'ESTIMATED', estimate: 'ESTIMATED' },
  StudyType: {
    'observational [patient registry]': 'OBSERVATIONAL',
    'interventional study': 'INTERVENTIONAL',
    'observational study': 'OBSERVATIONAL',
  },
  IpdSharingInfoType: {
    'statistical analysis plan (sap)': 'SAP',
    'informed consent form (icf)': 'ICF',
    'clinical study report (csr)': 'CSR',
  },
  MeasureParam: {
    'count of participants': 'COUNT_OF_PARTICIPANTS',
    'least squares mean': 'LEAST_SQUARES_MEAN',
  },
  MeasureDispersionType: {
    'not applicable': 'NA',
    '80% confidence interval': 'CONFIDENCE_80',
    '90% confidence interval': 'CONFIDENCE_90',
    '95% confidence interval': 'CONFIDENCE_95',
    '97.5% confidence interval': 'CONFIDENCE_975',
    '99% confidence interval': 'CONFIDENCE_99',
    'other confidence interval level': 'CONFIDENCE_OTHER',
    'geometric coefficient of variation': 'GEOMETRIC_COEFFICIENT',
    'inter-quartile range': 'INTER_QUARTILE_RANGE',
  },
  AnalysisDispersionType: { 'standard error of the mean': 'STANDARD_ERROR_OF_MEAN' },
  ConfidenceIntervalNumSides: { '1-sided': 'ONE_SIDED', '2-sided': 'TWO_SIDED' },
  SecondaryIdType: { 'eudract number': 'EUDRACT_NUMBER' },
}

const known = new Map<VocabularyName, ReadonlyMap<string, string>>()

function getWords(name: VocabularyName): ReadonlyMap<string, string> {
  const cached = known.get(name)
  if (cached !== undefined) return cached
  const words = new Map<string, string>()
  const { values, labels } = vocabularies[name] as {
    values: readonly string[]
    labels: Readonly<Record<string, string>>
  }
  for (const [text, value] of Object.entries(legacyWords[name] ?? {})) words.set(toKey(text), value)
  for (const [value, label] of Object.entries(labels)) words.set(toKey(label), value)
  for (const value of values) words.set(toKey(value), value)
  known.set(name, words)
  return words
}

/** Case, spaces and punctuation do not tell two values of a vocabulary apart. */
function toKey(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9%.]+/g, '')
}

/**
 * The value of a vocabulary that `text` names: by the value itself (`NOT_YET_RECRUITING`), by its label ("Not yet
 * recruiting") or by what the registry's earlier formats called it. `null` when none does.
 */
export function findVocabularyValue(name: VocabularyName, text: string): string | null {
  return getWords(name).get(toKey(text)) ?? null
}
