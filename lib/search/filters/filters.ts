import { toConditionLabel, toConditionName } from './condition-names'
import { agencyClasses, agencyClassLabels, sexLabels } from '@/lib/study/vocabularies/people'
import {
  designAllocationLabels,
  designAllocations,
  designMaskingLabels,
  designMaskings,
  phaseLabels,
  primaryPurposeLabels,
  primaryPurposes,
  studyTypeLabels,
} from '@/lib/study/vocabularies/design'
import { statusLabels, type OtherStatus, type Status } from '@/lib/study/vocabularies/status'
import { getStudyType } from '@/lib/study/study-type'
import { interventionTypeLabels, interventionTypes } from '@/lib/study/vocabularies/treatment'
import { toCountryName } from '@/lib/vocabulary/countries'
import { choice, open } from './choice'
import type { FilterDefinition, FilterSource } from './definition'
import { age, date, number } from './range'
import {
  documentKinds,
  funders,
  readConditions,
  readCountries,
  readDocuments,
  readEnrollment,
  readFunders,
  readHealthyVolunteers,
  readInterventions,
  readLocations,
  readPlaces,
  readResults,
  readSexes,
  toPlaceName,
} from './read-study'
import {
  describeCountries,
  describeSexes,
  joinLowered,
  joinOrganisations,
  joinPhases,
  joinWithOr,
} from './sentence'
import { toStatusFacts } from '@/lib/study/status-age'
import { listDatedValues, recencies, type DatedFilterId, type Recency } from './dated-values'
import { therapyFilters } from './therapy'
import { filterIds, type FilterId } from './filter-ids'

// The one place where a filter exists. URL, index, facets, labels, the English sentence and the help page
// read this table; adding a filter is adding an entry here and its id in `types.ts`.

/** Open to new participants first, as people look for a trial. */
const statusOrder = [
  'RECRUITING',
  'NOT_YET_RECRUITING',
  'ENROLLING_BY_INVITATION',
  'ACTIVE_NOT_RECRUITING',
  'NOT_RECRUITING',
  'SUSPENDED',
  'COMPLETED',
  'TERMINATED',
  'WITHDRAWN',
  'AVAILABLE',
  'NO_LONGER_AVAILABLE',
  'TEMPORARILY_NOT_AVAILABLE',
  'APPROVED_FOR_MARKETING',
  'WITHHELD',
  'UNKNOWN',
] as const satisfies readonly (Status | OtherStatus)[]

const phaseOrder = ['EARLY_PHASE1', 'PHASE1', 'PHASE2', 'PHASE3', 'PHASE4', 'NA'] as const

const recencyLabels: Readonly<Record<Recency, string>> = {
  '6_MONTHS': 'Within 6 months',
  '1_YEAR': 'Within 1 year',
  '2_YEARS': 'Within 2 years',
  OLDER: 'More than 2 years ago',
}

/** Of no day in particular a status is what the record says, and nothing is recent. */
const readDated = (id: DatedFilterId, { study, page, today }: FilterSource) => {
  if (today !== undefined) return listDatedValues(id, toStatusFacts(study, page), today)
  return id === 'status' ? [study.protocolSection.statusModule?.overallStatus] : []
}

/** Looks a label up; the value itself where the table has none. */
const labelsOf = (labels: Readonly<Record<string, string>>) => (value: string) =>
  labels[value] ?? value

const designInfo = ({ study }: FilterSource) => study.protocolSection.designModule?.designInfo
const statusModule = ({ study }: FilterSource) => study.protocolSection.statusModule
const leadSponsor = ({ study }: FilterSource) =>
  study.protocolSection.sponsorCollaboratorsModule?.leadSponsor

const filterList: readonly FilterDefinition[] = [
  open({
    id: 'condition',
    key: 'condition',
    label: 'Condition',
    help: 'The disease or problem studied, under one name for all spellings, or its MeSH heading from the registry.',
    group: 'topic',
    place: 'after',
    preposition: 'of',
    expects: 'the name of a condition',
    read: readConditions,
    toSpelling: toConditionName,
    labelOf: toConditionLabel,
  }),
  open({
    id: 'intervention',
    key: 'intervention',
    label: 'Treatment',
    help: 'The drug, cell product, device or procedure under study, as the record names it, or its MeSH heading.',
    group: 'topic',
    place: 'after',
    preposition: 'with',
    expects: 'the name of a treatment',
    read: readInterventions,
  }),
  choice({
    id: 'interventionType',
    key: 'intervention-type',
    label: 'Type of treatment',
    help: 'The kind of treatment. Most cell products are registered as biological.',
    group: 'topic',
    place: 'clause',
    values: interventionTypes,
    labelOf: labelsOf(interventionTypeLabels),
    read: ({ study }) =>
      (study.protocolSection.armsInterventionsModule?.interventions ?? []).map((each) => each.type),
    describe: (labels) => `with a treatment of type ${joinLowered(labels)}`,
  }),
  ...therapyFilters,
  choice({
    id: 'phase',
    key: 'phase',
    label: 'Phase',
    help: 'How far along testing is. A phase 1/2 trial counts under both. “Not applicable” is what the record says; “not stated” means that it says nothing.',
    group: 'stage',
    place: 'before',
    values: phaseOrder,
    keys: { EARLY_PHASE1: 'early-1', PHASE1: '1', PHASE2: '2', PHASE3: '3', PHASE4: '4' },
    labelOf: labelsOf(phaseLabels),
    read: ({ study }) => study.protocolSection.designModule?.phases ?? [],
    describe: joinPhases,
  }),
  choice({
    id: 'status',
    key: 'status',
    label: 'Status',
    help: 'Shows whether the trial is accepting participants. A trial past its planned end that has not been updated for two years counts as unknown, as on ClinicalTrials.gov.',
    group: 'stage',
    place: 'before',
    values: statusOrder,
    labelOf: labelsOf(statusLabels),
    dated: true,
    read: (source) => readDated('status', source),
    describe: joinLowered,
  }),
  choice({
    id: 'confirmed',
    key: 'confirmed',
    label: 'Status confirmed',
    help: 'When the record was last confirmed or updated. Check it before you rely on a status.',
    group: 'stage',
    place: 'clause',
    values: recencies,
    labelOf: labelsOf(recencyLabels),
    keys: { OLDER: 'older' },
    dated: true,
    read: (source) => readDated('confirmed', source),
    describe: (labels) =>
      `with a status confirmed ${joinLowered(labels)}`.replace(
        'confirmed not stated',
        'of no stated date',
      ),
  }),
  choice({
    id: 'studyType',
    key: 'type',
    label: 'Study type',
    help: 'Interventional studies test a treatment; observational studies only observe; expanded access gives a treatment outside a trial.',
    group: 'stage',
    place: 'before',
    values: ['INTERVENTIONAL', 'OBSERVATIONAL', 'EXPANDED_ACCESS'],
    labelOf: labelsOf(studyTypeLabels),
    read: ({ study }) => [getStudyType(study)],
    describe: joinLowered,
  }),
  age({
    id: 'age',
    key: 'age',
    label: 'Age',
    help: 'The person’s age in whole years, or two limits such as 12..17. A trial matches if its age limits include it or a part of the span, or if it states none.',
    group: 'participants',
    place: 'clause',
    read: ({ study }) => ({
      minimum: study.protocolSection.eligibilityModule?.minimumAge,
      maximum: study.protocolSection.eligibilityModule?.maximumAge,
    }),
  }),
  choice({
    id: 'sex',
    key: 'sex',
    label: 'Sex',
    help: 'Which sex can take part. A trial that is open to all counts under both.',
    group: 'participants',
    place: 'clause',
    values: ['FEMALE', 'MALE'],
    labelOf: labelsOf(sexLabels),
    read: readSexes,
    describe: describeSexes,
  }),
  choice({
    id: 'healthyVolunteers',
    key: 'healthy',
    label: 'Healthy volunteers',
    help: 'Whether people without the condition can take part.',
    group: 'participants',
    place: 'clause',
    values: ['YES', 'NO'],
    labelOf: labelsOf({ YES: 'Accepted', NO: 'Not accepted' }),
    keys: { YES: 'yes', NO: 'no' },
    read: (source) => [readHealthyVolunteers(source)],
    describe: (labels) =>
      `healthy volunteers ${joinLowered(labels)}`.replace(
        /volunteers not stated$/,
        'volunteers not mentioned',
      ),
  }),
  open({
    id: 'country',
    key: 'country',
    label: 'Country',
    help: 'A country with at least one site of the trial.',
    group: 'place',
    place: 'after',
    expects: 'the English name of a country',
    read: readCountries,
    toSpelling: toCountryName,
    labelOf: toCountryName,
    describe: describeCountries,
  }),
  open({
    id: 'state',
    key: 'state',
    label: 'State or province',
    help: 'A state or province with at least one site, with its country.',
    group: 'place',
    place: 'after',
    preposition: 'in',
    expects: 'a state and its country, such as California, United States',
    read: (source) => readPlaces(source, 'state'),
    toSpelling: toPlaceName,
  }),
  open({
    id: 'city',
    key: 'city',
    label: 'City',
    help: 'A town with at least one site, with its country.',
    group: 'place',
    place: 'after',
    preposition: 'in',
    expects: 'a town and its country, such as Paris, France',
    read: (source) => readPlaces(source, 'city'),
    toSpelling: toPlaceName,
  }),
  open({
    id: 'facility',
    key: 'facility',
    label: 'Hospital or site',
    help: 'A site of the trial as the record names it.',
    group: 'place',
    place: 'after',
    preposition: 'at',
    expects: 'the name of a site',
    read: (source) => readLocations(source).map((site) => site.facility),
  }),
  open({
    id: 'sponsor',
    key: 'sponsor',
    label: 'Sponsor',
    help: 'The organisation that leads the trial.',
    group: 'sponsor',
    place: 'after',
    preposition: 'sponsored by',
    expects: 'the name of an organisation',
    read: (source) => [leadSponsor(source)?.name],
  }),
  choice({
    id: 'sponsorClass',
    key: 'sponsor-class',
    label: 'Kind of sponsor',
    help: 'What kind of organisation leads the trial.',
    group: 'sponsor',
    place: 'clause',
    values: agencyClasses,
    labelOf: labelsOf(agencyClassLabels),
    read: (source) => [leadSponsor(source)?.class],
    describe: (labels) => `led by ${joinOrganisations(labels)}`,
  }),
  choice({
    id: 'funder',
    key: 'funder',
    label: 'Funder',
    help: 'The kinds of organisation behind the trial, both lead sponsor and collaborators, in the four groups of ClinicalTrials.gov.',
    group: 'sponsor',
    place: 'clause',
    values: funders,
    labelOf: labelsOf({
      NIH: 'NIH',
      FED: 'Other US federal agency',
      INDUSTRY: 'Industry',
      OTHER: 'Other (universities, hospitals, individuals …)',
    }),
    read: readFunders,
    describe: (labels) => `funded by ${joinOrganisations(labels)}`,
  }),
  choice({
    id: 'results',
    key: 'results',
    label: 'Results',
    help: 'Whether the registry has results of the trial. A copy of a record that doesn’t say counts as having none.',
    group: 'stage',
    place: 'clause',
    values: ['YES', 'NO'],
    keys: { YES: 'yes', NO: 'no' },
    labelOf: labelsOf({ YES: 'Posted', NO: 'Not posted' }),
    canBeMissing: false,
    read: ({ study }) => [readResults(study) ?? 'NO'],
    describe: (labels) =>
      joinWithOr(labels.map((each) => `${each === 'Posted' ? 'with' : 'without'} posted results`)),
  }),
  choice({
    id: 'documents',
    key: 'documents',
    label: 'Documents',
    help: 'Documents that were uploaded to the registry with the record.',
    group: 'stage',
    place: 'clause',
    values: documentKinds,
    keys: { NO_DOCUMENT: 'none' },
    labelOf: labelsOf({
      PROTOCOL: 'Study protocol',
      SAP: 'Statistical analysis plan',
      ICF: 'Informed consent form',
      NO_DOCUMENT: 'No document',
    }),
    canBeMissing: false,
    read: readDocuments,
    describe: (labels) =>
      `with ${joinLowered(labels)} uploaded`.replace(
        'with no document uploaded',
        'without documents',
      ),
  }),
  date({
    id: 'started',
    key: 'started',
    label: 'Start date',
    help: 'When the first participant was or will be enrolled. A date that is only a month counts as any day of it.',
    group: 'time',
    place: 'clause',
    verb: 'started',
    read: (source) => statusModule(source)?.startDateStruct?.date,
  }),
  date({
    id: 'primaryCompletion',
    key: 'primary-completion',
    label: 'Primary completion date',
    help: 'When the last participant was or will be examined for the main outcome.',
    group: 'time',
    place: 'clause',
    verb: 'main outcome measured',
    read: (source) => statusModule(source)?.primaryCompletionDateStruct?.date,
  }),
  date({
    id: 'completion',
    key: 'completion',
    label: 'Completion date',
    help: 'When the last visit of the last participant took or will take place.',
    group: 'time',
    place: 'clause',
    verb: 'completed',
    read: (source) => statusModule(source)?.completionDateStruct?.date,
  }),
  date({
    id: 'firstPosted',
    key: 'posted',
    label: 'First posted',
    help: 'When the record first appeared in the registry.',
    group: 'time',
    place: 'clause',
    verb: 'first posted',
    read: (source) => statusModule(source)?.studyFirstPostDateStruct?.date,
  }),
  date({
    id: 'updated',
    key: 'updated',
    label: 'Last update',
    help: 'When the latest version of the record appeared in the registry.',
    group: 'time',
    place: 'clause',
    verb: 'updated',
    read: (source) => statusModule(source)?.lastUpdatePostDateStruct?.date,
  }),
  number({
    id: 'enrollment',
    key: 'enrollment',
    label: 'Participants',
    help: 'How many people take part or are planned to. Trials that don’t state a number match none of the choices.',
    group: 'design',
    place: 'clause',
    unit: 'participants',
    read: readEnrollment,
  }),
  choice({
    id: 'purpose',
    key: 'purpose',
    label: 'Purpose',
    help: 'What the trial is for.',
    group: 'design',
    place: 'clause',
    values: primaryPurposes,
    labelOf: labelsOf(primaryPurposeLabels),
    read: (source) => [designInfo(source)?.primaryPurpose],
    describe: (labels) => `for the purpose of ${joinLowered(labels)}`,
  }),
  choice({
    id: 'masking',
    key: 'masking',
    label: 'Masking',
    help: 'How many of those involved do not know who gets which treatment.',
    group: 'design',
    place: 'clause',
    values: designMaskings,
    keys: { NONE: 'open-label' },
    labelOf: labelsOf(designMaskingLabels),
    read: (source) => [designInfo(source)?.maskingInfo?.masking],
    describe: (labels) => `masking: ${joinLowered(labels)}`,
  }),
  choice({
    id: 'allocation',
    key: 'allocation',
    label: 'Allocation',
    help: 'Whether chance decides who gets which treatment.',
    group: 'design',
    place: 'clause',
    values: designAllocations,
    labelOf: labelsOf(designAllocationLabels),
    read: (source) => [designInfo(source)?.allocation],
    describe: (labels) => `allocation: ${joinLowered(labels)}`,
  }),
]

function toTable(list: readonly FilterDefinition[]): Readonly<Record<FilterId, FilterDefinition>> {
  const byId = new Map(list.map((filter) => [filter.id, filter]))
  const entries = filterIds.map((id) => {
    const filter = byId.get(id)
    if (!filter) throw new Error(`lib/search/filters/filters.ts has no filter with the id ${id}`)
    return [id, filter] as const
  })
  return Object.fromEntries(entries) as Record<FilterId, FilterDefinition>
}

/** Every filter by its id; `filterIds` gives the order of the page. */
export const filters = toTable(filterList)

const byKey = new Map(filterList.map((filter) => [filter.key, filter]))

/** The filter with this URL key, or `null`. */
export function getFilterByKey(key: string): FilterDefinition | null {
  return byKey.get(key) ?? null
}
