import type { TrialDetail } from '@/lib/pages/trial-detail'
import { buildMedicalTrial } from '@/lib/exports/medical-trial'

interface StructuredDataProps {
  trial: TrialDetail
  url: string
}

/** The trial for search engines, as schema.org's `MedicalTrial`. */
export function StructuredData({ trial, url }: StructuredDataProps) {
  // "<" is escaped so that no text of a record can end the element.
  const json = JSON.stringify(buildMedicalTrial(trial, url)).replace(/</g, '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
