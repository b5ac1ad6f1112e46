import { listStatedPaths } from '@/lib/study/extent'
import { isJsonObject, type JsonObject } from '@/lib/study/json'
import { escapeMarkup } from '@/lib/study/markup'
import { toNumberUrl } from '@/lib/study/registry-urls'
import { readPhaseWords } from '../ictrp/phases'
import { readStatusWords } from '../ictrp/statuses'
import { parseJson } from '../json-document'
import { withoutRepeats, withoutRepeatsOf } from '../plain-words'
import { RecordNotes, toStudy, type Draft } from '../record-reader'
import { SourceError, type ParsedRecord, type SourceFormat } from '../source-format'
import { toRegistryDate } from '../source-dates'
import {
  ageGroupsByCode,
  agePartsByCode,
  phasesByCode,
  productRoles,
  statusWordsByCode,
} from './codes'

/**
 * A trial of the EU's Clinical Trials Information System, as its public address `/ctis-public-api/retrieve/<number>`
 * has returned it since June 2024.
 */
export const ctisFormat: SourceFormat = {
  id: 'ctis',
  label: 'Record of the EU Clinical Trials Information System',
  cutting: { kind: 'json' },
  findNumber: (text) => trialNumber.exec(text)?.[1] ?? null,
  recognise: (head) => /^\s*[[{]/.test(head) && trialNumber.test(head) && partOfTrial.test(head),
  parse(text) {
    const answer = parseJson(text)
    if (!isJsonObject(answer)) throw new SourceError('document', 'an object', 'something else')
    return readTrial(answer)
  },
}

const trialNumber = /"ctNumber"\s*:\s*"(20\d{2}-\d{6}-\d{2}-\d{2})"/
/** Distinguishes a whole trial from a result of the system's search, which has few fields of each. */
const partOfTrial =
  /"(?:authorizedApplication|authorizedPartI|authorizedPartsII|ctPublicStatusCode)"/

function readTrial(answer: JsonObject): ParsedRecord {
  const notes = new RecordNotes()
  const ctNumber = getText(answer, 'ctNumber')
  if (ctNumber === undefined) throw new SourceError('ctNumber', "a trial's number", 'nothing')
  const application = getObject(answer, 'authorizedApplication')
  const partOne = getObject(application, 'authorizedPartI')
  const details = getObject(partOne, 'trialDetails')
  const information = getObject(details, 'trialInformation')
  const names = getObject(details, 'clinicalTrialIdentifiers')
  const population = getObject(information, 'populationOfTrialSubjects')
  const duration = getObject(information, 'trialDuration')
  const endPoints = getObject(information, 'endPoint')
  const sponsors = getList(partOne, 'sponsors')
  const lead = sponsors.find((sponsor) => sponsor.primary === true) ?? sponsors[0]
  const statesById = new Map(
    getList(application, 'memberStatesConcerned').map((state) => [getText(state, 'mscId'), state]),
  )
  const published =
    getText(answer, 'publishDate') ??
    getText(answer, 'lastPublicationUpdate') ??
    getText(answer, 'lastUpdated')
  const updatedOn = published === undefined ? null : toRegistryDate(published)
  const statusText = toStatusWords(answer, 'ctPublicStatusCode')
  const { status, words } = readStatus(notes, statusText)
  const startedOn = notes.readDate('startDateEU', getText(answer, 'startDateEU'))
  const endedOn = notes.readDate('endDateEU', getText(answer, 'endDateEU'))

  const study: Draft = {
    protocolSection: {
      identificationModule: {
        orgStudyIdInfo: { id: ctNumber, link: toNumberUrl(ctNumber) },
        secondaryIdInfos: readNumbers(names, application),
        briefTitle: getText(names, 'publicTitle') ?? getText(names, 'fullTitle'),
        officialTitle: getText(names, 'fullTitle'),
      },
      statusModule: {
        overallStatus: status,
        startDateStruct: toDate(
          startedOn,
          notes.readDate(
            'estimatedRecruitmentStartDate',
            getText(duration, 'estimatedRecruitmentStartDate'),
          ),
        ),
        completionDateStruct: toDate(
          endedOn,
          notes.readDate(
            'estimatedEndDate',
            getText(duration, 'estimatedGlobalEndDate') ?? getText(duration, 'estimatedEndDate'),
          ),
        ),
        studyFirstSubmitDate: readFirstSubmission(application),
        lastUpdatePostDateStruct: { date: updatedOn ?? undefined },
      },
      sponsorCollaboratorsModule: {
        leadSponsor: { name: getSponsorName(lead), class: readSponsorClass(lead) },
        collaborators: withoutRepeats(
          sponsors
            .filter((sponsor) => sponsor !== lead)
            .flatMap((sponsor) => getSponsorName(sponsor) ?? []),
        ).map((name) => ({ name })),
      },
      descriptionModule: { briefSummary: toSummary(getObject(information, 'trialObjective')) },
      conditionsModule: readConditions(getObject(information, 'medicalCondition')),
      designModule: {
        studyType: 'INTERVENTIONAL',
        phases: readPhases(notes, information, getText(answer, 'trialPhase')),
        designInfo: { allocation: readAllocation(details) },
        enrollmentInfo: readEnrollment(application, partOne),
      },
      armsInterventionsModule: {
        armGroups: readArms(details),
        interventions: readProducts(getList(partOne, 'products')),
      },
      outcomesModule: {
        primaryOutcomes: readEndPoints(getList(endPoints, 'primaryEndPoints')),
        secondaryOutcomes: readEndPoints(getList(endPoints, 'secondaryEndPoints')),
      },
      eligibilityModule: {
        eligibilityCriteria: readCriteria(getObject(information, 'eligibilityCriteria')),
        sex: readSex(population),
        healthyVolunteers: readHealthyVolunteers(population),
        ...readAges(population),
      },
      contactsLocationsModule: {
        centralContacts: getList(lead, 'publicContacts').map(toContact),
        locations: readSites(application, partOne, statesById),
      },
    },
  }
  keepStatements(notes, answer, partOne, information)
  const record = notes.toRecord(toStudy(study))
  const page = {
    ...(words !== undefined && { registryStatus: words }),
    ...(updatedOn !== null && { copyDate: updatedOn }),
  }
  return {
    ...record,
    extent: listStatedPaths(study),
    ...(Object.keys(page).length > 0 && { page }),
  }
}

// ── Reading unchecked values ────────────────────────────────────────────────────────────────────────────────────

function getObject(of: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = of?.[key]
  return isJsonObject(value) ? value : undefined
}

function getList(of: JsonObject | undefined, key: string): JsonObject[] {
  const value = of?.[key]
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

/** A non-empty text, or a number as text. */
function getText(of: JsonObject | undefined, key: string): string | undefined {
  const value = of?.[key]
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  const text = value.replace(/\r\n?/g, '\n').trim()
  return text === '' || /^(?:n\.?\/?a\.?|-)$/i.test(text) ? undefined : text
}

const getTexts = (items: readonly JsonObject[], key: string): string[] =>
  items.flatMap((item) => getText(item, key) ?? [])

function toDate(actual: string | undefined, estimated: string | undefined): Draft {
  if (actual !== undefined) return { date: actual, type: 'ACTUAL' }
  return { date: estimated, type: estimated === undefined ? undefined : 'ESTIMATED' }
}

// ── Parts of a trial ────────────────────────────────────────────────────────────────────────────────────────────

/** The label of a code. An unknown code is described as a code, because a bare number means nothing. */
function toStatusWords(of: JsonObject | undefined, key: string): string | undefined {
  const code = getText(of, key)
  return code === undefined ? undefined : (statusWordsByCode[code] ?? `Status code ${code}`)
}

function readStatus(notes: RecordNotes, text: string | undefined) {
  if (text === undefined) return { status: undefined, words: undefined }
  const { status, words, isUnknown } = readStatusWords(text)
  if (isUnknown) notes.warn('ctPublicStatusCode', `"${text}" is not a status that is known here`)
  return { status, words }
}

/** All other numbers of the trial. */
function readNumbers(names: JsonObject | undefined, application: JsonObject | undefined): Draft[] {
  const numbers = getObject(names, 'secondaryIdentifyingNumbers')
  const eudraCt = getObject(application, 'eudraCt')
  const registries = ['nctNumber', 'isrctnNumber', 'whoUniversalTrialNumber']
  return [
    ...registries.map((key) => ({
      id: getText(getObject(numbers, key), 'number'),
      type: 'REGISTRY',
    })),
    { id: getText(eudraCt, 'eudraCtCode'), type: 'EUDRACT_NUMBER' },
    ...getList(numbers, 'additionalRegistries').map((each) => ({
      id: getText(each, 'number'),
      type: 'OTHER',
      domain: getText(each, 'otherRegistryName'),
    })),
    { id: getText(names, 'shortTitle'), type: 'OTHER', domain: 'Protocol code' },
  ].filter(({ id }) => id !== undefined)
}

function readFirstSubmission(application: JsonObject | undefined): string | undefined {
  const applications = getList(application, 'applicationInfo')
  const first = applications.find((each) => getText(each, 'type')?.toUpperCase() === 'INITIAL')
  const date = getText(first, 'submissionDate')
  return date === undefined ? undefined : (toRegistryDate(date) ?? undefined)
}

const getSponsorName = (sponsor: JsonObject | undefined): string | undefined =>
  getText(getObject(sponsor, 'organisation'), 'name')

function readSponsorClass(sponsor: JsonObject | undefined): string | undefined {
  const organisation = getObject(sponsor, 'organisation')
  const commercial = [sponsor?.isCommercial, organisation?.commercial]
  if (getSponsorName(sponsor) === undefined || !commercial.includes(true)) return undefined
  return 'INDUSTRY'
}

/** The form has no summary: its objectives describe the trial. */
function toSummary(objective: JsonObject | undefined): string | undefined {
  const main = getText(objective, 'mainObjective')
  const others = getTexts(
    sortByNumber(getList(objective, 'secondaryObjectives')),
    'secondaryObjective',
  )
  const parts = [main, ...others].filter((text) => text !== undefined)
  return parts.length === 0 ? undefined : escapeMarkup(parts.join('\n\n'))
}

/** Conditions in the sponsor's words; MedDRA's terms become keywords. */
function readConditions(condition: JsonObject | undefined): Draft {
  const own = withoutRepeats(
    getTexts(getList(condition, 'partIMedicalConditions'), 'medicalCondition'),
  )
  const terms = getTexts(getList(condition, 'meddraConditionTerms'), 'termName')
  return {
    conditions: own.length > 0 ? own : withoutRepeats(terms),
    keywords: own.length > 0 ? withoutRepeats([...own, ...terms]).slice(own.length) : [],
  }
}

function readPhases(
  notes: RecordNotes,
  information: JsonObject | undefined,
  words: string | undefined,
): readonly string[] {
  const code = getText(getObject(information, 'trialCategory'), 'trialPhase')
  const known = phasesByCode[code ?? ''] ?? (words === undefined ? null : readPhaseWords(words))
  if (known) return known
  const stated = words ?? code
  if (stated !== undefined) notes.warn('trialPhase', `"${stated}" is no phase that is known here`)
  return []
}

const getPeriods = (details: JsonObject | undefined): JsonObject[] =>
  getList(getObject(getObject(details, 'protocolInformation'), 'studyDesign'), 'periodDetails')

/** Stated for each period of the trial: one randomised period makes it a randomised trial. */
function readAllocation(details: JsonObject | undefined): string | undefined {
  const codes = getTexts(getPeriods(details), 'allocationMethod')
  if (codes.includes('1')) return 'RANDOMIZED'
  return codes.includes('2') ? 'NON_RANDOMIZED' : undefined
}

function readArms(details: JsonObject | undefined): Draft[] {
  const arms = getPeriods(details)
    .flatMap((period) => getList(period, 'armDetails'))
    .flatMap((arm) => {
      const label = getText(arm, 'title')
      const description = getText(arm, 'description')
      return label === undefined
        ? []
        : [{ label, description: description && escapeMarkup(description) }]
    })
  return withoutRepeatsOf(arms, ({ label }) => label)
}

/** Planned numbers in the EU and elsewhere. */
function readEnrollment(
  application: JsonObject | undefined,
  partOne: JsonObject | undefined,
): Draft {
  const counts = [
    partOne?.rowSubjectCount,
    ...getList(application, 'authorizedPartsII').map((part) => part.recruitmentSubjectCount),
  ].filter((count) => typeof count === 'number')
  const count = counts.reduce((sum, each) => sum + each, 0)
  return count === 0 ? {} : { count, type: 'ESTIMATED' }
}

/** One treatment for each product, however many strengths and manufacturers the application lists. */
function readProducts(products: readonly JsonObject[]): Draft[] {
  const treatments = products.flatMap((product) => {
    const dictionary = getObject(product, 'productDictionaryInfo')
    const substance = getText(dictionary, 'activeSubstanceName')
    const code = getText(dictionary, 'sponsorProductCode')
    const role = productRoles[getText(product, 'part1MpRoleTypeCode') ?? '']
    const names = [
      getText(product, 'productName'),
      getText(dictionary, 'prodName'),
      code,
      substance,
    ]
    // Some sponsors enter a number where the form asks for a name.
    const name = names.find((each) => each !== undefined && /\p{L}/u.test(each)) ?? role
    if (name === undefined) return []
    const form = getText(product, 'pharmaceuticalFormDisplay') ?? getText(dictionary, 'pharmForm')
    const routes = Array.isArray(product.routes)
      ? product.routes.filter((route) => typeof route === 'string')
      : []
    const lines = [
      role,
      form && `Pharmaceutical form: ${form.toLowerCase()}`,
      routes.length > 0 && `Route of administration: ${routes.join(', ').toLowerCase()}`,
    ].filter((line) => typeof line === 'string' && line !== '')
    return {
      name,
      type: product.allSubstancesChemicals === true ? 'DRUG' : undefined,
      otherNames: withoutRepeats([
        name,
        ...[code, substance].filter((each) => each !== undefined),
      ]).slice(1),
      description: lines.length === 0 ? undefined : escapeMarkup(lines.join('\n\n')),
    }
  })
  return withoutRepeatsOf(treatments, ({ name }) => name)
}

function sortByNumber(items: readonly JsonObject[]): JsonObject[] {
  return [...items].sort((a, b) => Number(a.number ?? 0) - Number(b.number ?? 0))
}

const readEndPoints = (endPoints: readonly JsonObject[]): Draft[] =>
  getTexts(sortByNumber(endPoints), 'endPoint').map((measure) => ({ measure }))

function readCriteria(criteria: JsonObject | undefined): string | undefined {
  const kinds = ['Inclusion', 'Exclusion'] as const
  const sections = kinds.flatMap((kind) => {
    const key = `principal${kind}Criteria`
    const texts = getTexts(sortByNumber(getList(criteria, key)), key)
    if (texts.length === 0) return []
    const items = texts.map((text, index) => `${index + 1}. ${indent(escapeMarkup(text))}`)
    return [`${kind} Criteria:\n\n${items.join('\n')}`]
  })
  return sections.length === 0 ? undefined : sections.join('\n\n')
}

/** Further lines belong to the same criterion. */
const indent = (text: string): string => text.replace(/\n\s*/g, '\n   ')

function readSex(population: JsonObject | undefined): string | undefined {
  const { isFemaleSubjects: women, isMaleSubjects: men } = population ?? {}
  if (women === true && men === true) return 'ALL'
  if (women === true) return 'FEMALE'
  return men === true ? 'MALE' : undefined
}

function readHealthyVolunteers(population: JsonObject | undefined): boolean | undefined {
  const groups = getTexts(getList(population, 'clinicalTrialGroups'), 'name')
  return groups.length === 0 ? undefined : groups.some((group) => /healthy/i.test(group))
}

/**
 * The form asks for age groups and subgroups, not for limits: their bounds become the limits. A group without a
 * stated subgroup counts whole.
 */
function readAges(population: JsonObject | undefined): Draft {
  const parts = getList(population, 'ageRangeSecondaryIds')
  const ages = Object.entries(ageGroupsByCode).flatMap(([code, group]) => {
    const isOf = (range: JsonObject) => getText(range, 'ageRangeCategoryCode') === code
    if (!getList(population, 'ageRanges').some(isOf)) return []
    const own = getTexts(parts.filter(isOf), 'ctAgeRangeCode')
      .sort()
      .flatMap((part) => agePartsByCode[part] ?? [])
    return own.length > 0 ? own : [group]
  })
  return {
    stdAges: [...new Set(ages.map(({ stdAge }) => stdAge))],
    minimumAge: ages[0]?.from,
    maximumAge: ages.at(-1)?.to,
  }
}

function toContact(contact: JsonObject): Draft {
  return {
    name: getText(contact, 'functionalName'),
    phone: getText(contact, 'telephone'),
    email: getText(contact, 'functionalEmailAddress'),
  }
}

/** Sites by member state, each with the state's status; a state or country without sites is listed by its name. */
function readSites(
  application: JsonObject | undefined,
  partOne: JsonObject | undefined,
  statesById: ReadonlyMap<string | undefined, JsonObject>,
): Draft[] {
  const withSites = new Set<JsonObject | undefined>()
  const sites = getList(application, 'authorizedPartsII').flatMap((part) => {
    const state = statesById.get(getText(part, 'mscId'))
    const country = getText(state, 'mscName') ?? getText(getObject(part, 'mscInfo'), 'countryName')
    const listed = getList(part, 'trialSites')
    if (listed.length > 0) withSites.add(state)
    return listed.map((site) => toSite(site, country, toSiteStatus(state)))
  })
  const others = [...statesById.values()].filter((state) => !withSites.has(state))
  return [
    ...sites,
    ...others.map((state) => ({ country: getText(state, 'mscName'), status: toSiteStatus(state) })),
    ...getTexts(getList(partOne, 'rowCountriesInfo'), 'name').map((country) => ({ country })),
  ].filter(({ country }) => country !== undefined)
}

function toSiteStatus(state: JsonObject | undefined): string | undefined {
  const words = toStatusWords(state, 'mscPublicStatusCode')
  const read = words === undefined ? undefined : readStatusWords(words)
  // If no value is equivalent, the original words are returned.
  return read === undefined || read.status === words ? undefined : read.status
}

function toSite(site: JsonObject, country: string | undefined, status: string | undefined) {
  const place = getObject(site, 'organisationAddressInfo')
  const address = getObject(place, 'address')
  const person = getObject(site, 'personInfo')
  const name = [getText(person, 'firstName'), getText(person, 'lastName')].filter(Boolean).join(' ')
  return {
    facility: [getText(getObject(place, 'organisation'), 'name'), getText(site, 'departmentName')]
      .filter(Boolean)
      .join(', '),
    status,
    city: getText(address, 'city'),
    zip: getText(address, 'postcode'),
    country: getText(address, 'countryName') ?? country,
    contacts: [
      {
        name,
        role: name === '' ? undefined : 'PRINCIPAL_INVESTIGATOR',
        phone: getText(person, 'telephone') ?? getText(place, 'phone'),
        email: getText(person, 'email') ?? getText(place, 'email'),
      },
    ],
  }
}

/** Statements of the record that the `Study` has no field for. */
function keepStatements(
  notes: RecordNotes,
  answer: JsonObject,
  partOne: JsonObject | undefined,
  information: JsonObject | undefined,
): void {
  const keep = (place: string, texts: readonly (string | undefined)[]) => {
    const stated = texts.filter((text) => text !== undefined)
    if (stated.length > 0) notes.keep(place, stated.join('\n'))
  }
  keep('Therapeutic area', getTexts(getList(partOne, 'therapeuticAreas'), 'name'))
  keep('Decision date', [getText(answer, 'decisionDate')])
  keep(
    'Source of monetary support',
    getTexts(getList(information, 'sourceOfMonetarySupport'), 'organisationName'),
  )
  keep('Trial category', [getText(partOne, 'trialCategoryJustificationComment')])
}
