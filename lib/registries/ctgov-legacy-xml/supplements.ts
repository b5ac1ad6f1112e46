import type { Draft } from '../record-reader'
import type { LegacyRecord } from './legacy-record'

export function readReferences(record: LegacyRecord): Draft {
  const { xml } = record
  const { root } = xml
  const read = (name: string, type: string) =>
    xml.find(root, name).map((element) => ({
      pmid: record.text('PMID', element),
      type,
      citation: record.text('citation', element),
    }))
  return {
    references: [...read('reference', 'BACKGROUND'), ...read('results_reference', 'RESULT')],
    seeAlsoLinks: xml.find(root, 'link').map((element) => ({
      label: record.text('description', element),
      url: record.text('url', element),
    })),
    availIpds: xml.find(root, 'study_docs/study_doc').map((element) => ({
      id: record.text('doc_id', element),
      type: record.text('doc_type', element),
      url: record.text('doc_url', element),
      comment: xml.block(element, 'doc_comment'),
    })),
  }
}

export function readIpdSharing(record: LegacyRecord): Draft {
  const { xml, notes } = record
  const { root } = xml
  return {
    ipdSharing: record.term('patient_data/sharing_ipd', 'IpdSharing'),
    description: xml.block(root, 'patient_data/ipd_description'),
    infoTypes: xml
      .texts(root, 'patient_data/ipd_info_type')
      .map((text) => notes.readTerm('patient_data/ipd_info_type', 'IpdSharingInfoType', text)),
    timeFrame: xml.block(root, 'patient_data/ipd_time_frame'),
    accessCriteria: xml.block(root, 'patient_data/ipd_access_criteria'),
    url: record.text('patient_data/ipd_url'),
  }
}

/** Results that were submitted, returned or withdrawn, and are not public yet. */
export function readPendingResults(record: LegacyRecord): Draft {
  const { xml, notes } = record
  const types = { submitted: 'RELEASE', returned: 'RESET', submission_canceled: 'UNRELEASE' }
  const events: Draft[] = []
  for (const child of xml.get(xml.root, 'pending_results')?.children ?? []) {
    const type = Object.entries(types).find(([name]) => name === child.name)?.[1]
    if (type === undefined) continue
    xml.find(xml.root, `pending_results/${child.name}`)
    const place = `pending_results/${child.name}`
    const text = child.text.trim()
    const isUnknown = /^unknown$/i.test(text)
    events.push({
      type,
      date: isUnknown ? undefined : notes.readDate(place, text),
      dateUnknown: isUnknown ? true : undefined,
    })
  }
  return { annotationModule: { unpostedAnnotation: { unpostedEvents: events } } }
}

export function readDocuments(record: LegacyRecord): Draft[] {
  const { xml } = record
  return xml.find(xml.root, 'provided_document_section/provided_document').map((element) => {
    const address = record.text('document_url', element) ?? ''
    const date = record.text('document_date', element)
    return {
      hasProtocol: record.flag('document_has_protocol', element),
      hasSap: record.flag('document_has_sap', element),
      hasIcf: record.flag('document_has_icf', element),
      label: record.text('document_type', element),
      date: record.notes.readDate('provided_document_section/document_date', date),
      filename: address.slice(address.lastIndexOf('/') + 1),
    }
  })
}
