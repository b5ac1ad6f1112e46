import { readNctNumber } from '../nct-number'
import { RecordNotes, toStudy, type Draft } from '../record-reader'
import { SourceError, type ParsedRecord, type SourceFormat } from '@/lib/registries/source-format'
import { findRecordElement, parseXmlElement, XmlReader } from '../xml-element'
import { LegacyRecord } from './legacy-record'
import { readPeopleAndPlaces } from './people-and-places'
import {
  readArmsAndInterventions,
  readDesign,
  readEligibility,
  readIdentification,
  readOutcomes,
  readSponsors,
  readStatus,
} from './protocol'
import { readResults } from './results'
import { readDocuments, readIpdSharing, readPendingResults, readReferences } from './supplements'

/**
 * The registry's classic XML (`clinical_study`, the schema `public.xsd` of its download until 2024). Every element is
 * mapped to the API's model or kept as an unmapped statement under its path. Indentation and line breaks that the
 * download added are removed.
 */
export const ctgovLegacyXmlFormat: SourceFormat = {
  id: 'ctgov-legacy-xml',
  label: 'Classic XML of ClinicalTrials.gov',
  cutting: { kind: 'xml', element: 'clinical_study' },
  recognise(head) {
    return /^\s*</.test(head) && findRecordElement(head) === 'clinical_study'
  },
  parse(text) {
    const root = parseXmlElement(text)
    if (root.name !== 'clinical_study') {
      throw new SourceError('document', '<clinical_study>', `<${root.name}>`)
    }
    return toRecord(new LegacyRecord(new XmlReader(root), new RecordNotes()))
  },
}

function toRecord(record: LegacyRecord): ParsedRecord {
  const { xml, notes } = record
  const { root } = xml
  const idText = xml.text(root, 'id_info/nct_id')
  const nctId = readNctNumber(idText ?? '')
  if (nctId === null) {
    throw new SourceError('id_info/nct_id', 'a number such as NCT00000000', idText ?? 'nothing')
  }
  // How and when the file was made, and its address: not statements about the trial.
  for (const name of ['download_date', 'link_text', 'url'])
    xml.find(root, `required_header/${name}`)
  const hasResults =
    xml.get(root, 'clinical_results') !== undefined ||
    xml.text(root, 'results_first_submitted') !== undefined ||
    xml.text(root, 'firstreceived_results_date') !== undefined
  const study: Draft = {
    protocolSection: {
      identificationModule: readIdentification(record, nctId),
      statusModule: readStatus(record),
      sponsorCollaboratorsModule: readSponsors(record),
      oversightModule: {
        oversightHasDmc: record.flag('oversight_info/has_dmc'),
        isFdaRegulatedDrug: record.flag('oversight_info/is_fda_regulated_drug'),
        isFdaRegulatedDevice: record.flag('oversight_info/is_fda_regulated_device'),
        isUnapprovedDevice: record.flag('oversight_info/is_unapproved_device'),
        isPpsd: record.flag('oversight_info/is_ppsd'),
        isUsExport: record.flag('oversight_info/is_us_export'),
      },
      descriptionModule: {
        briefSummary: xml.block(root, 'brief_summary/textblock'),
        detailedDescription: xml.block(root, 'detailed_description/textblock'),
      },
      conditionsModule: {
        conditions: xml.texts(root, 'condition'),
        keywords: xml.texts(root, 'keyword'),
      },
      designModule: readDesign(record),
      armsInterventionsModule: readArmsAndInterventions(record),
      outcomesModule: readOutcomes(record),
      eligibilityModule: readEligibility(record),
      contactsLocationsModule: readPeopleAndPlaces(record),
      referencesModule: readReferences(record),
      ipdSharingStatementModule: readIpdSharing(record),
    },
    resultsSection: readResults(record, xml.get(root, 'clinical_results')),
    annotationSection: readPendingResults(record),
    documentSection: { largeDocumentModule: { largeDocs: readDocuments(record) } },
    derivedSection: {
      miscInfoModule: { removedCountries: xml.texts(root, 'removed_countries/country') },
      conditionBrowseModule: { meshes: readMesh(record, 'condition_browse') },
      interventionBrowseModule: { meshes: readMesh(record, 'intervention_browse') },
    },
    hasResults,
  }
  for (const { path, text } of xml.leftOver()) notes.keep(path, text)
  return notes.toRecord(toStudy(study))
}

function readMesh({ xml }: LegacyRecord, path: string): Draft[] {
  return xml.texts(xml.root, `${path}/mesh_term`).map((term) => ({ term }))
}
