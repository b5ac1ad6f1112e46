import { legacyExceptions, legacyValues } from './legacy'
import { vocabularies, type VocabularyName, type VocabularyValue } from './vocabularies'

// From what other sources write to the registry's own values.

/** What the classic site, its downloads and other portals say where neither value, label nor legacy form does. */
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
 * The value that a text stands for: the value itself, its form in the registry's older interfaces, or our
 * label, whatever the case, spacing and punctuation ("Active, not recruiting", "Non-Randomized",
 * "PHASE 2"), or a further word of other sources ("Open label"). `null` when the text is none of them.
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
  // The map holds values of this vocabulary alone; its type cannot say so.
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
  // Own values last: they win where a label of one value reads like another.
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
