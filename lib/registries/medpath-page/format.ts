import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import { readNctNumber } from '../nct-number'
import { PageDocument, type PageLine } from '../page-document'
import {
  readCount,
  readCriteria,
  readTitle,
  requireTrialPage,
  toParsedRecord,
} from '../page-record'
import { toMarkupText } from '../page-text'
import {
  parsePhases,
  parsePlace,
  readConditions,
  readTerm,
  readTypedInterventions,
  toInterventions,
  type StudyDraft,
} from '../page-values'
import type { PageStatements } from '@/lib/study/source'
import type { ParsedRecord, SourceFormat } from '@/lib/registries/source-format'
import { isMedPathPage, layout } from './layout'
import { readArms, readOutcomes } from './tables'

/** A trial page of the portal MedPath, saved as text. */
export const medpathPage: SourceFormat = {
  id: 'medpath-page',
  label: 'Saved page of MedPath',
  cutting: { kind: 'whole' },
  recognise: isMedPathPage,
  parse: parseMedPathPage,
}

type Protocol = NonNullable<StudyDraft['protocolSection']>

function parseMedPathPage(text: string): ParsedRecord {
  const page = new PageDocument(text, layout)
  const masthead = readMasthead(page)
  const interventions = readTypedInterventions(page, 'Interventions')
  const arms = readArms(page, interventions)
  const sponsor = page.takeValue('Lead Sponsor', 'a sponsor')
  const { locations, locationCount } = readSites(page)
  const study = {
    protocolSection: {
      identificationModule: { nctId: readNumber(page), briefTitle: masthead.title },
      statusModule: { overallStatus: readStatus(page, masthead.status) },
      sponsorCollaboratorsModule: { leadSponsor: { name: sponsor?.text } },
      descriptionModule: {
        briefSummary: toMarkupText(page.takeBlock('Brief Summary')),
        detailedDescription: toMarkupText(page.takeBlock('Detailed Description')),
      },
      conditionsModule: { conditions: readConditions(page) },
      designModule: readDesign(page, masthead.phases),
      armsInterventionsModule: {
        armGroups: arms,
        interventions: toInterventions(interventions, arms),
      },
      outcomesModule: {
        primaryOutcomes: readOutcomes(page, 'Primary Outcome Measures'),
        secondaryOutcomes: readOutcomes(page, 'Secondary Outcome Measures'),
      },
      eligibilityModule: readEligibility(page),
      contactsLocationsModule: { locations },
    },
  } satisfies StudyDraft
  const statements: PageStatements = locationCount === undefined ? {} : { locationCount }
  return toParsedRecord(page, study, statements)
}

/** Above the first heading: title, phase and status, without labels. */
function readMasthead(page: PageDocument) {
  requireTrialPage(page, 'Conditions')
  const lines = page.preamble
  // The title ends at the phase or the status; any line after them is of an unknown kind.
  const values = lines.map((line) => ({
    line,
    phases: parsePhases(line.text.trim()),
    status: parseVocabularyValue('Status', line.text.trim()),
  }))
  const firstValue = values.findIndex(({ phases, status }) => phases !== null || status !== null)
  const title = readTitle(page, lines.slice(0, firstValue < 0 ? 1 : firstValue))
  const phases = values.find((value) => value.phases !== null)
  const status = values.find((value) => value.status !== null)
  page.claim([phases, status].flatMap((value) => (value ? [value.line] : [])))
  return { title, phases: phases?.phases ?? undefined, status: status?.status ?? undefined }
}

/** The status appears above the first heading and again as the registry's value, which takes precedence. */
function readStatus(page: PageDocument, above: string | undefined) {
  const line = page.takeValue('Status', 'a status')
  const status = readTerm(page, 'Status', line)
  if (line && status && above && status !== above) {
    page.warn(line, `expected the status of the head of the page, ${above}, found ${status}`)
  }
  return status ?? above
}

function readNumber(page: PageDocument): string | undefined {
  const line = page.takeValue('Registration Number', 'a registry number')
  if (!line) return undefined
  const nctId = readNctNumber(line.text)
  if (nctId === null) page.reject(line, 'a registry number such as NCT00000001')
  return nctId ?? undefined
}

function readDesign(
  page: PageDocument,
  phases: string[] | undefined,
): NonNullable<Protocol['designModule']> {
  const model = page.takeValue('Study Design', 'a model')
  // Observational studies state their model, which has other values, under the same heading.
  const observationalModel = model && parseVocabularyValue('ObservationalModel', model.text)
  return {
    studyType: readTerm(page, 'StudyType', page.takeValue('Study Type', 'a study type')),
    phases,
    designInfo: observationalModel
      ? { observationalModel }
      : { interventionModel: readTerm(page, 'InterventionalAssignment', model) },
    enrollmentInfo: readEnrollment(page),
  }
}

/**
 * The page says "target" even for trials that have ended, so it doesn't show whether the number is planned or actual.
 */
function readEnrollment(page: PageDocument) {
  const count = readCount(page, 'Target Recruitment', 'a number of participants')
  return count === undefined ? undefined : { count }
}

function readEligibility(page: PageDocument): NonNullable<Protocol['eligibilityModule']> {
  return {
    eligibilityCriteria: readCriteria(page, toMarkupText, {
      inclusion: 'Inclusion Criteria',
      exclusion: 'Exclusion Criteria',
    }),
    sex: readTerm(page, 'Sex', page.takeValue('Sex', 'a sex')),
  }
}

const flag = /^\p{Regional_Indicator}{2}$/u

/** "Locations (1)", then for each site its name, a flag, and "City, Region, Country". */
function readSites(page: PageDocument) {
  const lines = page.getLines('Trial Locations')
  page.claim(lines)
  let stated: number | undefined
  let loose: PageLine[] = []
  const sites: (ReturnType<typeof parsePlace> & { facility?: string })[] = []
  let afterFlag = false
  for (const line of lines) {
    const text = line.text.trim()
    const count = /^Locations \((\d+)\)$/.exec(text)
    if (count) stated = Number(count[1])
    else if (flag.test(text)) afterFlag = true
    else if (afterFlag || (loose.length > 0 && text.includes(', '))) {
      const [facility, ...rest] = loose
      for (const extra of rest) page.reject(extra, 'the place of a site')
      sites.push({ ...(facility ? { facility: facility.text.trim() } : {}), ...parsePlace(text) })
      loose = []
      afterFlag = false
    } else loose.push(line)
  }
  for (const line of loose) sites.push({ facility: line.text.trim() })
  if (stated !== undefined && stated !== sites.length && sites.length > 0) {
    const line = page.getHeading('Trial Locations') ?? 1
    page.warn(line, `expected ${stated} sites, found ${sites.length}`)
  }
  // If the page names its sites, their number is not needed.
  return { locations: sites, locationCount: stated === sites.length ? undefined : stated }
}
