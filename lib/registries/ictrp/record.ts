import { decodeReferences } from '@/lib/study/character-references'
import { findSectionHeading } from '@/lib/study/eligibility-headings'
import { listStatedPaths } from '@/lib/study/extent'
import { escapeMarkup } from '@/lib/study/markup'
import { normaliseIdentifier, toJoinableNumber } from '@/lib/study/registry-numbers'
import { parseRecordNctId } from '@/lib/study/trial-id'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import type { TableCells } from '../csv-table'
import { toNctNumberError } from '../nct-number'
import { RecordNotes, toStudy, type Draft } from '../record-reader'
import { toRegistryDate } from '../source-dates'
import { SourceError, type ParsedRecord } from '@/lib/registries/source-format'
import { readAgeLimit } from './ages'
import { exportColumns, ictrpColumns, refreshedColumns, type IctrpColumn } from './columns'
import { readPhases } from './phases'

/**
 * A record of WHO's search portal as a `Study`. Its texts are those of 18 registries, each with its own words, so
 * only what is plain is translated; the rest is kept as stated. Only a number of ClinicalTrials.gov is an `nctId`;
 * another registry's number becomes the organisation's number, and an NCT number among the secondary ones stays one.
 */
export function toIctrpRecord(cells: TableCells): ParsedRecord {
  const notes = new RecordNotes()
  for (const key of exportColumns) cells.delete(key)
  const get = (column: IctrpColumn): string | undefined => {
    let found: string | undefined
    for (const key of ictrpColumns[column]) {
      const text = cleanText(cells.get(key)?.text)
      cells.delete(key)
      found ??= text
    }
    return found
  }

  const refreshedText = refreshedColumns.map((key) => cells.get(key)?.text).find(Boolean)
  const trialId = get('trialId')
  if (trialId === undefined) throw new SourceError('TrialID', "a trial's number", 'nothing')
  const nctId = parseRecordNctId(trialId)
  // Here the letters alone say whose number it is.
  if (nctId === null && /^NCT/i.test(trialId)) throw toNctNumberError(trialId)
  const publicTitle = get('publicTitle')
  const scientificTitle = get('scientificTitle')
  const register = get('register')
  const url = get('url')
  const secondaryIds = splitIds(get('secondaryIds')).filter((id) => id !== trialId)
  const completed = notes.readDate('results_date_completed', get('completed'))
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
        overallStatus: readStatus(notes, get('status')),
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
      conditionsModule: { conditions: splitItems(get('conditions')) },
      designModule: {
        ...readStudyType(notes, get('studyType')),
        phases: readPhases(notes, get('phase')),
        enrollmentInfo: { count: readTargetSize(notes, get('targetSize')) },
      },
      armsInterventionsModule: { interventions: readInterventions(get('interventions')) },
      outcomesModule: {
        primaryOutcomes: splitItems(get('primaryOutcome')).map((measure) => ({ measure })),
        secondaryOutcomes: splitItems(get('secondaryOutcome')).map((measure) => ({ measure })),
      },
      eligibilityModule: {
        eligibilityCriteria: joinCriteria(toMarkup(get('inclusion')), toMarkup(get('exclusion'))),
        sex: readSex(notes, get('gender')),
        minimumAge: readAgeLimit(notes, 'minimum', get('ageMin')),
        maximumAge: readAgeLimit(notes, 'maximum', get('ageMax')),
      },
      contactsLocationsModule: {
        centralContacts: [readContact(notes, get)],
        // Countries of recruitment; WHO names no sites.
        locations: splitItems(get('countries')).map((country) => ({ country })),
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
    if (kept !== undefined) notes.keep(column, kept)
  }
  const record = notes.toRecord(toStudy(study))
  const refreshed = refreshedText === undefined ? null : toRegistryDate(refreshedText)
  return {
    ...record,
    extent: listStatedPaths(study),
    ...(refreshed !== null && { updatedOn: refreshed }),
  }
}

/** Tags of HTML that registries leave in their texts; other angle brackets belong to the text (`<18 years`). */
const htmlTag = /<\/?(?:br|p|div|span|b|i|u|em|strong|ul|ol|li|sub|sup|font|table|tr|td)\b[^<>]*>/gi

/** What parts lines in HTML, a line feed that is written as a character reference too. */
const htmlBreak = /<br\s*\/?>|<\/p>|<\/li>|&#(?:0*1[03]|[xX]0*[aAdD]);/gi

/**
 * Line breaks and tags of HTML made plain, then its character references, which registries leave in their texts: a tag
 * that is written with them is text, and their semicolons part no items.
 */
function cleanText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const plain = text.replace(/\r\n?/g, '\n').replace(htmlBreak, '\n').replace(htmlTag, '')
  const clean = decodeReferences(plain)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return clean === '' || saysNothing.test(clean) ? undefined : clean
}

const saysNothing = /^(?:null|n\/?a|not applicable|none|nil|-)$/i

/** A text for a field that is read as the registry's markup. */
function toMarkup(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeMarkup(text)
}

/** Items are parted by `;` or line breaks, and several registries end each with one. */
function splitItems(text: string | undefined): string[] {
  return (text ?? '')
    .split(/;|\n/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** Numbers are parted by `;`, `,` or line breaks; a slash may belong to one (`CTRI/2020/05/000001`). */
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

/** The two words that WHO adds to the registries' own; "not recruiting" is a closed door for any of five reasons. */
function readStatus(notes: RecordNotes, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const value = parseVocabularyValue('Status', text.replace(/:.*$/s, ''))
  if (value !== null) return value
  if (/^authori[sz]ed.*recruitment (?:pending|not)/i.test(text)) return 'NOT_YET_RECRUITING'
  if (/^(?:open|recruitment ongoing|ongoing, recruiting)/i.test(text)) return 'RECRUITING'
  notes.keep('Recruitment_Status', text)
  return undefined
}

function readStudyType(notes: RecordNotes, text: string | undefined): Draft {
  if (text === undefined) return {}
  if (/^intervention/i.test(text)) return { studyType: 'INTERVENTIONAL' }
  if (/^observation/i.test(text)) return { studyType: 'OBSERVATIONAL' }
  if (/^expanded.access/i.test(text)) return { studyType: 'EXPANDED_ACCESS' }
  notes.keep('Study_type', text)
  return {}
}

/** A number, or numbers by group (`Treated:49;Control:51;`), which add up. */
function readTargetSize(notes: RecordNotes, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  const groups = splitItems(text).map((group) => /:\s*(\d{1,8})$/.exec(group)?.[1])
  notes.keep('Target_size', text)
  if (groups.length === 0 || groups.includes(undefined)) return undefined
  return groups.reduce((sum, count) => sum + Number(count), 0)
}

/** `Drug: x;Procedure: y`; without a known type before its colon the text is a name. */
function readInterventions(text: string | undefined): Draft[] {
  return splitItems(text).map((item) => {
    const [, word = '', name = ''] = /^([A-Za-z ]{4,25}):\s*(.+)$/s.exec(item) ?? []
    const type = word === '' ? null : parseVocabularyValue('InterventionType', word)
    return type === null ? { name: item } : { type, name }
  })
}

function joinCriteria(inclusion: string | undefined, exclusion: string | undefined) {
  const parts: string[] = []
  if (inclusion !== undefined) parts.push(withHeading('inclusion', inclusion))
  if (exclusion !== undefined) parts.push(withHeading('exclusion', exclusion))
  return parts.length === 0 ? undefined : parts.join('\n\n')
}

/** The text under a heading of its kind, its own where it has one: "Exclusion of pregnancy" is none. */
function withHeading(kind: 'inclusion' | 'exclusion', text: string): string {
  const [firstLine = ''] = text.split('\n', 1)
  const own = findSectionHeading(firstLine, true)?.kind
  // "Inclusion and exclusion criteria" says as much of the first of the two texts.
  if (own === kind || (own === 'other' && kind === 'inclusion')) return text
  return `${kind === 'inclusion' ? 'Inclusion' : 'Exclusion'} Criteria:\n\n${text}`
}

/** `Both`, `All`, `Female`, or EUCTR's answers: `Female: yes Male: yes`. */
function readSex(notes: RecordNotes, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const value = parseVocabularyValue('Sex', text)
  if (value !== null) return value
  const female = /female:\s*yes/i.test(text)
  const male = /(?:^|[^e])male:\s*yes/i.test(text)
  if (female || male) return female && male ? 'ALL' : female ? 'FEMALE' : 'MALE'
  if (/^(?:both males? and females?|males? and females?|females? and males?)$/i.test(text))
    return 'ALL'
  if (/^females?$/i.test(text)) return 'FEMALE'
  if (/^males?$/i.test(text)) return 'MALE'
  notes.keep('Inclusion_gender', text)
  return undefined
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
