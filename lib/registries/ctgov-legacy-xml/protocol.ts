import {
  readDesignWords,
  readMaskingWords,
  type DesignWords,
  type MaskingWords,
} from '../design-words'
import type { Draft } from '../record-reader'
import type { LegacyRecord } from './legacy-record'

export function readIdentification(record: LegacyRecord, nctId: string): Draft {
  const { xml } = record
  const { root } = xml
  return {
    nctId,
    nctIdAliases: xml.texts(root, 'id_info/nct_alias'),
    orgStudyIdInfo: { id: record.text('id_info/org_study_id') },
    secondaryIdInfos: xml.texts(root, 'id_info/secondary_id').map((id) => ({ id })),
    briefTitle: record.text('brief_title'),
    officialTitle: record.text('official_title'),
    acronym: record.text('acronym'),
    organization: { fullName: record.text('source') },
  }
}

export function readStatus(record: LegacyRecord): Draft {
  return {
    statusVerifiedDate: record.date('verification_date'),
    overallStatus: record.term('overall_status', 'Status'),
    lastKnownStatus: record.term('last_known_status', 'Status'),
    whyStopped: record.text('why_stopped'),
    expandedAccessInfo: { hasExpandedAccess: record.flag('has_expanded_access') },
    startDateStruct: record.dateStruct('start_date'),
    primaryCompletionDateStruct: record.dateStruct('primary_completion_date'),
    completionDateStruct: record.dateStruct('completion_date'),
    studyFirstSubmitDate: record.date('study_first_submitted', 'firstreceived_date'),
    studyFirstSubmitQcDate: record.date('study_first_submitted_qc'),
    studyFirstPostDateStruct: record.dateStruct('study_first_posted'),
    resultsFirstSubmitDate: record.date('results_first_submitted', 'firstreceived_results_date'),
    resultsFirstSubmitQcDate: record.date('results_first_submitted_qc'),
    resultsFirstPostDateStruct: record.dateStruct('results_first_posted'),
    dispFirstSubmitDate: record.date(
      'disposition_first_submitted',
      'firstreceived_results_disposition_date',
    ),
    dispFirstSubmitQcDate: record.date('disposition_first_submitted_qc'),
    dispFirstPostDateStruct: record.dateStruct('disposition_first_posted'),
    lastUpdateSubmitDate: record.date('last_update_submitted', 'lastchanged_date'),
    lastUpdatePostDateStruct: record.dateStruct('last_update_posted'),
  }
}

export function readSponsors(record: LegacyRecord): Draft {
  const { xml, notes } = record
  const readAgencies = (path: string): Draft[] =>
    xml.find(xml.root, path).map((element) => {
      const name = record.text('agency', element)
      const classText = record.text('agency_class', element)
      const place = `${path}/agency_class`
      return { name, class: notes.readQualifier(place, 'AgencyClass', classText, name) }
    })
  return {
    responsibleParty: {
      type: record.term('responsible_party/responsible_party_type', 'ResponsiblePartyType'),
      investigatorFullName: record.text('responsible_party/investigator_full_name'),
      investigatorTitle: record.text('responsible_party/investigator_title'),
      investigatorAffiliation: record.text('responsible_party/investigator_affiliation'),
      oldNameTitle: record.text('responsible_party/name_title'),
      oldOrganization: record.text('responsible_party/organization'),
    },
    leadSponsor: readAgencies('sponsors/lead_sponsor')[0],
    collaborators: readAgencies('sponsors/collaborator'),
  }
}

export function readDesign(record: LegacyRecord): Draft {
  const { xml, notes } = record
  const { root } = xml
  const typeText = record.text('study_type')
  const isPatientRegistry = /\[patient registry\]/i.test(typeText ?? '')
  const studyType = notes.readTerm(
    'study_type',
    'StudyType',
    typeText?.replace(/\s*\[patient registry\]/i, ''),
  )
  const enrollmentCount = notes.readCount('enrollment', record.text('enrollment'))
  const armCount = xml.find(root, 'arm_group').length
  for (const path of ['number_of_arms', 'number_of_groups']) {
    const text = record.text(path)
    if (text !== undefined && text !== String(armCount)) notes.keep(path, text)
  }
  const info = 'study_design_info'
  const stated = readDesignText(record, studyType)
  return {
    studyType,
    expandedAccessTypes: {
      individual: record.flag('expanded_access_info/expanded_access_type_individual'),
      intermediate: record.flag('expanded_access_info/expanded_access_type_intermediate'),
      treatment: record.flag('expanded_access_info/expanded_access_type_treatment'),
    },
    patientRegistry: isPatientRegistry ? true : undefined,
    targetDuration: record.text('target_duration'),
    phases: readPhases(record, studyType),
    designInfo: {
      allocation: record.term(`${info}/allocation`, 'DesignAllocation') ?? stated.allocation,
      interventionModel:
        record.term(`${info}/intervention_model`, 'InterventionalAssignment') ??
        stated.interventionModel,
      interventionModelDescription: xml.block(root, `${info}/intervention_model_description`),
      primaryPurpose:
        record.term(`${info}/primary_purpose`, 'PrimaryPurpose') ?? stated.primaryPurpose,
      observationalModel:
        record.term(`${info}/observational_model`, 'ObservationalModel') ??
        stated.observationalModel,
      timePerspective:
        record.term(`${info}/time_perspective`, 'DesignTimePerspective') ?? stated.timePerspective,
      maskingInfo: {
        ...(readMasking(record, record.text(`${info}/masking`)) ?? stated.maskingInfo),
        maskingDescription: xml.block(root, `${info}/masking_description`),
      },
    },
    bioSpec: {
      retention: record.term('biospec_retention', 'BioSpecRetention'),
      description: xml.block(root, 'biospec_descr/textblock'),
    },
    enrollmentInfo: {
      count: enrollmentCount,
      type: record.typeAttribute('enrollment', 'EnrollmentType', enrollmentCount),
    },
  }
}

/** The classic XML writes `N/A` even for studies to which phases don't apply; the API omits it there. */
function readPhases(record: LegacyRecord, studyType: string | undefined): unknown[] {
  const text = record.text('phase')
  if (text === undefined) return []
  if (/^n\/a$/i.test(text)) return studyType === 'INTERVENTIONAL' ? ['NA'] : []
  return text.split('/').map((phase) => record.notes.readTerm('phase', 'Phase', phase.trim()))
}

/**
 * `None (Open Label)`, `Quadruple (Participant, Care Provider, …)`, and in 2017 only the parties. Anything else is
 * kept as stated.
 */
function readMasking({ notes }: LegacyRecord, text: string | undefined): MaskingWords | undefined {
  if (text === undefined) return undefined
  const masking = readMaskingWords(text)
  if (masking === undefined) notes.keep('study_design_info/masking', text)
  return masking
}

/**
 * The text in which records before 2017 state their design: "Allocation: Randomized, Endpoint Classification: …". The
 * model has no field for the endpoint classification.
 */
function readDesignText(record: LegacyRecord, studyType: string | undefined): DesignWords {
  const text = record.text('study_design')
  if (text === undefined) return {}
  const [endPoint] = /Endpoint Classification:[^,]*/i.exec(text) ?? []
  const design = readDesignWords(text, studyType)
  // A text that is not understood at all is kept whole.
  const kept = Object.keys(design).length === 0 ? text : endPoint
  if (kept !== undefined) record.notes.keep('study_design', kept.trim())
  return design
}

export function readArmsAndInterventions(record: LegacyRecord): Draft {
  const { xml } = record
  const { root } = xml
  const interventions = xml.find(root, 'intervention').map((element) => ({
    typeText: record.text('intervention_type', element),
    type: record.term('intervention_type', 'InterventionType', element),
    name: record.text('intervention_name', element),
    description: xml.block(element, 'description'),
    armGroupLabels: xml.texts(element, 'arm_group_label'),
    otherNames: xml.texts(element, 'other_name'),
  }))
  const armGroups = xml.find(root, 'arm_group').map((element) => {
    const label = record.text('arm_group_label', element)
    return {
      label,
      type: record.term('arm_group_type', 'ArmGroupType', element),
      description: xml.block(element, 'description'),
      // The API lists an arm's treatments as "Drug: x"; here only the treatment names its arms.
      interventionNames: interventions
        .filter(({ armGroupLabels }) => label !== undefined && armGroupLabels.includes(label))
        .map(({ typeText, name }) =>
          typeText === undefined ? name : `${typeText}: ${name ?? ''}`,
        ),
    }
  })
  return {
    armGroups,
    interventions: interventions.map(({ typeText: _, ...intervention }) => intervention),
  }
}

export function readOutcomes(record: LegacyRecord): Draft {
  const read = (name: string) =>
    record.xml.find(record.xml.root, name).map((element) => ({
      measure: record.text('measure', element),
      description: record.xml.block(element, 'description'),
      timeFrame: record.text('time_frame', element),
    }))
  return {
    primaryOutcomes: read('primary_outcome'),
    secondaryOutcomes: read('secondary_outcome'),
    otherOutcomes: read('other_outcome'),
  }
}

export function readEligibility(record: LegacyRecord): Draft {
  const { xml, notes } = record
  const { root } = xml
  const at = (name: string) => `eligibility/${name}`
  const volunteers = record.text(at('healthy_volunteers'))
  return {
    eligibilityCriteria: xml.block(root, at('criteria/textblock')),
    healthyVolunteers: /^accepts healthy volunteers$/i.test(volunteers ?? '')
      ? true
      : notes.readFlag(at('healthy_volunteers'), volunteers),
    sex: record.term(at('gender'), 'Sex'),
    genderBased: record.flag(at('gender_based')),
    genderDescription: xml.block(root, at('gender_description')),
    minimumAge: toLimit(record.text(at('minimum_age'))),
    maximumAge: toLimit(record.text(at('maximum_age'))),
    studyPopulation: xml.block(root, at('study_pop/textblock')),
    samplingMethod: record.term(at('sampling_method'), 'SamplingMethod'),
  }
}

/** `N/A` means no limit; the API omits the limit instead. */
function toLimit(text: string | undefined): string | undefined {
  return /^n\/a$/i.test(text ?? '') ? undefined : text
}
