import type { TrialDetail } from '@/lib/pages/trial-detail'
import { JsonLd } from '@/components/ui/json-ld'
import { buildMedicalTrial } from '@/lib/exports/medical-trial'

interface StructuredDataProps {
  trial: TrialDetail
  url: string
}

/** The trial for search engines, as schema.org's `MedicalTrial`. */
export function StructuredData({ trial, url }: StructuredDataProps) {
  return <JsonLd data={buildMedicalTrial(trial, url)} />
}
