import { formatAge, parseAge } from '@/lib/study/ages'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import type { RecordNotes, Draft } from '../record-reader'

// Cells with several statements: `Allocation: RANDOMIZED|Masking: DOUBLE (…)`, `DRUG: x`, `18 Years to 65 Years
// (Adult, Older Adult)`.

/** `BIOLOGICAL: x`, `Drug: y`. Without a known type before the colon the whole text is a name. */
export function readInterventions(notes: RecordNotes, parts: readonly string[]): Draft[] {
  return parts.map((part) => {
    const [, word = '', name = ''] = /^([A-Za-z_ ]{4,25}):\s*(.+)$/s.exec(part) ?? []
    const type = word === '' ? null : parseVocabularyValue('InterventionType', word)
    if (type !== null) return { type, name }
    notes.warn('Interventions', `"${part.slice(0, 80)}" does not begin with a type`)
    return { name: part.replace(/^:\s*/, '') }
  })
}

export function readStudyType(
  notes: RecordNotes,
  text: string | undefined,
): { studyType?: string; expandedAccessTypes?: Draft; patientRegistry?: boolean } {
  if (text === undefined) return {}
  // The classic download: `Expanded Access:Individual Patients|Treatment IND/Protocol`.
  const [, word = text, kinds = ''] = /^(expanded.access)"?\s*:\s*(.+)$/is.exec(text) ?? []
  if (/\[patient registry\]/i.test(word))
    return { studyType: 'OBSERVATIONAL', patientRegistry: true }
  const studyType = notes.readTerm('Study Type', 'StudyType', word)
  if (studyType === undefined) return {}
  if (kinds === '') return { studyType }
  return {
    studyType,
    expandedAccessTypes: {
      individual: /individual/i.test(kinds) || undefined,
      intermediate: /intermediate/i.test(kinds) || undefined,
      treatment: /treatment/i.test(kinds) || undefined,
    },
  }
}

/** `Allocation: …`, `Intervention Model: …`, `Masking: DOUBLE (PARTICIPANT, INVESTIGATOR)` and so on. */
export function readDesign(notes: RecordNotes, parts: readonly string[]): Draft {
  const design: Draft = {}
  for (const part of parts) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/s.exec(part) ?? []
    if (value === '' && name !== '') continue
    switch (name.trim().toLowerCase()) {
      case 'allocation':
        design.allocation = notes.readTerm('Study Design', 'DesignAllocation', value)
        break
      case 'intervention model':
        design.interventionModel = notes.readTerm('Study Design', 'InterventionalAssignment', value)
        break
      case 'primary purpose':
        design.primaryPurpose = notes.readTerm('Study Design', 'PrimaryPurpose', value)
        break
      case 'observational model':
        design.observationalModel = notes.readTerm('Study Design', 'ObservationalModel', value)
        break
      case 'time perspective':
        // The registry writes a lone "p" for every observational study; it has no meaning.
        if (value.length === 1) notes.keep('Study Design', part)
        else design.timePerspective = notes.readTerm('Study Design', 'DesignTimePerspective', value)
        break
      case 'masking':
        design.maskingInfo = readMasking(notes, value)
        break
      default:
        notes.keep('Study Design', part)
    }
  }
  return design
}

function readMasking(notes: RecordNotes, text: string): Draft {
  if (parseVocabularyValue('DesignMasking', text) !== null) {
    return { masking: parseVocabularyValue('DesignMasking', text) }
  }
  const [, level = text, who = ''] = /^([^(]+)\(([^)]*)\)$/.exec(text) ?? []
  return {
    masking: notes.readTerm('Study Design', 'DesignMasking', level.trim()),
    whoMasked: who
      .split(',')
      .map((role) => role.trim())
      .filter((role) => role !== '')
      .map((role) => notes.readTerm('Study Design', 'WhoMasked', role)),
  }
}

/**
 * `ADULT, OLDER_ADULT`, or in the classic site's form: `18 Years to 65 Years   (Adult, Older Adult)`, `18 Years and
 * older   (Adult, Older Adult)`, `up to 17 Years   (Child)`, `Child, Adult, Older Adult`.
 */
export function readAge(notes: RecordNotes, text: string | undefined): Draft {
  if (text === undefined) return {}
  const { range, inBrackets } = splitAge(text)
  const stdAges: string[] = []
  for (const word of inBrackets.split(',').map((part) => part.trim())) {
    const value = parseVocabularyValue('StandardAge', word)
    if (value !== null) {
      stdAges.push(value)
    } else if (word !== '') {
      notes.warn('Age', `"${word}" is not a known age group`)
      notes.keep('Age', text)
      return {}
    }
  }
  if (range === '') return { stdAges }
  const [, both = '', upper = ''] = /^(?!up )(.+?) to (.+)$/is.exec(range) ?? []
  const from = both || (/^(.+?) and older$/i.exec(range)?.[1] ?? '')
  const to = upper || (/^up to (.+)$/i.exec(range)?.[1] ?? '')
  const minimumAge = readAgeLimit(from)
  const maximumAge = readAgeLimit(to)
  if ((from !== '' && minimumAge === undefined) || (to !== '' && maximumAge === undefined)) {
    notes.keep('Age', text)
  }
  if (from === '' && to === '') notes.keep('Age', text)
  return { stdAges, minimumAge, maximumAge }
}

/**
 * Cut by hand: a regular expression for this would try every bracket of a damaged cell with every digit before it.
 */
function splitAge(text: string): { range: string; inBrackets: string } {
  const bracket = text.endsWith(')') ? text.lastIndexOf('(') : -1
  const range = text.slice(0, Math.max(0, bracket)).trim()
  return /\d/.test(range)
    ? { range, inBrackets: text.slice(bracket + 1, -1) }
    : { range: '', inBrackets: text }
}

function readAgeLimit(text: string): string | undefined {
  const age = parseAge(text)
  return age === null ? undefined : formatAge(age)
}
