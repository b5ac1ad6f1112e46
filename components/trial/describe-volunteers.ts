/** Whether people without the disease can take part, as the registry words it; null where not stated. */
export function describeVolunteers(healthyVolunteers: boolean | undefined): string | null {
  if (healthyVolunteers === undefined) return null
  return healthyVolunteers ? 'Accepted' : 'Not accepted'
}
