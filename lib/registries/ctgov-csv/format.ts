import { findColumnNames, parseCsvRow, toColumnKey } from '../csv-table'
import { readNctNumber } from '../nct-number'
import { RecordNotes, toStudy, type Draft } from '../record-reader'
import { SourceError, type ParsedRecord, type SourceFormat } from '@/lib/registries/source-format'
import { csvColumns, positionColumn, toTableExtent, type CsvColumn } from './columns'
import { readTableDate } from './dates'
import { readAge, readDesign, readInterventions, readStudyType } from './packed-cells'
import { readDocuments, readLocations } from './places'

/**
 * The registry's CSV download. It holds less than the API: it has no contacts, arms, eligibility text, time frames or
 * types of dates, and several statements share one cell. What cannot be understood in such a cell is kept as an
 * unmapped statement.
 */
export const ctgovCsvFormat: SourceFormat = {
  id: 'ctgov-csv',
  label: 'CSV download of ClinicalTrials.gov',
  cutting: { kind: 'csv' },
  recognise(head) {
    const keys = new Set(findColumnNames(head).map(toColumnKey))
    return keys.has('nct_number') && (keys.has('study_title') || keys.has('title'))
  },
  parse: parseRow,
}

function parseRow(text: string): ParsedRecord {
  const cells = parseCsvRow(text)
  const notes = new RecordNotes()
  cells.delete(positionColumn)
  const get = (column: CsvColumn): string | undefined => {
    for (const key of csvColumns[column]) {
      const cell = cells.get(key)
      if (cell === undefined) continue
      cells.delete(key)
      return cell.text.replace(neutraliser, '')
    }
    return undefined
  }
  const list = (column: CsvColumn) => splitList(get(column))

  const numberText = get('nctId')
  const nctId = readNctNumber(numberText ?? '')
  if (nctId === null) {
    throw new SourceError('NCT Number', 'a number such as NCT00000000', numberText ?? 'nothing')
  }
  const [orgStudyId, ...secondaryIds] = list('otherIds')
  const [sponsorFromList, ...collaboratorsFromList] = list('sponsorAndCollaborators')
  const sponsor = get('sponsor') ?? sponsorFromList
  const outcomes = (column: CsvColumn) => list(column).map((measure) => ({ measure }))
  const dateStruct = (column: CsvColumn, name: string) => ({
    date: readTableDate(notes, name, get(column)),
  })
  const { studyType, expandedAccessTypes, patientRegistry } = readStudyType(notes, get('studyType'))
  const study: Draft = {
    protocolSection: {
      identificationModule: {
        nctId,
        orgStudyIdInfo: { id: orgStudyId },
        secondaryIdInfos: secondaryIds.map((id) => ({ id })),
        briefTitle: get('briefTitle'),
        acronym: get('acronym'),
      },
      statusModule: {
        overallStatus: notes.readTerm('Study Status', 'Status', get('status')),
        startDateStruct: dateStruct('startDate', 'Start Date'),
        primaryCompletionDateStruct: dateStruct('primaryCompletionDate', 'Primary Completion Date'),
        completionDateStruct: dateStruct('completionDate', 'Completion Date'),
        studyFirstPostDateStruct: dateStruct('firstPosted', 'First Posted'),
        resultsFirstPostDateStruct: dateStruct('resultsFirstPosted', 'Results First Posted'),
        lastUpdatePostDateStruct: dateStruct('lastUpdatePosted', 'Last Update Posted'),
      },
      sponsorCollaboratorsModule: {
        leadSponsor: {
          name: sponsor,
          class: notes.readQualifier('Funder Type', 'AgencyClass', get('funderType'), sponsor),
        },
        collaborators: [...list('collaborators'), ...collaboratorsFromList].map((name) => ({
          name,
        })),
      },
      descriptionModule: { briefSummary: get('briefSummary') },
      conditionsModule: { conditions: list('conditions') },
      designModule: {
        studyType,
        expandedAccessTypes,
        patientRegistry,
        phases: list('phases').map((phase) => notes.readTerm('Phases', 'Phase', phase)),
        designInfo: readDesign(notes, list('design')),
        enrollmentInfo: { count: notes.readCount('Enrollment', get('enrollment')) },
      },
      armsInterventionsModule: { interventions: readInterventions(notes, list('interventions')) },
      // Measure, description and time frame share one cell, joined by commas that don't separate them reliably.
      outcomesModule: {
        primaryOutcomes: outcomes('primaryOutcomes'),
        secondaryOutcomes: outcomes('secondaryOutcomes'),
        otherOutcomes: outcomes('otherOutcomes'),
      },
      eligibilityModule: {
        sex: notes.readTerm('Sex', 'Sex', get('sex')),
        ...readAge(notes, get('age')),
      },
      contactsLocationsModule: { locations: readLocations(notes, list('locations')) },
    },
    documentSection: { largeDocumentModule: { largeDocs: readDocuments(list('documents')) } },
    hasResults: readResults(notes, get('results')),
  }
  const url = get('url')
  if (url !== undefined && !url.toUpperCase().endsWith(`/${nctId}`)) notes.keep('Study URL', url)
  const funderTypes = list('funderTypes')
  for (const { column, text: rest } of cells.values()) notes.keep(column, rest)
  const record = notes.toRecord(toStudy(study))
  if (funderTypes.length > 0) record.page = { funderTypes }
  return { ...record, extent: toTableExtent(findColumnNames(text).map(toColumnKey)) }
}

/** The apostrophe that exports for spreadsheets, this portal's too, put before what would be read as a formula. */
const neutraliser = /^'(?=[=+\-@＝＋－＠\t\r\n])/

/** `a|b`, without empty parts. A `|` inside a name cannot be distinguished from the separator. */
function splitList(text: string | undefined): string[] {
  return (text ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function readResults(notes: RecordNotes, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined
  if (/^has results$/i.test(text)) return true
  if (/^no results(?: available)?$/i.test(text)) return false
  return notes.readFlag('Study Results', text)
}
