import type { Draft } from '../record-reader'
import type { XmlElement } from '../xml-element'
import type { LegacyRecord } from './legacy-record'

export function readPeopleAndPlaces(record: LegacyRecord): Draft {
  const { xml, notes } = record
  const { root } = xml
  const locations = xml.find(root, 'location').map((element) => readLocation(record, element))
  const countries = new Set(locations.map(({ country }) => country))
  for (const country of xml.texts(root, 'location_countries/country')) {
    if (!countries.has(country)) notes.keep('location_countries/country', country)
  }
  return {
    centralContacts: ['overall_contact', 'overall_contact_backup'].flatMap((name) =>
      xml.find(root, name).map((element) => readContact(record, element)),
    ),
    overallOfficials: xml.find(root, 'overall_official').map((element) => ({
      name: readName(record, element),
      affiliation: record.text('affiliation', element),
      role: record.term('role', 'OfficialRole', element),
    })),
    locations,
  }
}

function readLocation(record: LegacyRecord, element: XmlElement) {
  const { xml } = record
  const contacts = ['contact', 'contact_backup'].flatMap((name) =>
    xml.find(element, name).map((contact) => readContact(record, contact)),
  )
  const investigators = xml.find(element, 'investigator').map((investigator) => ({
    name: readName(record, investigator),
    role: record.term('role', 'ContactRole', investigator),
  }))
  return {
    facility: record.text('facility/name', element),
    status: record.term('status', 'RecruitmentStatus', element),
    city: record.text('facility/address/city', element),
    state: record.text('facility/address/state', element),
    zip: record.text('facility/address/zip', element),
    country: record.text('facility/address/country', element),
    contacts: [...contacts, ...investigators],
  }
}

function readContact(record: LegacyRecord, element: XmlElement): Draft {
  const contact = {
    name: readName(record, element),
    phone: record.text('phone', element),
    phoneExt: record.text('phone_ext', element),
    email: record.text('email', element),
  }
  const isEmpty = Object.values(contact).every((value) => value === undefined)
  return isEmpty ? {} : { ...contact, role: 'CONTACT' }
}

/** "Jane Q. Doe, MD": the schema has parts of names, but most records put everything into `last_name`. */
function readName(record: LegacyRecord, element: XmlElement): string | undefined {
  const names = ['first_name', 'middle_name', 'last_name']
    .map((part) => record.text(part, element))
    .filter((part) => part !== undefined)
    .join(' ')
  const degrees = record.text('degrees', element) ?? record.text('degree', element)
  if (names === '') return undefined
  return degrees === undefined ? names : `${names}, ${degrees}`
}
