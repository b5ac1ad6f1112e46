import { unescapeMarkup } from '@/lib/study/markup'
import { getLeadSponsorName, getNctId } from '@/lib/study/document'
import { toStudyUrl } from '@/lib/study/registry-urls'
import { getOtherNumber } from '@/lib/study/trial-id'
import { toTrialPath } from '@/lib/study/trial-path'
import type { ExportedTrial, ExportSource } from './format'
import { describeRemoval } from './provenance'

/** A trial's record as a citation: a web page of its registry, with the sponsor as author. */
export interface Citation {
  /** Letters, digits and hyphens: a key for lists of references. */
  key: string
  /** The number in the registry, or the portal's address for a trial without one. */
  number: string
  title: string
  sponsor?: string
  /** The publisher of the record; absent for a trial that is only known from a portal's page. */
  registry?: string
  /** The record in its registry, or its page in the portal. */
  url: string
  /** Its page in the portal. */
  portalUrl: string
  /** First posted or first submitted, a partial date. */
  posted?: string
  /** The day of the portal's copy, a date. */
  accessed?: string
  summary?: string
  /** Notes on the record. */
  notes: readonly string[]
  keywords: readonly string[]
}

/** The citation of a trial; only what its record states. */
export function toCitation(
  { study, trialId, removedOn }: Pick<ExportedTrial, 'study' | 'trialId' | 'removedOn'>,
  source: Pick<ExportSource, 'siteUrl' | 'dataAsOf'>,
): Citation {
  const { identificationModule, statusModule, descriptionModule, conditionsModule } =
    study.protocolSection
  const nctId = getNctId(study)
  const portalUrl = `${source.siteUrl}${toTrialPath(trialId)}`
  const sponsor = getLeadSponsorName(study)
  const posted = statusModule?.studyFirstPostDateStruct?.date ?? statusModule?.studyFirstSubmitDate
  const updated = statusModule?.lastUpdatePostDateStruct?.date ?? statusModule?.lastUpdateSubmitDate
  return {
    key: trialId.replace(/[^A-Za-z0-9-]/g, '-'),
    number: nctId ?? getOtherNumber(study) ?? trialId,
    title: identificationModule.officialTitle ?? identificationModule.briefTitle,
    ...(sponsor !== null && { sponsor }),
    ...(nctId !== null && { registry: 'ClinicalTrials.gov' }),
    url: nctId === null ? portalUrl : toStudyUrl(nctId),
    portalUrl,
    ...(posted !== undefined && { posted }),
    ...(source.dataAsOf !== undefined && { accessed: source.dataAsOf.slice(0, 10) }),
    ...(descriptionModule?.briefSummary !== undefined && {
      summary: unescapeMarkup(descriptionModule.briefSummary),
    }),
    notes: [
      updated === undefined ? undefined : `Record last updated ${updated}.`,
      describeRemoval(removedOn),
    ].filter((note) => note !== undefined),
    keywords: [...(conditionsModule?.conditions ?? []), ...(conditionsModule?.keywords ?? [])],
  }
}
