import type { Study } from './schema'
import { expandedAccessStatuses } from './vocabularies/status'

const ofExpandedAccess: ReadonlySet<string> = new Set(expandedAccessStatuses)

/**
 * The type of a study as its record states it. A copy without a type tells expanded access by its status: the registry
 * has these statuses for nothing else (https://clinicaltrials.gov/study-basics/glossary, “Expanded access status”).
 */
export function getStudyType({ protocolSection }: Study): string | undefined {
  const { overallStatus } = protocolSection.statusModule ?? {}
  const stated = protocolSection.designModule?.studyType
  if (stated !== undefined || overallStatus === undefined) return stated
  return ofExpandedAccess.has(overallStatus) ? 'EXPANDED_ACCESS' : undefined
}
