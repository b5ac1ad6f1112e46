import { expect, test } from 'vitest'
import { findCountries, getLeadSponsorName, getNctId } from '@/lib/study/document'
import type { Study } from '@/lib/study/schema'

const identificationModule = { briefTitle: 'A trial' }
const bare: Study = { protocolSection: { identificationModule } }

test('a bare record has no number, sponsor or country', () => {
  expect([getNctId(bare), getLeadSponsorName(bare), findCountries(bare)]).toEqual([null, null, []])
})

test('number, sponsor and countries of a full record', () => {
  const study: Study = {
    protocolSection: {
      identificationModule: { ...identificationModule, nctId: 'nct1' },
      sponsorCollaboratorsModule: { leadSponsor: { name: 'A hospital' } },
      contactsLocationsModule: {
        locations: [
          { country: 'Norway' },
          { city: 'Oslo' },
          { country: 'Chile' },
          { country: 'Norway' },
        ],
      },
    },
  }
  expect(getNctId(study)).toBe('NCT00000001')
  expect(getLeadSponsorName(study)).toBe('A hospital')
  expect(findCountries(study)).toEqual(['Norway', 'Chile'])
})
