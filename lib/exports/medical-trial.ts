import { toPlainLine } from '@/lib/study/markup'
import { getLeadSponsorName, getNctId } from '@/lib/study/document'
import { toStudyUrl } from '@/lib/study/registry-urls'
import type { Study } from '@/lib/study/schema'
import type { PageStatements } from '@/lib/study/source'
import { dateStatus, toStatusFacts } from '@/lib/study/status-age'

/** schema.org has terms for some of the registry's statuses; the others are left out. */
const schemaStatuses: Readonly<Record<string, string>> = {
  ACTIVE_NOT_RECRUITING: 'ActiveNotRecruiting',
  COMPLETED: 'Completed',
  ENROLLING_BY_INVITATION: 'EnrollingByInvitation',
  NOT_YET_RECRUITING: 'NotYetRecruiting',
  RECRUITING: 'Recruiting',
  SUSPENDED: 'Suspended',
  TERMINATED: 'Terminated',
  WITHDRAWN: 'Withdrawn',
}

const maxLocations = 20

/** A study, and the day on which it is read as days since 1970-01-01. */
interface DatedStudy {
  study: Study
  page?: PageStatements
  today: number
}

/** A trial as JSON-LD. Only what the record states; absent fields have no key once serialised. */
export function buildMedicalTrial(
  { study, page, today }: DatedStudy,
  url: string,
): Record<string, unknown> {
  const { protocolSection: protocol } = study
  const nctId = getNctId(study)
  const sponsor = getLeadSponsorName(study)
  // JSON-LD cannot say how old a statement is, so an outdated status is left out.
  const { status, age } = dateStatus(toStatusFacts(study, page), today)
  const sites = protocol.contactsLocationsModule?.locations ?? []
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalTrial',
    '@id': url,
    url,
    name: protocol.identificationModule.briefTitle,
    alternateName: protocol.identificationModule.officialTitle,
    description: toPlainLine(protocol.descriptionModule?.briefSummary),
    identifier: nctId ?? undefined,
    sameAs: nctId ? toStudyUrl(nctId) : undefined,
    status: age === 'old' ? undefined : toSchemaStatus(status),
    healthCondition: protocol.conditionsModule?.conditions?.map((name) => ({
      '@type': 'MedicalCondition',
      name,
    })),
    studySubject: protocol.armsInterventionsModule?.interventions?.map(({ name }) => ({
      '@type': 'MedicalTherapy',
      name,
    })),
    sponsor: sponsor ? { '@type': 'Organization', name: sponsor } : undefined,
    studyLocation:
      sites.length > 0
        ? sites.slice(0, maxLocations).map((site) => ({
            '@type': 'AdministrativeArea',
            name: [site.facility, site.city, site.country].filter(Boolean).join(', '),
          }))
        : undefined,
    dateModified: protocol.statusModule?.lastUpdatePostDateStruct?.date,
  }
}

function toSchemaStatus(status: string | undefined): string | undefined {
  const name = status === undefined ? undefined : schemaStatuses[status]
  return name && `https://schema.org/${name}`
}
