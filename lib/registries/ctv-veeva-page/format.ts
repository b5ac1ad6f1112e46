import { capitalise } from '@/lib/study/letter-case'
import { readOwn } from '@/lib/study/read-own'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import { looksLikeNctNumber, readNctNumber } from '../nct-number'
import { PageDocument } from '../page-document'
import {
  readCount,
  readCriteria,
  readTitle,
  requireTrialPage,
  toParsedRecord,
} from '../page-record'
import { toMarkupText } from '../page-text'
import {
  addUnlisted,
  formatInterventionName,
  parseCount,
  parsePhases,
  readConditions,
  readTerm,
  readTypedInterventions,
  toInterventions,
  type StudyDraft,
} from '../page-values'
import type { PageStatements } from '@/lib/study/source'
import type { ParsedRecord, SourceFormat } from '@/lib/registries/source-format'
import { readArms } from './arms'
import { groupsSection, isVeevaPage, layout } from './layout'

/** A page of the portal ClinicalTrials.Veeva, saved as text. */
export const ctvVeevaPage: SourceFormat = {
  id: 'ctv-veeva-page',
  label: 'Saved page of ClinicalTrials.Veeva',
  cutting: { kind: 'whole' },
  recognise: isVeevaPage,
  parse: parseVeevaPage,
}

// The portal's own words that differ from the registry's.
const statusWords: Readonly<Record<string, string>> = {
  enrolling: 'RECRUITING',
  'not yet enrolling': 'NOT_YET_RECRUITING',
  'active, not enrolling': 'ACTIVE_NOT_RECRUITING',
  'invitation-only': 'ENROLLING_BY_INVITATION',
}
// Depends on the day of the capture, which the page doesn't state, so no date can be derived.
const relativeStatus = /^Begins enrollment\b/i

type Protocol = NonNullable<StudyDraft['protocolSection']>

function parseVeevaPage(text: string): ParsedRecord {
  const page = new PageDocument(text, layout)
  const { title, sponsor } = readMasthead(page)
  const status = readStatus(page)
  const funders = readFunders(page)
  const { arms, interventions } = readTreatments(page)
  const sites = readSites(page)
  const study = {
    protocolSection: {
      identificationModule: { ...readIdentifiers(page), briefTitle: title },
      statusModule: { overallStatus: status.overallStatus },
      sponsorCollaboratorsModule: {
        leadSponsor:
          sponsor === undefined ? undefined : { name: sponsor, class: funders.leadClass },
      },
      descriptionModule: {
        briefSummary: toMarkupText(page.takeBlock('About')),
        detailedDescription: toMarkupText(page.takeBlock('Full description')),
      },
      conditionsModule: { conditions: readConditions(page) },
      designModule: readDesign(page, status.phases),
      armsInterventionsModule: { armGroups: arms, interventions },
      eligibilityModule: readEligibility(page),
      contactsLocationsModule: { centralContacts: readContacts(page) },
    },
  } satisfies StudyDraft
  const statements: PageStatements = {
    ...status.statements,
    ...(funders.types.length > 0 ? { funderTypes: funders.types } : {}),
    ...sites,
  }
  checkGroups(page, statements, arms.length)
  return toParsedRecord(page, study, statements)
}

/** Above the first heading: the title, the sponsor's initial as an avatar, the sponsor. */
function readMasthead(page: PageDocument): { title: string; sponsor: string | undefined } {
  requireTrialPage(page, 'Conditions')
  const lines = page.preamble
  const avatar = lines.findIndex((line) => /^\p{L}$/u.test(line.text.trim()))
  const [before, after] =
    avatar >= 0
      ? [lines.slice(0, avatar), lines.slice(avatar + 1)]
      : [lines.slice(0, 1), lines.slice(1)]
  // The avatar can be in the middle of the title's lines only if the title is missing altogether.
  const title = readTitle(page, before)
  const [sponsor] = after
  page.claim(lines.slice(Math.max(0, avatar), avatar + 1))
  if (sponsor) page.claim([sponsor])
  else page.warn(before.at(-1) ?? 1, 'expected the sponsor below the title, found nothing')
  return { title, sponsor: sponsor?.text.trim() }
}

function readStatus(page: PageDocument) {
  const heading = page.has('Status and phase') ? 'Status and phase' : 'Status'
  if (!page.has(heading)) {
    page.warn(1, 'expected the heading “Status and phase” or “Status”, found neither')
    return { overallStatus: undefined, phases: undefined, statements: {} }
  }
  // Phases first: if the status is missing, a phase must not be taken for it.
  const phases = page.getLines(heading).flatMap((candidate) => {
    const values = parsePhases(candidate.text.trim())
    if (values) page.claim([candidate])
    return values ?? []
  })
  const line = page.takeValue(heading, 'a status')
  if (!line) return { overallStatus: undefined, phases, statements: {} }
  if (relativeStatus.test(line.text)) {
    return { overallStatus: 'NOT_YET_RECRUITING', phases, statements: { statusText: line.text } }
  }
  const overallStatus =
    parseVocabularyValue('Status', line.text) ?? readOwn(statusWords, line.text.toLowerCase())
  if (overallStatus !== undefined) return { overallStatus, phases, statements: {} }
  page.reject(line, 'a status')
  return { overallStatus, phases, statements: { statusText: line.text } }
}

/** The page doesn't say whose type each is; only a single type is certain to be the lead sponsor's. */
function readFunders(page: PageDocument) {
  const lines = page
    .takeValues('Funder types', 'a funder type')
    .filter((line) => readTerm(page, 'AgencyClass', line) !== undefined)
  const [only, ...others] = lines
  const leadClass = others.length === 0 ? readTerm(page, 'AgencyClass', only) : undefined
  return { types: lines.map((line) => line.text), leadClass }
}

/**
 * Blank for a trial that is in no registry. The first NCT number is the trial's. The page doesn't say whether another
 * one is a former number of it or another trial, so it joins nothing. The first number of another kind is the
 * sponsor's own.
 */
function readIdentifiers(page: PageDocument): NonNullable<Protocol['identificationModule']> {
  const ids = page.getLines('Identifiers')
  page.claim(ids)
  const texts = ids.map((line) => line.text.trim())
  const own = texts.find(looksLikeNctNumber)
  const org = texts.find((text) => !looksLikeNctNumber(text))
  const others = new Set(texts.filter((text) => text !== own && text !== org))
  return {
    nctId: (own === undefined ? null : readNctNumber(own)) ?? undefined,
    orgStudyIdInfo: org === undefined ? undefined : { id: org },
    secondaryIdInfos: [...others].map((id) => ({ id })),
  }
}

function readTreatments(page: PageDocument) {
  const listed = readTypedInterventions(page, 'Treatments')
  const arms = readArms(page, new Set(listed.map(formatInterventionName)))
  return { arms, interventions: toInterventions(addUnlisted(listed, arms), arms) }
}

function readDesign(
  page: PageDocument,
  phases: string[] | undefined,
): NonNullable<Protocol['designModule']> {
  const masking = page.takeValue('Masking', 'a kind of masking')
  return {
    studyType: readTerm(page, 'StudyType', page.takeValue('Study type', 'a study type')),
    phases,
    designInfo: {
      allocation: readTerm(
        page,
        'DesignAllocation',
        page.takeValue('Allocation', 'a kind of allocation'),
      ),
      interventionModel: readTerm(
        page,
        'InterventionalAssignment',
        page.takeValue('Interventional model', 'a model'),
      ),
      primaryPurpose: readTerm(
        page,
        'PrimaryPurpose',
        page.takeValue('Primary purpose', 'a purpose'),
      ),
      observationalModel: readTerm(
        page,
        'ObservationalModel',
        page.takeValue('Observational model', 'a model'),
      ),
      timePerspective: readTerm(
        page,
        'DesignTimePerspective',
        page.takeValue('Time perspective', 'a time perspective'),
      ),
      maskingInfo: {
        // The portal writes "Double Blind" for "Double".
        masking: readTerm(
          page,
          'DesignMasking',
          masking && { ...masking, text: masking.text.replace(/ blind$/i, '') },
        ),
      },
    },
    enrollmentInfo: readEnrollment(page),
  }
}

/** "15 estimated patients" are planned, "15 patients" have taken part. */
function readEnrollment(page: PageDocument) {
  const line = page.takeValue('Enrollment', 'a number of patients')
  if (!line) return undefined
  const match = /^([\d,]+) (estimated )?(?:patients?|participants?)$/i.exec(line.text)
  const count = parseCount(match?.[1] ?? '')
  if (count === null) {
    page.reject(line, 'a number of patients')
    return undefined
  }
  return { count, type: match?.[2] === undefined ? 'ACTUAL' : 'ESTIMATED' }
}

function readEligibility(page: PageDocument): NonNullable<Protocol['eligibilityModule']> {
  return {
    eligibilityCriteria: readCriteria(page, toMarkupText, {
      inclusion: 'Inclusion criteria',
      exclusion: 'Exclusion criteria',
    }),
    healthyVolunteers: readVolunteers(page),
    sex: readTerm(page, 'Sex', page.takeValue('Sex', 'a sex')),
    ...readAges(page),
  }
}

function readVolunteers(page: PageDocument): boolean | undefined {
  const line = page.takeValue('Volunteers', 'whether healthy volunteers are taken')
  if (!line) return undefined
  if (/^no healthy volunteers$/i.test(line.text)) return false
  if (/^(?:accepts )?healthy volunteers$/i.test(line.text)) return true
  page.reject(line, '“No Healthy Volunteers” or its opposite')
  return undefined
}

const ageUnit = '(years?|months?|weeks?|days?|hours?|minutes?)'
const ageRange = new RegExp(`^(\\d+)(?: ${ageUnit})? to (\\d+) ${ageUnit}(?: old)?$`, 'i')
const ageFrom = new RegExp(`^(\\d+)\\+ ${ageUnit}(?: old)?$`, 'i')
const ageUpTo = new RegExp(`^up to (\\d+) ${ageUnit}(?: old)?$`, 'i')

function readAges(page: PageDocument): { minimumAge?: string; maximumAge?: string } {
  const line = page.takeValue('Ages', 'an age range')
  if (!line) return {}
  const range = ageRange.exec(line.text)
  if (range) {
    const [, from, fromUnit, to, unit = ''] = range
    return { minimumAge: toAge(from, fromUnit ?? unit), maximumAge: toAge(to, unit) }
  }
  const from = ageFrom.exec(line.text)
  if (from) return { minimumAge: toAge(from[1], from[2] ?? '') }
  const upTo = ageUpTo.exec(line.text)
  if (upTo) return { maximumAge: toAge(upTo[1], upTo[2] ?? '') }
  page.reject(line, 'an age range such as “18 to 75 years old”')
  return {}
}

/** "18 Years", "1 Month": the registry's spelling. */
function toAge(count: string | undefined, unit: string): string {
  const name = capitalise(unit.toLowerCase().replace(/s$/, ''))
  return `${Number(count)} ${name}${Number(count) === 1 ? '' : 's'}`
}

/** The page gives only the number of sites; it loads their names later. */
function readSites(page: PageDocument): PageStatements {
  const locationCount = readCount(page, 'Trial contacts and locations', 'a number of sites')
  return locationCount === undefined ? {} : { locationCount }
}

function readContacts(page: PageDocument) {
  const lines = ['Central trial contact', 'Central trial contacts'].flatMap((heading) =>
    page.takeValues(heading, 'a name').map((line) => line.text),
  )
  const contacts: { name: string; role: 'CONTACT'; email?: string; phone?: string }[] = []
  for (const text of lines) {
    const last = contacts.at(-1)
    if (last && /^\S+@\S+$/.test(text)) last.email = text
    else if (last && /^[+(]?\d[\d\s().+-]{5,}$/.test(text)) last.phone = text
    else contacts.push({ name: text, role: 'CONTACT' })
  }
  return contacts
}

function checkGroups(page: PageDocument, statements: PageStatements, armCount: number): void {
  const line = page.getHeading(groupsSection)
  if (!line) {
    if (armCount > 0)
      page.warn(1, 'expected a line such as “15 participants in 2 patient groups”, found none')
    return
  }
  statements.participantGroupsText = line.text.trim()
  const stated = Number(/in (\d+) /.exec(line.text)?.[1])
  if (stated !== armCount) {
    page.warn(line, `expected ${stated} groups of participants, found ${armCount}`)
  }
}
