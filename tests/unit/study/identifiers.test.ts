import { describe, expect, test } from 'vitest'
import { toIdentifiers, toTitleKey } from '@/lib/study/identifiers'
import type { Study } from '@/lib/study/schema'

test('a record has all its numbers, those of the EU without prefix and country', () => {
  const study: Study = {
    protocolSection: {
      identificationModule: {
        nctId: 'NCT00000001',
        nctIdAliases: ['NCT00000002'],
        briefTitle: 'A trial',
        orgStudyIdInfo: { id: 'IRB 7' },
        secondaryIdInfos: [
          { id: 'EUCTR2015-001234-12-DE' },
          { id: '2015-001234-12' },
          { id: 'CTIS2023-501234-12-00' },
          { id: ' ' },
        ],
      },
    },
  }
  expect(toIdentifiers(study)).toEqual([
    { value: 'NCT00000001', kind: 'nct' },
    { value: 'NCT00000002', kind: 'nct-alias' },
    { value: 'IRB7', kind: 'org' },
    { value: '2015-001234-12', kind: 'registry' },
    { value: '2023-501234-12-00', kind: 'registry' },
  ])
})

test.each(['N/A', 'NCT2', 'none', 'NCT000000021'])(
  'an alias that is not a complete NCT number is an ordinary text: %s',
  (alias) => {
    const study: Study = {
      protocolSection: {
        identificationModule: {
          nctId: 'NCT00000001',
          nctIdAliases: [alias, 'nct00000002 '],
          briefTitle: 'A trial',
        },
      },
    }
    expect(toIdentifiers(study)).toEqual([
      { value: 'NCT00000001', kind: 'nct' },
      { value: alias.toUpperCase(), kind: 'other' },
      { value: 'NCT00000002', kind: 'nct-alias' },
    ])
  },
)

describe('titles that suggest that records are about one trial', () => {
  const study = (briefTitle: string, name?: string): Study => ({
    protocolSection: {
      identificationModule: { briefTitle },
      ...(name !== undefined && { sponsorCollaboratorsModule: { leadSponsor: { name } } }),
    },
  })
  const long = 'CAR-T Cells in Children With Relapsed Lymphoma: a Pilot'

  test('case, accents and punctuation don’t count', () => {
    const key = toTitleKey(study(long, 'Hôpital Saint-Louis'))
    expect(key).toBe('cartcellsinchildrenwithrelapsedlymphomaapilot|hopitalsaintlouis')
    expect(toTitleKey(study(long.toUpperCase().replace(':', ' –'), 'HOPITAL SAINT LOUIS'))).toBe(
      key,
    )
    expect(toIdentifiers(study(long, 'Hôpital Saint-Louis'))).toEqual([
      { value: key, kind: 'title' },
    ])
  })

  test('another sponsor, none, or a short title suggests nothing', () => {
    expect(toTitleKey(study(long, 'Another'))).not.toBe(toTitleKey(study(long, 'One')))
    expect(toTitleKey(study(long))).toBeNull()
    expect(toTitleKey(study('CAR-T Cells in Lymphoma', 'One'))).toBeNull()
  })
})
