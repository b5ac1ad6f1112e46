import { toEnrollmentCount } from '@/lib/study/enrollment'
import { describePhases, notStatedLabel } from '@/lib/study/labels'
import type { Study } from '@/lib/study/schema'
import type { PageStatements } from '@/lib/study/source'
import { dateStatus, toStatusFacts } from '@/lib/study/status-age'
import type { TrialDetail } from './trial-detail'
import type { TrialState } from './saved'

/** What is stored when someone saves a trial. */
export function toTrialState({
  trialId,
  study,
  page,
  today,
}: Pick<TrialDetail, 'trialId' | 'today'> & { study: Study; page?: PageStatements }): TrialState {
  const { identificationModule, statusModule, designModule, contactsLocationsModule } =
    study.protocolSection
  const phase = describePhases(designModule?.phases)
  const count = toEnrollmentCount(designModule?.enrollmentInfo)
  return {
    id: trialId,
    title: identificationModule.briefTitle.replace(/\s+/g, ' ').trim(),
    status: dateStatus(toStatusFacts(study, page), today).label,
    phase: phase === notStatedLabel ? '' : phase,
    enrollment: count === null ? '' : count.toLocaleString('en'),
    updated: statusModule?.lastUpdatePostDateStruct?.date ?? '',
    sites: contactsLocationsModule?.locations?.length ?? 0,
  }
}
