import { legacyExceptions, legacyValues } from './legacy'
import { vocabularies, type VocabularyName, type VocabularyValue } from './vocabularies'

// From the wordings of other sources to the registry's own values.

/** Wordings of the classic site, its downloads and other portals that are neither value, label nor legacy form. */
const furtherWords: Partial<Record<VocabularyName, Readonly<Record<string, string>>>> = {
  Status: { 'No longer recruiting': 'ACTIVE_NOT_RECRUITING' },
  StudyType: {
    'Interventional study': 'INTERVENTIONAL',
    'Observational study': 'OBSERVATIONAL',
    'Observational [Patient Registry]': 'OBSERVATIONAL',
  },
  Phase: { 'Phase 0': 'EARLY_PHASE1' },
  DesignMasking: {
    'Open label': 'NONE',
    'No masking': 'NONE',
    'Single blind': 'SINGLE',
    'Double blind': 'DOUBLE',
  },
  WhoMasked: { Subject: 'PARTICIPANT', Caregiver: 'CARE_PROVIDER' },
  Sex: { Both: 'ALL' },
  AgencyClass: { 'U.S. Fed': 'FED' },
}

const readings = new Map<VocabularyName, ReadonlyMap<string, string>>()

/**
 * The value that a text means: the value itself, its form in the registry's older interfaces, or our label, in any
 * case, spacing and punctuation ("Active, not recruiting", "Non-Randomized", "PHASE 2"), or another source's wording
 * ("Open label"). `null` if the text is none of them.
 */
export function parseVocabularyValue<Name extends VocabularyName>(
  name: Name,
  text: string,
): VocabularyValue<Name> | null {
  let reading = readings.get(name)
  if (reading === undefined) {
    reading = buildReading(name)
    readings.set(name, reading)
  }
  // The map holds only values of this vocabulary, which its type cannot express.
  return (reading.get(normalise(text)) ?? null) as VocabularyValue<Name> | null
}

function buildReading(name: VocabularyName): ReadonlyMap<string, string> {
  const { values, labels }: { values: readonly string[]; labels: Record<string, string> } =
    vocabularies[name]
  const legacy: Readonly<Record<string, string>> = legacyValues[name]
  const reading = new Map<string, string>()
  for (const [text, value] of Object.entries(furtherWords[name] ?? {})) {
    reading.set(normalise(text), value)
  }
  // Own values last: they win if another value's label reads the same.
  for (const value of values) {
    const exceptions = Object.values(legacyExceptions).map((byValue) => byValue[value])
    const isDated = name === 'DateType' || name === 'EnrollmentType'
    for (const form of [labels[value], legacy[value], ...(isDated ? exceptions : [])]) {
      if (form !== undefined) reading.set(normalise(form), value)
    }
  }
  for (const value of values) reading.set(normalise(value), value)
  return reading
}

function normalise(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
}
