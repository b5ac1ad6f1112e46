import { toEnrollmentCount } from '@/lib/study/enrollment'
import type { Study } from '@/lib/study/schema'

/**
 * "15 participants in 2 patient groups, including a placebo group": the size of a trial and the purpose of its
 * groups. Null if the record describes no groups. The number is a target if the record says so.
 */
export function describeGroups(study: Study): string | null {
  const arms = study.protocolSection.armsInterventionsModule?.armGroups ?? []
  if (arms.length === 0) return null
  const enrollment = study.protocolSection.designModule?.enrollmentInfo
  const count = toEnrollmentCount(enrollment)
  const people =
    count === null
      ? 'Participants'
      : `${count.toLocaleString('en')} participant${count === 1 ? '' : 's'}`
  const groups = `${arms.length} patient group${arms.length === 1 ? '' : 's'}`
  const controls = [
    arms.some((arm) => arm.type === 'PLACEBO_COMPARATOR') && 'a placebo group',
    arms.some((arm) => arm.type === 'SHAM_COMPARATOR') && 'a sham group',
    arms.some((arm) => arm.type === 'NO_INTERVENTION') && 'a group without treatment',
  ].filter((text) => typeof text === 'string')
  const including = controls.length > 0 ? `, including ${controls.join(' and ')}` : ''
  return `${people} in ${groups}${including}`
}
