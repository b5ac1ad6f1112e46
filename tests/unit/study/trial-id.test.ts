import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Study } from '@/lib/study/schema'
import { parseNctId, parseRecordNctId, parseTrialAddress, toTrialId } from '@/lib/study/trial-id'

function studyOf(briefTitle: string, sponsor?: string, nctId?: string): Study {
  return {
    protocolSection: {
      identificationModule: { briefTitle, ...(nctId === undefined ? {} : { nctId }) },
      ...(sponsor === undefined
        ? {}
        : { sponsorCollaboratorsModule: { leadSponsor: { name: sponsor } } }),
    },
  }
}

test.each([
  ['NCT00582821', 'NCT00582821'],
  [' nct00582821\n', 'NCT00582821'],
  // One digit is missing: it may be the beginning of another trial's number.
  ['NCT0582821', null],
  ['NCT005828210', null],
  ['N/A', null],
  ['NCT00000000', null],
])('a record that states the number %j', (text, nctId) => {
  expect(parseRecordNctId(text)).toBe(nctId)
})

describe('parseNctId', () => {
  test.each([
    ['NCT01234567', 'NCT01234567'],
    ['nct01234567', 'NCT01234567'],
    ['Nct1', 'NCT00000001'],
    ['NCT0000000000000001', 'NCT00000001'],
    [' NCT01234567 ', 'NCT01234567'],
    ['NCT99999999', 'NCT99999999'],
    ['NCT', null],
    ['NCT0', null],
    ['NCT00000000', null],
    ['NCT123456789', null],
    ['NCT01234567x', null],
    ['01234567', null],
    ['', null],
    ['NCT٠١٢٣٤٥٦٧', null],
  ])('%j', (text, nctId) => {
    expect(parseNctId(text)).toBe(nctId)
  })
})

describe('toTrialId', () => {
  test('is the registry number if there is one', () => {
    expect(toTrialId(studyOf('A trial', 'A sponsor', 'nct1234567'))).toBe('NCT01234567')
  })

  test('is never made from an invalid number', () => {
    expect(toTrialId(studyOf('A trial', 'A sponsor', 'pending'))).toBe(
      toTrialId(studyOf('A trial', 'A sponsor')),
    )
  })

  // Addresses are public and permanent: a change here breaks links.
  test.each([
    [
      'Anti-CD19 CAR-T Cells for Lymphoma',
      'University of Somewhere',
      'anti-cd19-car-t-cells-for-lymphoma-nnrqxbpx',
    ],
    ['Étude de cellules CAR-T', undefined, 'etude-de-cellules-car-t-pdmxgxgt'],
    ['嵌合抗原受体T细胞治疗', 'Hospital', 'trial-nmzkcbdt'],
    ['NCT01234567 long-term follow-up', 'Hospital', 'long-term-follow-up-vmzwhkjp'],
  ])('%s', (title, sponsor, id) => {
    expect(toTrialId(studyOf(title, sponsor))).toBe(id)
  })

  test('does not depend on case, spacing and punctuation', () => {
    expect(toTrialId(studyOf('CAR-T  cells, in lymphoma', 'a  SPONSOR'))).toBe(
      toTrialId(studyOf('Car-T Cells in Lymphoma.', 'A sponsor')),
    )
  })

  test('tells titles and sponsors apart', () => {
    const ids = [
      studyOf('CD19+ cells', 'A'),
      studyOf('CD19 cells', 'A'),
      studyOf('CD19 cells', 'B'),
      studyOf('CD19 cells'),
      studyOf('CD19', 'cells A'),
    ].map(toTrialId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('20,000 titles with the same beginning have 20,000 addresses', () => {
    const beginning = 'A long-term follow-up study of participants who were given cells in trial'
    const ids = new Set<string>()
    for (let index = 0; index < 20_000; index += 1)
      ids.add(toTrialId(studyOf(`${beginning} ${index}`)))
    expect(ids.size).toBe(20_000)
  })

  test('any title gives an address that can be read back, and that looks like no registry number', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^(NCT|ISRCTN|EUCTR|DRKS)\d{4,14}(-\d\d)?$/),
    )
    fc.assert(
      fc.property(title, fc.option(fc.string({ unit: 'grapheme' })), (briefTitle, sponsor) => {
        const id = toTrialId(studyOf(briefTitle, sponsor ?? undefined))
        expect(parseTrialAddress(id)).toBe(id)
        expect(parseTrialAddress(id.toUpperCase())).toBe(id)
        expect(encodeURIComponent(id)).toBe(id)
        expect(id.length).toBeLessThanOrEqual(70)
        expect(id).not.toMatch(/\d{5}/)
        expect(parseNctId(id)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  test('any number is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        const id = toTrialId(studyOf('A trial', undefined, `nct${number}`))
        expect(id).toMatch(/^NCT\d{8}$/)
        expect(parseTrialAddress(id.toLowerCase())).toBe(id)
      }),
    )
  })
})

describe('parseTrialAddress', () => {
  test.each([
    ['nct1', 'NCT00000001'],
    ['A-Trial-BCDFGHJK', 'a-trial-bcdfghjk'],
    ['trial-bcdfghjk', 'trial-bcdfghjk'],
    ['bcdfghjk', null],
    ['a-trial', null],
    ['a--trial-bcdfghjk', null],
    ['-bcdfghjk', null],
    ['../a-trial-bcdfghjk', null],
    ['a trial-bcdfghjk', null],
    ['a-trial-bcdfghja', null],
    [`${'a-'.repeat(60)}bcdfghjk`, null],
    ['', null],
    ['%2e%2e', null],
    ['NCT12345678\n', 'NCT12345678'],
  ])('%j', (text, address) => {
    expect(parseTrialAddress(text)).toBe(address)
  })

  test('any text is read quickly, and what is read is canonical', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const address = parseTrialAddress(text)
        if (address !== null) expect(parseTrialAddress(address)).toBe(address)
      }),
    )
    expect(parseTrialAddress('a-'.repeat(1_000_000))).toBeNull()
    expect(parseTrialAddress(`NCT${'0'.repeat(1_000_000)}`)).toBeNull()
  })
})
