import { describe, expect, test } from 'vitest'
import { classify } from '@/lib/therapy/classify'
import { reviewedCorrections, type Correction } from '@/lib/therapy/corrections'
import { getFacetValue } from '@/lib/therapy/facets'
import { formatLabelReport, formatLabelReportMailto } from '@/lib/therapy/report'
import { toStudy, valuesOf } from './synthetic-study'

const study = toStudy({
  title: 'CD19 CAR-T Cells in Lymphoma',
  interventions: ['CD19 CAR-T cells'],
})

const correction = (more: Partial<Correction>): Correction => ({
  trialId: 'NCT00000001',
  facet: 'targetAntigen',
  action: 'add',
  value: 'CD22',
  reason: 'The protocol names a second target.',
  reviewedOn: '2026-11-20',
  ...more,
})

describe('corrections', () => {
  test('an added value says that a person added it, and why', () => {
    const labels = classify(study, { corrections: [correction({})] })
    expect(labels.labels.find(({ value }) => value === 'CD22')?.evidence).toEqual([
      {
        ruleId: 'correction.2026-11-20',
        zone: 'REVIEW',
        path: '',
        start: 0,
        end: 0,
        text: 'The protocol names a second target.',
      },
    ])
  })

  test('a removed value is gone, whatever the rules say', () => {
    const corrections = [correction({ action: 'remove', value: 'CD19' })]
    expect(valuesOf(classify(study, { corrections }), 'targetAntigen')).toEqual([])
  })

  test('a corrected role decides whether the trial is a cell therapy', () => {
    const corrections = [
      correction({ facet: 'role', action: 'remove', value: 'PRODUCT' }),
      correction({ facet: 'role', value: 'LABORATORY' }),
    ]
    expect(classify(study, { corrections })).toMatchObject({
      isCellTherapy: false,
      role: 'LABORATORY',
    })
  })

  test('others trials are left alone, and trials without a number are met by their address', () => {
    expect(classify(study, { corrections: [correction({ trialId: 'NCT00000002' })] })).toEqual(
      classify(study),
    )
    const labels = classify(study, {
      trialId: 'own-address',
      corrections: [correction({ trialId: 'own-address' })],
    })
    expect(valuesOf(labels, 'targetAntigen')).toContain('CD22')
  })

  test('the reviewed table names known values and says why', () => {
    for (const { facet, value, reason, reviewedOn } of reviewedCorrections) {
      expect(getFacetValue(facet, value)).not.toBeNull()
      expect(reason).toMatch(/\S.*\.$/)
      expect(reviewedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
    expect(Array.isArray(reviewedCorrections)).toBe(true)
  })
})

describe('a report', () => {
  const label = classify(study).labels.find(({ facet }) => facet === 'targetAntigen')

  test('holds trial, label, evidence and rule', () => {
    const report =
      label &&
      formatLabelReport({ trialId: 'NCT00000001', title: 'CD19 CAR-T Cells in Lymphoma', label })
    expect(report?.subject).toBe('Label of NCT00000001: Target, CD19')
    expect(report?.body).toContain('Label: Target: CD19')
    expect(report?.body).toContain(
      '“CD19” in protocolSection.identificationModule.briefTitle, 0–4 (zone A, rule target.cd19)',
    )
  })

  test('as an address to mail cannot smuggle in headers', () => {
    const address = formatLabelReportMailto(
      { subject: 'a\r\nBcc: x', body: 'b&cc=y' },
      'labels@example.org?x=1',
    )
    expect(address).toBe(
      'mailto:labels@example.org%3Fx%3D1?subject=a%0D%0ABcc%3A%20x&body=b%26cc%3Dy',
    )
  })
})
