import { labelOf } from './labels'

/** The registry writes this number if the size of a trial is unknown. */
const unknownEnrollment = 99_999_999

/** As a record states it; `EnrollmentInfo` of the schema fits, and so do loose count and type. */
export interface StatedEnrollment {
  count?: number | undefined
  type?: string | undefined
}

/** The number of participants, or `null` if it is not stated or unknown. Zero is a number. */
export function toEnrollmentCount(enrollment: StatedEnrollment | undefined): number | null {
  const count = enrollment?.count
  if (count === undefined || count === unknownEnrollment) return null
  return Number.isSafeInteger(count) && count >= 0 ? count : null
}

/** "15 participants (estimated)"; "Unknown" if the record says so, "Not stated" if it says nothing. */
export function describeEnrollment(enrollment: StatedEnrollment | undefined): string {
  if (enrollment?.count === undefined) return 'Not stated'
  const count = toEnrollmentCount(enrollment)
  if (count === null) return 'Unknown'
  const people = `${count.toLocaleString('en')} ${count === 1 ? 'participant' : 'participants'}`
  return enrollment.type === undefined
    ? people
    : `${people} (${labelOf('EnrollmentType', enrollment.type).toLowerCase()})`
}
