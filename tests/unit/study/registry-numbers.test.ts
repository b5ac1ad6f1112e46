import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isLikeRegistryNumber,
  isRegistryNumber,
  normaliseIdentifier,
  toJoinableNumber,
} from '@/lib/study/registry-numbers'

describe('numbers that registries give to one trial', () => {
  test.each([
    'NCT00000001',
    '2015-001234-12',
    'EUCTR2015-001234-12-DE',
    '2023-501234-12-00',
    'ChiCTR2000012345',
    'ChiCTR-OIC-16008675',
    'ISRCTN12345678',
    'ACTRN12612000123456',
    'DRKS00012345',
    'jRCTs031180123',
    'jRCT2033210123',
    'UMIN000012345',
    'JPRN-UMIN000012345',
    'CTRI/2019/05/019123',
    'KCT0001234',
    'IRCT20190101012345N1',
    'U1111-1234-5678',
    'EUCTR2015-001234-12-Outside-EU/EEA',
    'CTIS2023-501234-12-00',
    'EUCT2023-501234-12-00',
    'ITMCTR2022000001',
    'JPRN-jRCTs031180123',
    'JPRN-JapicCTI-050001',
    'JPRN-C000000001',
    'NL-OMON12345',
    'NTR1234',
    'TCTR20200101001',
    'PACTR201901234567890',
    'RBR-23vz2f',
    'RPCEC00000001',
    'SLCTR/2008/008',
    'PER-001-18',
    'LBCTR2019030201',
  ])('%s', (value) => expect(isRegistryNumber(value)).toBe(true))

  test.each([
    '001',
    'IRB2013-055-02',
    'TXB2023005',
    'NCT123',
    'PROTOCOL-2015',
    '',
    'P30CA016672',
    'CTIS2023-501234-12',
  ])('%s is not one', (value) => expect(isRegistryNumber(value)).toBe(false))
})

describe('the first cell of a row', () => {
  test.each([
    'NCT00000001',
    'NCT0000001',
    'CTIS2023-501234-12-00',
    'EUCTR2015-001234-12-Outside-EU/EEA',
    'ITMCTR20220000019',
    'JPRN-jRCT2033210123',
    'ChiCTR-TRC-08000001',
    'CTRI/2019/05/019123',
    'RBR-bcdfgh',
    ' PER-001-1 ',
  ])('%s', (cell) => expect(isLikeRegistryNumber(cell)).toBe(true))

  test.each([
    'TrialID',
    'NCT Number',
    'NLRP3',
    'NTRK1',
    'PER-protocol',
    '2015-001234-12',
    'U1111-1234-5678',
    'ISRCTN',
    'NCT00000001 and others',
    '',
  ])('%s is not a number', (cell) => expect(isLikeRegistryNumber(cell)).toBe(false))
})

describe('one number in several spellings', () => {
  test.each([
    ['EUCTR2015-001234-12-DE', '2015-001234-12'],
    ['2015-001234-12-3rd', '2015-001234-12'],
    ['EUCTR2015-001234-12-Outside-EU/EEA', '2015-001234-12'],
    ['CTIS2023-501234-12-00', '2023-501234-12-00'],
    ['EU CT 2023-501234-12-00', '2023-501234-12-00'],
    ['2023-501234-12-00', '2023-501234-12-00'],
    ['JPRN-UMIN000012345', 'UMIN000012345'],
    ['JPRN-jRCTs031180123', 'JRCTS031180123'],
    ['JPRN-C000000001', 'JPRN-C000000001'],
    ['NCT00000001', 'NCT00000001'],
    ['2015-001234-123', '2015-001234-123'],
    ['CTIS', 'CTIS'],
  ])('%s', (text, number) => expect(toJoinableNumber(normaliseIdentifier(text))).toBe(number))

  test('the joinable form stays the same when joined again, and is still a number', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
    const written = fc
      .tuple(
        fc.constantFrom('', 'EUCTR', 'EUCT', 'CTIS', 'JPRN-UMIN', 'NCT'),
        digits(4),
        digits(6),
        digits(2),
        fc.constantFrom('', '-00', '-DE', 'X'),
      )
      .map(([prefix, year, number, check, rest]) => `${prefix}${year}-${number}-${check}${rest}`)
    fc.assert(
      fc.property(written, (text) => {
        const joinable = toJoinableNumber(text)
        expect(toJoinableNumber(joinable)).toBe(joinable)
        expect(isRegistryNumber(joinable)).toBe(isRegistryNumber(text))
      }),
    )
  })
})
