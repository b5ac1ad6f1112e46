/** Whether people without the disease can take part, in the registry's words; null if not stated. */
export function describeVolunteers(healthyVolunteers: boolean | undefined): string | null {
  if (healthyVolunteers === undefined) return null
  return healthyVolunteers ? 'Accepted' : 'Not accepted'
}
