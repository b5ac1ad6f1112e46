import type { z } from 'zod'
import { list, number, toOpenEnum, record, text } from './record'

// Where the trial takes place and whom to contact; publications, and whether data are shared.
/** WGS 84 degrees. The registry's field table has no node below a site's point. */
export const geoPointSchema = record({ lat: number(), lon: number() })
export type GeoPoint = z.infer<typeof geoPointSchema>

export const contactSchema = record({
  name: text(),
  role: toOpenEnum('ContactRole'),
  phone: text(),
  phoneExt: text(),
  email: text(),
})
export type Contact = z.infer<typeof contactSchema>

export const officialSchema = record({
  name: text(),
  affiliation: text(),
  role: toOpenEnum('OfficialRole'),
})
export type Official = z.infer<typeof officialSchema>

export const locationSchema = record({
  facility: text(),
  status: toOpenEnum('RecruitmentStatus'),
  city: text(),
  state: text(),
  zip: text(),
  country: text(),
  contacts: list(contactSchema),
  geoPoint: geoPointSchema,
})
export type Location = z.infer<typeof locationSchema>

export const contactsLocationsModuleSchema = record({
  centralContacts: list(contactSchema),
  overallOfficials: list(officialSchema),
  locations: list(locationSchema),
})
export type ContactsLocationsModule = z.infer<typeof contactsLocationsModuleSchema>

export const retractionSchema = record({
  pmid: text(),
  source: text(),
})
export type Retraction = z.infer<typeof retractionSchema>

export const referenceSchema = record({
  pmid: text(),
  type: toOpenEnum('ReferenceType'),
  citation: text(),
  retractions: list(retractionSchema),
})
export type Reference = z.infer<typeof referenceSchema>

export const seeAlsoLinkSchema = record({
  label: text(),
  url: text(),
})
export type SeeAlsoLink = z.infer<typeof seeAlsoLinkSchema>

export const availIpdSchema = record({
  id: text(),
  type: text(),
  url: text(),
  comment: text(),
})
export type AvailIpd = z.infer<typeof availIpdSchema>

export const referencesModuleSchema = record({
  references: list(referenceSchema),
  seeAlsoLinks: list(seeAlsoLinkSchema),
  availIpds: list(availIpdSchema),
})
export type ReferencesModule = z.infer<typeof referencesModuleSchema>

export const ipdSharingStatementModuleSchema = record({
  ipdSharing: toOpenEnum('IpdSharing'),
  description: text(),
  infoTypes: list(toOpenEnum('IpdSharingInfoType')),
  timeFrame: text(),
  accessCriteria: text(),
  url: text(),
})
export type IpdSharingStatementModule = z.infer<typeof ipdSharingStatementModuleSchema>
