import type { Study } from '@/lib/study/schema'
import { classify } from '@/lib/therapy/classify'
import type { TherapyFacet, TherapyLabels } from '@/lib/therapy/labels'

export interface SyntheticStudy {
  title: string
  officialTitle?: string
  interventions?: readonly string[]
  arms?: readonly string[]
  armDescriptions?: readonly string[]
  conditions?: readonly string[]
  summary?: string
  criteria?: string
  studyType?: string
}

/** A small record made up for a test. */
export function toStudy(parts: SyntheticStudy): Study {
  return {
    protocolSection: {
      identificationModule: {
        nctId: 'NCT00000001',
        briefTitle: parts.title,
        ...(parts.officialTitle ? { officialTitle: parts.officialTitle } : {}),
      },
      designModule: { studyType: parts.studyType ?? 'INTERVENTIONAL' },
      conditionsModule: { conditions: [...(parts.conditions ?? [])] },
      descriptionModule: { briefSummary: parts.summary ?? '' },
      armsInterventionsModule: {
        interventions: (parts.interventions ?? []).map((name) => ({ name })),
        armGroups: (parts.arms ?? []).map((label, i) => ({
          label,
          description: parts.armDescriptions?.[i] ?? '',
        })),
      },
      eligibilityModule: { eligibilityCriteria: parts.criteria ?? '' },
    },
  }
}

export const classifySynthetic = (parts: SyntheticStudy) => classify(toStudy(parts))

export const valuesOf = (labels: TherapyLabels, facet: TherapyFacet) =>
  labels.labels.filter((label) => label.facet === facet).map(({ value }) => value)
