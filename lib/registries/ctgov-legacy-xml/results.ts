import type { Draft } from '../record-reader'
import type { XmlElement } from '../xml-element'
import { readAdverseEvents } from './adverse-events'
import type { LegacyRecord } from './legacy-record'

/** `clinical_results`. Groups keep the numbers that the XML gives them (`P1`, `B1`, `O1`, `E1`). */
export function readResults(record: LegacyRecord, results: XmlElement | undefined): Draft {
  if (results === undefined) return {}
  const { xml } = record
  return {
    participantFlowModule: readParticipantFlow(record, xml.get(results, 'participant_flow')),
    baselineCharacteristicsModule: readBaseline(record, xml.get(results, 'baseline')),
    outcomeMeasuresModule: {
      outcomeMeasures: xml
        .find(results, 'outcome_list/outcome')
        .map((outcome) => readOutcome(record, outcome)),
    },
    adverseEventsModule: readAdverseEvents(record, xml.get(results, 'reported_events')),
    moreInfoModule: {
      limitationsAndCaveats: { description: xml.block(results, 'limitations_and_caveats') },
      certainAgreement: {
        piSponsorEmployee: readPiEmployee(record, results),
        restrictiveAgreement: readRestriction(record, results),
        otherDetails: readAgreementText(record, results),
      },
      pointOfContact: {
        title: record.text('point_of_contact/name_or_title', results),
        organization: record.text('point_of_contact/organization', results),
        email: record.text('point_of_contact/email', results),
        phone: record.text('point_of_contact/phone', results),
        phoneExt: record.text('point_of_contact/phone_ext', results),
      },
    },
  }
}

const employed = /^all principal investigators are employed/i
const notEmployed = /^principal investigators are not employed/i
const noAgreement = /^there is not? an agreement|^there is no agreement/i
const anAgreement = /^there is an agreement/i

// The XML states these two as sentences, the API as yes or no with the details as text.
function readPiEmployee(record: LegacyRecord, results: XmlElement): boolean | undefined {
  const text = record.text('certain_agreements/pi_employee', results)
  if (text === undefined) return undefined
  if (employed.test(text)) return true
  if (notEmployed.test(text)) return false
  return record.notes.readFlag('certain_agreements/pi_employee', text)
}

function readRestriction(record: LegacyRecord, results: XmlElement): boolean | undefined {
  const text = record.text('certain_agreements/restrictive_agreement', results) ?? ''
  if (noAgreement.test(text)) return false
  return anAgreement.test(text) ? true : undefined
}

function readAgreementText(record: LegacyRecord, results: XmlElement): string | undefined {
  const text = record.text('certain_agreements/restrictive_agreement', results)
  return noAgreement.test(text ?? '') ? undefined : text
}

function readGroups(record: LegacyRecord, parent: XmlElement): Draft[] {
  return record.xml.find(parent, 'group_list/group').map((group) => ({
    id: group.attributes.group_id,
    title: record.text('title', group),
    description: record.xml.block(group, 'description'),
  }))
}

function readParticipantFlow(record: LegacyRecord, flow: XmlElement | undefined): Draft {
  if (flow === undefined) return {}
  const { xml } = record
  const readCounts = (parent: XmlElement): Draft[] =>
    xml.find(parent, 'participants_list/participants').map((count) => ({
      groupId: count.attributes.group_id,
      comment: count.text.trim(),
      numSubjects: count.attributes.count,
    }))
  return {
    preAssignmentDetails: xml.block(flow, 'pre_assignment_details'),
    recruitmentDetails: xml.block(flow, 'recruitment_details'),
    groups: readGroups(record, flow),
    periods: xml.find(flow, 'period_list/period').map((period) => ({
      title: record.text('title', period),
      milestones: xml.find(period, 'milestone_list/milestone').map((milestone) => ({
        type: record.text('title', milestone),
        achievements: readCounts(milestone),
      })),
      dropWithdraws: xml
        .find(period, 'drop_withdraw_reason_list/drop_withdraw_reason')
        .map((reason) => ({ type: record.text('title', reason), reasons: readCounts(reason) })),
    })),
  }
}

function readBaseline(record: LegacyRecord, baseline: XmlElement | undefined): Draft {
  if (baseline === undefined) return {}
  const { xml } = record
  return {
    populationDescription: xml.block(baseline, 'population'),
    groups: readGroups(record, baseline),
    denoms: readDenominators(record, baseline),
    measures: xml.find(baseline, 'measure_list/measure').map((measure) => ({
      title: record.text('title', measure),
      description: xml.block(measure, 'description'),
      populationDescription: xml.block(measure, 'population'),
      paramType: record.term('param', 'MeasureParam', measure),
      dispersionType: record.term('dispersion', 'MeasureDispersionType', measure),
      unitOfMeasure: record.text('units', measure),
      denomUnitsSelected: record.text('units_analyzed', measure),
      denoms: readDenominators(record, measure),
      classes: readClasses(record, measure),
    })),
  }
}

function readDenominators(record: LegacyRecord, parent: XmlElement): Draft[] {
  const { xml } = record
  return xml.find(parent, 'analyzed_list/analyzed').map((analyzed) => {
    // The position of the counts already shows what they refer to (`Overall`, `Measure`, `Class`).
    xml.get(analyzed, 'scope')
    return {
      units: record.text('units', analyzed),
      counts: xml.find(analyzed, 'count_list/count').map((count) => ({
        groupId: count.attributes.group_id,
        value: count.attributes.value,
      })),
    }
  })
}

function readClasses(record: LegacyRecord, measure: XmlElement): Draft[] {
  const { xml } = record
  return xml.find(measure, 'class_list/class').map((parent) => ({
    title: record.text('title', parent),
    denoms: readDenominators(record, parent),
    categories: xml.find(parent, 'category_list/category').map((category) => ({
      title: record.text('title', category),
      measurements: xml.find(category, 'measurement_list/measurement').map((measurement) => ({
        groupId: measurement.attributes.group_id,
        value: measurement.attributes.value,
        spread: measurement.attributes.spread,
        lowerLimit: measurement.attributes.lower_limit,
        upperLimit: measurement.attributes.upper_limit,
        comment: measurement.text.trim(),
      })),
    })),
  }))
}

function readOutcome(record: LegacyRecord, outcome: XmlElement): Draft {
  const { xml, notes } = record
  const measure = xml.get(outcome, 'measure')
  // The measure repeats the outcome's title and texts.
  for (const name of ['title', 'description', 'population']) xml.find(measure, name)
  const postingDate = record.text('posting_date', outcome)
  return {
    type: record.term('type', 'OutcomeMeasureType', outcome),
    title: record.text('title', outcome),
    description: xml.block(outcome, 'description'),
    populationDescription: xml.block(outcome, 'population'),
    reportingStatus: measure === undefined ? 'NOT_POSTED' : 'POSTED',
    anticipatedPostingDate: notes.readDate('outcome/posting_date', postingDate),
    paramType: measure && record.term('param', 'MeasureParam', measure),
    dispersionType: measure && record.text('dispersion', measure),
    unitOfMeasure: measure && record.text('units', measure),
    timeFrame: record.text('time_frame', outcome),
    typeUnitsAnalyzed: measure && record.text('units_analyzed', measure),
    groups: readGroups(record, outcome),
    denoms: measure && readDenominators(record, measure),
    classes: measure && readClasses(record, measure),
    analyses: xml
      .find(outcome, 'analysis_list/analysis')
      .map((analysis) => readAnalysis(record, analysis)),
  }
}

function readAnalysis(record: LegacyRecord, analysis: XmlElement): Draft {
  const { xml } = record
  const text = (name: string) => record.text(name, analysis)
  return {
    paramType: text('param_type'),
    paramValue: text('param_value'),
    dispersionType: record.term('dispersion_type', 'AnalysisDispersionType', analysis),
    dispersionValue: text('dispersion_value'),
    statisticalMethod: text('method'),
    statisticalComment: xml.block(analysis, 'method_desc'),
    pValue: text('p_value'),
    pValueComment: xml.block(analysis, 'p_value_desc'),
    ciNumSides: record.term('ci_n_sides', 'ConfidenceIntervalNumSides', analysis),
    ciPctValue: text('ci_percent'),
    ciLowerLimit: text('ci_lower_limit'),
    ciUpperLimit: text('ci_upper_limit'),
    ciLowerLimitComment: text('ci_lower_limit_na_comment'),
    ciUpperLimitComment: text('ci_upper_limit_na_comment'),
    estimateComment: xml.block(analysis, 'estimate_desc'),
    testedNonInferiority: record.flag('non_inferiority', analysis),
    nonInferiorityType: record.term('non_inferiority_type', 'NonInferiorityType', analysis),
    nonInferiorityComment: xml.block(analysis, 'non_inferiority_desc'),
    otherAnalysisDescription: xml.block(analysis, 'other_analysis_desc'),
    groupDescription: xml.block(analysis, 'groups_desc'),
    groupIds: xml.texts(analysis, 'group_id_list/group_id'),
  }
}
