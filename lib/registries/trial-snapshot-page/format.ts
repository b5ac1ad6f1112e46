import { readNctNumber } from '../nct-number'
import { PageDocument } from '../page-document'
import { readCriteria, readTitle, requireTrialPage, toParsedRecord } from '../page-record'
import { toVerbatimText } from '../page-text'
import {
  parseCount,
  parsePhases,
  readAge,
  readConditions,
  readDate,
  readTerm,
  type StudyDraft,
} from '../page-values'
import type { PageStatements } from '@/lib/study/source'
import type { ParsedRecord, SourceFormat } from '@/lib/registries/source-format'
import {
  readGroups,
  readIdentifiers,
  readInterventionList,
  readOfficials,
  readRelatedTrials,
  readResponsibleParty,
  readSites,
  readSponsors,
} from './blocks'
import { isSnapshotPage, layout } from './layout'

/** The "snapshot" page of a trial from a portal that doesn't state its name, saved as text. */
export const trialSnapshotPage: SourceFormat = {
  id: 'trial-snapshot-page',
  label: 'Saved snapshot page of a trial',
  cutting: { kind: 'whole' },
  recognise: isSnapshotPage,
  parse: parseSnapshotPage,
}

type Protocol = NonNullable<StudyDraft['protocolSection']>

function parseSnapshotPage(text: string): ParsedRecord {
  const page = new PageDocument(text, layout)
  const { title, nctId, lastUpdate } = readMasthead(page)
  const results = readResults(page)
  const { arms, interventions } = readGroups(page, readInterventionList(page))
  const relatedTrials = readRelatedTrials(page)
  const identifiers = readIdentifiers(page)
  const study = {
    protocolSection: {
      identificationModule: { nctId, ...identifiers, briefTitle: title },
      statusModule: {
        overallStatus: readTerm(page, 'Status', page.takeValue('Recruitment Status', 'a status')),
        startDateStruct: { date: readDate(page, page.takeValue('Study Start Date', 'a date')) },
        completionDateStruct: {
          date: readDate(page, page.takeValue('Study Completion Date', 'a date')),
        },
        lastUpdatePostDateStruct: { date: lastUpdate },
      },
      sponsorCollaboratorsModule: {
        responsibleParty: readResponsibleParty(page),
        ...readSponsors(page),
      },
      descriptionModule: {
        briefSummary: toVerbatimText(page.takeBlock('Brief Summary')),
        detailedDescription: toVerbatimText(page.takeBlock('Detailed Description')),
      },
      conditionsModule: { conditions: readConditions(page) },
      designModule: readDesign(page),
      armsInterventionsModule: { armGroups: arms, interventions },
      eligibilityModule: readEligibility(page),
      contactsLocationsModule: {
        overallOfficials: readOfficials(page),
        locations: readLocations(page),
      },
    },
    hasResults: results.hasResults,
  } satisfies StudyDraft
  const statements: PageStatements = {
    ...(results.text === undefined ? {} : { resultsText: results.text }),
    ...(relatedTrials.length > 0 ? { relatedTrials } : {}),
  }
  return toParsedRecord(page, study, statements)
}

/** Above the first heading: the title, "NCT ID: …", "Last Updated: …". */
function readMasthead(page: PageDocument) {
  requireTrialPage(page, 'Basic Information')
  const label = /^(NCT ID|Last Updated):\s*(.*)$/s
  const lines = page.preamble
  const firstLabel = lines.findIndex((line) => label.test(line.text.trim()))
  const title = readTitle(page, lines.slice(0, firstLabel < 0 ? 1 : firstLabel))
  let nctId: string | undefined
  let lastUpdate: string | undefined
  for (const line of lines) {
    const [, name, value = ''] = label.exec(line.text.trim()) ?? []
    if (name === undefined) continue
    page.claim([line])
    if (name === 'Last Updated') lastUpdate = readDate(page, { ...line, text: value })
    else {
      nctId = readNctNumber(value) ?? undefined
      if (nctId === undefined) page.reject(line, 'a registry number')
    }
  }
  if (nctId === undefined) page.warn(1, 'expected a line “NCT ID: …” below the title, found none')
  return { title, nctId, lastUpdate }
}

/** "Results pending" in the page's words, and as the registry's yes or no if the words are clear. */
function readResults(page: PageDocument): { text?: string; hasResults?: boolean } {
  const line = page.takeValue('Study Results', 'the state of the results')
  if (!line) return {}
  if (/\b(?:pending|not|no)\b/i.test(line.text)) return { text: line.text, hasResults: false }
  if (/\b(?:available|posted|published)\b/i.test(line.text)) {
    return { text: line.text, hasResults: true }
  }
  return { text: line.text }
}

function readDesign(page: PageDocument): NonNullable<Protocol['designModule']> {
  const phase = page.takeValue('Clinical Phase', 'a phase')
  const phases = phase && parsePhases(phase.text)
  if (phase && !phases) {
    page.reject(phase, 'a phase')
  }
  return {
    studyType: readTerm(page, 'StudyType', page.takeValue('Study Classification', 'a study type')),
    phases: phases ?? undefined,
    designInfo: {
      allocation: readTerm(
        page,
        'DesignAllocation',
        page.takeValue('Allocation Method', 'a kind of allocation'),
      ),
      interventionModel: readTerm(
        page,
        'InterventionalAssignment',
        page.takeValue('Intervention Model', 'a model'),
      ),
      primaryPurpose: readTerm(
        page,
        'PrimaryPurpose',
        page.takeValue('Primary Study Purpose', 'a purpose'),
      ),
      maskingInfo: {
        masking: readTerm(
          page,
          'DesignMasking',
          page.takeValue('Blinding Strategy', 'a kind of masking'),
        ),
      },
    },
    enrollmentInfo: readEnrollment(page),
  }
}

/** The page doesn't say whether the number is planned or actual, so neither does the record. */
function readEnrollment(page: PageDocument) {
  const line = page.takeValue('Total Enrollment', 'a number of participants')
  if (!line) return undefined
  const count = parseCount(/^([\d,]+)(?: participants?)?$/.exec(line.text)?.[1] ?? '')
  if (count !== null) return { count }
  page.reject(line, 'a number of participants')
  return undefined
}

function readEligibility(page: PageDocument): NonNullable<Protocol['eligibilityModule']> {
  return {
    eligibilityCriteria: readCriteria(page, toVerbatimText, {
      other: 'Eligibility Criteria',
      inclusion: 'Inclusion Criteria',
      exclusion: 'Exclusion Criteria',
    }),
    healthyVolunteers: readVolunteers(page),
    sex: readTerm(page, 'Sex', page.takeValue('Eligible Sex', 'a sex')),
    minimumAge: readAge(page, page.takeValue('Minimum Eligible Age', 'an age')),
    maximumAge: readAge(page, page.takeValue('Maximum Eligible Age', 'an age')),
  }
}

function readVolunteers(page: PageDocument): boolean | undefined {
  const line = page.takeValue('Accepts Healthy Volunteers', 'yes or no')
  if (!line) return undefined
  if (/^(?:yes|no)$/i.test(line.text)) return /^yes$/i.test(line.text)
  page.reject(line, 'yes or no')
  return undefined
}

/** Every country of the page is a country of the record, even if it names no site there. */
function readLocations(page: PageDocument) {
  const lines = page.takeValues('Countries', 'a country')
  const countries = lines.map((line) => line.text)
  const sites = readSites(page, countries)
  const unnamed = lines.filter((line) => !sites.some((site) => site.country === line.text))
  for (const line of unnamed) {
    page.warn(line, `expected a site in ${line.text} above, found none; the country is kept`)
  }
  return [...sites, ...unnamed.map((line) => ({ country: line.text }))]
}
