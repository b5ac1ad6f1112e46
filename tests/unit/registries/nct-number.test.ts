import { describe, expect, test } from 'vitest'
import { getFormat } from '@/lib/registries/formats'
import { readNctNumber } from '@/lib/registries/nct-number'
import { SourceError } from '@/lib/registries/source-format'
import { type SourceFormatId } from '@/lib/study/source'

describe('readNctNumber', () => {
  test.each([
    ['NCT05828212', 'NCT05828212'],
    [' nct05828212 ', 'NCT05828212'],
    ['ChiCTR2000000001', null],
    ['ABC-1', null],
    ['NCT', null],
    ['not yet assigned', null],
    ['NCTN-2020', null],
    ['', null],
  ])('%j', (text, nctId) => expect(readNctNumber(text)).toBe(nctId))

  test.each([
    'NCT0582821',
    'NCT1',
    'nct058282120',
    'NCT 05828212',
    'NCT-0582821',
    'NCT05828212 (A)',
    'NCT０５８２',
    'NCT00000000',
  ])('%j is refused by name', (text) => {
    const read = () => readNctNumber(text)
    expect(read).toThrow(SourceError)
    expect(read).toThrow(`nctId: expected NCT and eight digits, found ${JSON.stringify(text)}`)
  })
})

/** A document of each format, with the number that it states as its own. */
const documents: readonly (readonly [SourceFormatId, (number: string) => string])[] = [
  ['ctgov-csv', (number) => `NCT Number,Study Title\n${number},A trial`],
  [
    'ctgov-legacy-xml',
    (number) =>
      `<clinical_study><id_info><nct_id>${number}</nct_id></id_info><brief_title>A trial</brief_title></clinical_study>`,
  ],
  [
    'medpath-page',
    (number) =>
      `MedPath\nA trial\nPhase 1\nConditions\nX\nInterventions\nDrug: A\nRegistration Number\n${number}`,
  ],
  [
    'trial-snapshot-page',
    (number) =>
      `A trial\nNCT ID: ${number}\nLast Updated: 2024-01-01\nBasic Information\nRecruitment Status\nCOMPLETED\nConditions\nX`,
  ],
  [
    'ctv-veeva-page',
    (number) =>
      `ClinicalTrials.Veeva\nMenu\nA trial\nU\nUniversity\nStatus\nEnrolling\nConditions\nX\nTreatments\nDrug: A\nIdentifiers\n${number}`,
  ],
]

describe.each(documents)('%s', (format, write) => {
  const parse = (number: string) => getFormat(format).parse(write(number))

  test('states its number', () =>
    expect(parse('NCT05828212').study.protocolSection.identificationModule.nctId).toBe(
      'NCT05828212',
    ))

  test.each(['NCT0582821', 'NCT058282123', 'NCT5828212'])(
    'is refused with the damaged number %s: it may be another trial’s',
    (number) =>
      expect(() => parse(number)).toThrow(
        `nctId: expected NCT and eight digits, found ${JSON.stringify(number)}`,
      ),
  )
})
