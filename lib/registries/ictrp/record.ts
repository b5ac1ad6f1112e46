import { decodeReferences } from '@/lib/study/character-references'
import { findSectionHeading } from '@/lib/study/eligibility-headings'
import { listStatedPaths } from '@/lib/study/extent'
import { escapeMarkup } from '@/lib/study/markup'
import { normaliseIdentifier, toJoinableNumber } from '@/lib/study/registry-numbers'
import { parseRecordNctId } from '@/lib/study/trial-id'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import { readDesignWords } from '../design-words'
import type { TableCells } from '../csv-table'
import { toNctNumberError } from '../nct-number'
import { RecordNotes, toStudy, type Draft } from '../record-reader'
import { toRegistryDate } from '../source-dates'
import { SourceError, type ParsedRecord } from '@/lib/registries/source-format'
import { readAgeLimit } from './ages'
import { exportColumns, ictrpColumns, refreshedColumns, type IctrpColumn } from './columns'
import { readConditions } from './conditions'
import { readCountries } from './countries'
import { readInterventions } from './interventions'
import { readEuOutcomes, readOutcomes, type OutcomeText } from './outcomes'
import { readPhaseWords } from './phases'
import { readSexWords } from './sexes'
import { readStatusWords } from './statuses'

/**
 * A record of WHO's search portal as a `Study`. Its texts come from 18 registries, each with its own wording, so only
 * what a table or a reader knows is translated; the rest is kept as stated. Only a number of ClinicalTrials.gov
 * becomes the `nctId`. Another registry's number becomes the organisation's number, and an NCT number among the
 * secondary ones stays there.
 */
export function toIctrpRecord(cells: TableCells): ParsedRecord {
  const notes = new RecordNotes()
  for (const key of exportColumns) cells.delete(key)
  /** Includes "N/A" and the like, which are meaningful in some columns. */
  const getStated = (column: IctrpColumn): string | undefined => {
    let found: string | undefined
    for (const key of ictrpColumns[column]) {
      const text = cleanText(cells.get(key)?.text)
      cells.delete(key)
      if (found === undefined || saysNothing.test(found)) found = text ?? found
    }
    return found
  }
  const get = (column: IctrpColumn): string | undefined => {
    const text = getStated(column)
    return text === undefined || saysNothing.test(text) ? undefined : text
  }

  const refreshedText = refreshedColumns.map((key) => cells.get(key)?.text).find(Boolean)
  const trialId = get('trialId')
  if (trialId === undefined) throw new SourceError('TrialID', "a trial's number", 'nothing')
  const nctId = parseRecordNctId(trialId)
  // Here the letters alone show which registry the number belongs to.
  if (nctId === null && /^NCT/i.test(trialId)) throw toNctNumberError(trialId)
  const publicTitle = get('publicTitle')
  const scientificTitle = get('scientificTitle')
  const register = get('register')
  const url = get('url')
  const secondaryIds = splitIds(get('secondaryIds')).filter((id) => id !== trialId)
  const completed = notes.readDate('results_date_completed', get('completed'))
  const { status, words: statusWords } = readStatus(notes, getStated('status'))
  const design = readStudyType(notes, get('studyType'))
  const { primary, secondary, objectives } = readAllOutcomes(
    get('primaryOutcome'),
    get('secondaryOutcome'),
  )
  const { inclusion, stdAges } = splitEuAges(notes, get('inclusion'))
  const study: Draft = {
    protocolSection: {
      identificationModule: {
        nctId: nctId ?? undefined,
        orgStudyIdInfo: nctId === null ? { id: trialId, link: url } : undefined,
        secondaryIdInfos: secondaryIds.map((id) => ({ id, type: toIdType(id) })),
        briefTitle: publicTitle ?? scientificTitle,
        officialTitle: scientificTitle,
        acronym: get('acronym'),
      },
      statusModule: {
        overallStatus: status,
        startDateStruct: { date: notes.readDate('Date_enrollement', get('enrolled')) },
        completionDateStruct: { date: completed },
        studyFirstSubmitDate: notes.readDate('Date_registration', get('registered')),
        resultsFirstPostDateStruct: {
          date: notes.readDate('results_date_posted', get('resultsPosted')),
        },
      },
      sponsorCollaboratorsModule: {
        leadSponsor: { name: get('sponsor') },
        collaborators: splitItems(get('secondarySponsors')).map((name) => ({ name })),
      },
      descriptionModule: { briefSummary: toMarkup(objectives.join('\n\n')) },
      conditionsModule: readConditions(notes, get('conditions')),
      designModule: {
        ...design,
        phases: readPhases(notes, getStated('phase')),
        designInfo: readDesign(notes, get('studyDesign'), design.studyType),
        enrollmentInfo: { count: readTargetSize(notes, get('targetSize')) },
      },
      armsInterventionsModule: { interventions: readInterventions(get('interventions')) },
      outcomesModule: {
        primaryOutcomes: primary.map(toOutcome),
        secondaryOutcomes: secondary.map(toOutcome),
      },
      eligibilityModule: {
        eligibilityCriteria: joinCriteria(toMarkup(inclusion), toMarkup(get('exclusion'))),
        stdAges,
        sex: readSex(notes, getStated('gender')),
        minimumAge: readAgeLimit(notes, 'minimum', get('ageMin')),
        maximumAge: readAgeLimit(notes, 'maximum', get('ageMax')),
      },
      contactsLocationsModule: {
        centralContacts: [readContact(notes, get)],
        // Countries of recruitment; WHO doesn't list sites.
        locations: readCountries(get('countries')).map((country) => ({ country })),
      },
      ipdSharingStatementModule: {
        ipdSharing: readIpdSharing(notes, get('ipdPlan')),
        description: toMarkup(get('ipdDescription')),
      },
    },
    hasResults: notes.readFlag('results_yes_no', get('hasResults')),
  }
  if (register !== undefined) notes.keep('Source_Register', register)
  if (url !== undefined && nctId !== null && !url.toUpperCase().includes(nctId))
    notes.keep('url', url)
  for (const { column, text } of cells.values()) {
    const kept = cleanText(text)
    if (kept !== undefined && !saysNothing.test(kept)) notes.keep(column, kept)
  }
  const record = notes.toRecord(toStudy(study))
  const refreshed = refreshedText === undefined ? null : toRegistryDate(refreshedText)
  return {
    ...record,
    extent: listStatedPaths(study),
    ...(refreshed !== null && { updatedOn: refreshed }),
    ...((statusWords !== undefined || refreshed !== null) && {
      page: {
        ...(statusWords !== undefined && { registryStatus: statusWords }),
        ...(refreshed !== null && { copyDate: refreshed }),
      },
    }),
  }
}

/** HTML tags that registries leave in their texts; other angle brackets belong to the text (`<18 years`). */
const htmlTag = /<\/?(?:br|p|div|span|b|i|u|em|strong|ul|ol|li|sub|sup|font|table|tr|td)\b[^<>]*>/gi

/** Line breaks in HTML, also a line feed written as a character reference or as spreadsheets write it (`_x000D_`). */
const htmlBreak = /<br\s*\/?\s*>|<\/p>|<\/li>|&#(?:0*1[03]|[xX]0*[aAdD]);|_x000[aAdD]_\n?/gi

/**
 * Converts HTML line breaks and tags, then the character references that registries leave in their texts. A tag
 * written with references is text, and the semicolons of references don't separate items.
 */
function cleanText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const plain = text.replace(/\r\n?/g, '\n').replace(htmlBreak, '\n').replace(htmlTag, '')
  const clean = decodeReferences(plain)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return clean === '' ? undefined : clean
}

const saysNothing = /^(?:null|n\/?a|not applicable|none|nil|-)$/i

/** A text for a field that holds the registry's markup. */
function toMarkup(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : escapeMarkup(text)
}

/** Items are separated by `;` or line breaks, and several registries end each one that way. */
function splitItems(text: string | undefined): string[] {
  return (text ?? '')
    .split(/;|\n/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** Numbers are separated by `;`, `,` or line breaks; a slash may belong to one (`CTRI/2020/05/000001`). */
function splitIds(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[;,\n]/)
    .map((id) => id.trim())
    .filter((id) => id !== '' && !/^(?:nil|none|n\/?a|not applicable|-)$/i.test(id))
}

function toIdType(id: string): string | undefined {
  const number = toJoinableNumber(normaliseIdentifier(id))
  if (/^\d{4}-\d{6}-\d{2}$/.test(number)) return 'EUDRACT_NUMBER'
  if (/^\d{4}-\d{6}-\d{2}-\d{2}$/.test(number)) return 'CTIS'
  return parseRecordNctId(id) === null ? undefined : 'REGISTRY'
}

/** Unknown texts are kept unchanged, and counted among the warnings. */
function readStatus(
  notes: RecordNotes,
  text: string | undefined,
): { status?: string | undefined; words?: string | undefined } {
  if (text === undefined) return {}
  const { status, words, isUnknown } = readStatusWords(text)
  if (isUnknown) notes.warn('Recruitment_Status', `"${text}" is not a status that is known here`)
  if (words !== undefined) notes.keep('Recruitment_Status', text)
  return status === undefined ? {} : { status, words }
}

function readPhases(notes: RecordNotes, text: string | undefined): string[] {
  if (text === undefined) return []
  const phases = readPhaseWords(text)
  if (phases !== null) return phases
  notes.warn('Phase', `"${text}" is no phase that is known here`)
  // A sentence cannot be a value of a vocabulary.
  if (text.length <= maxWordsLength) return [text]
  notes.keep('Phase', text)
  return []
}

const maxWordsLength = 60

/** The original text is kept beside the parsed value, because no field holds everything that it says. */
function readDesign(notes: RecordNotes, text: string | undefined, studyType: string | undefined) {
  if (text === undefined) return undefined
  notes.keep('Study_design', text)
  return readDesignWords(text, studyType)
}

function readStudyType(
  notes: RecordNotes,
  text: string | undefined,
): { studyType?: string; patientRegistry?: true } {
  if (text === undefined) return {}
  if (/^intervention/i.test(text)) return { studyType: 'INTERVENTIONAL' }
  if (/^observation.*\bregistry\b/i.test(text))
    return { studyType: 'OBSERVATIONAL', patientRegistry: true }
  if (/^observation/i.test(text)) return { studyType: 'OBSERVATIONAL' }
  if (/^expanded.access/i.test(text)) return { studyType: 'EXPANDED_ACCESS' }
  notes.keep('Study_type', text)
  return {}
}

/** A number, or numbers by group (`Treated:49;Control:51;`), which are added up. */
function readTargetSize(notes: RecordNotes, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  const groups = splitItems(text).map((group) => /:\s*(\d{1,8})$/.exec(group)?.[1])
  notes.keep('Target_size', text)
  if (groups.length === 0 || groups.includes(undefined)) return undefined
  return groups.reduce((sum, count) => sum + Number(count), 0)
}

/** An EU record has its end points and objectives in one text; other registries have a column for each. */
function readAllOutcomes(primaryText: string | undefined, secondaryText: string | undefined) {
  const eu = [primaryText, secondaryText].map((text) =>
    text === undefined ? null : readEuOutcomes(text),
  )
  const [first, second] = eu
  return {
    primary: first?.primary ?? second?.primary ?? readOutcomes(primaryText),
    secondary: second?.secondary ?? readOutcomes(secondaryText),
    objectives: eu.flatMap((each) => each?.objectives ?? []),
  }
}

function toOutcome({ description, ...outcome }: OutcomeText): Draft {
  return { ...outcome, description: toMarkup(description) }
}

/** EudraCT's questions on age, which follow the criteria: "Are the trial subjects under 18? no". */
function splitEuAges(
  notes: RecordNotes,
  text: string | undefined,
): { inclusion: string | undefined; stdAges: string[] } {
  const start = text?.search(/\n?Are the trial subjects under 18\?/i) ?? -1
  if (text === undefined || start < 0) return { inclusion: text, stdAges: [] }
  const questions = text.slice(start).trim()
  notes.keep('Inclusion_Criteria: ages', questions)
  const groups: readonly (readonly [RegExp, string])[] = [
    [/under 18\?\s*yes/i, 'CHILD'],
    [/Adults \([^)]*\)\s*yes/i, 'ADULT'],
    [/Elderly \([^)]*\)\s*yes/i, 'OLDER_ADULT'],
  ]
  return {
    inclusion: text.slice(0, start).trim() || undefined,
    stdAges: groups.flatMap(([pattern, group]) => (pattern.test(questions) ? [group] : [])),
  }
}

function joinCriteria(inclusion: string | undefined, exclusion: string | undefined) {
  const parts: string[] = []
  if (inclusion !== undefined) parts.push(withHeading('inclusion', inclusion))
  if (exclusion !== undefined) parts.push(withHeading('exclusion', exclusion))
  return parts.length === 0 ? undefined : parts.join('\n\n')
}

/**
 * The text under a heading of its kind; uses the text's own heading if it has one. "Exclusion of pregnancy" is not a
 * heading.
 */
function withHeading(kind: 'inclusion' | 'exclusion', text: string): string {
  const [firstLine = ''] = text.split('\n', 1)
  const own = findSectionHeading(firstLine, true)?.kind
  // "Inclusion and exclusion criteria" is a heading for the first of the two texts as well.
  if (own === kind || (own === 'other' && kind === 'inclusion')) return text
  return `${kind === 'inclusion' ? 'Inclusion' : 'Exclusion'} Criteria:\n\n${text}`
}

function readSex(notes: RecordNotes, text: string | undefined): string | undefined {
  const sex = text === undefined ? undefined : readSexWords(text)
  if (sex !== null || text === undefined) return sex ?? undefined
  notes.warn('Inclusion_gender', `"${text}" is no sex that is known here`)
  return text.length <= maxWordsLength ? text : undefined
}

function readContact(notes: RecordNotes, get: (column: IctrpColumn) => string | undefined): Draft {
  const name = [get('contactFirstName'), get('contactLastName')]
    .filter((part) => part !== undefined)
    .join(' ')
  const email = get('contactEmail')
  const phone = get('contactPhone')
  if (name !== '' || (email === undefined && phone === undefined)) return { name, email, phone }
  return { email, phone }
}

function readIpdSharing(notes: RecordNotes, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const value = parseVocabularyValue('IpdSharing', text)
  if (value === null) notes.keep('results_ipd_plan', text)
  return value ?? undefined
}
