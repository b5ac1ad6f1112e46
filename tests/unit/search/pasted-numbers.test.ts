import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatNumberSearch,
  maxPastedNumbers,
  parsePastedNumbers,
} from '@/lib/search/registry-links/pasted-numbers'
import { toNumberUrl } from '@/lib/study/registry-urls'

const [one, two] = ['NCT00000001', 'NCT00000002']

test.each([
  ['NCT00000001', [one]],
  [' nct1 ', [one]],
  ['NCT 00000001', [one]],
  ['NCT-00000001', [one]],
  ['NCT00000001,NCT00000002', [one, two]],
  ['NCT00000001\tNCT00000002; NCT00000001 |"nct2"', [one, two]],
  ['• NCT00000001\n• NCT00000002', [one, two]],
  ['1. NCT00000001\n2. NCT00000002', [one, two]],
  ['https://clinicaltrials.gov/study/NCT00000001', [one]],
  ['https://clinicaltrials.gov/study/NCT00000001?cond=lupus&rank=3#locations', [one]],
  [
    'clinicaltrials.gov/ct2/show/NCT00000001 https://www.clinicaltrials.gov/study/NCT00000002',
    [one, two],
  ],
  ['https://clinicaltrials.gov/api/v2/studies/NCT00000001', [one]],
])('%s', (text, ids) => expect(parsePastedNumbers(text)).toEqual({ numbers: ids, leftOut: 0 }))

describe('as people paste them', () => {
  test.each([
    ['ClinicalTrials.gov Identifier: NCT07473154', ['NCT07473154']],
    ['ClinicalTrials.gov number, NCT07473154', ['NCT07473154']],
    ['(ClinicalTrials.gov number, NCT07473154.)', ['NCT07473154']],
    ['nct:NCT07473154', ['NCT07473154']],
    ['NCT#07473154', ['NCT07473154']],
    ['registered at ClinicalTrials.gov as NCT00000001 and NCT00000002', [one, two]],
    ['EudraCT number: 2020-000890-25', ['2020-000890-25']],
    ['EUCTR2020-000890-25-FR', ['EUCTR2020-000890-25-FR']],
    ['EUCTR 2020-000890-25', ['2020-000890-25']],
    ['EU CT Number 2023-500001-10-00', ['2023-500001-10-00']],
    ['2020-000890-25/FR', ['2020-000890-25-FR']],
    ['ACTRN12620000421932p', ['ACTRN12620000421932p']],
    ['ISRCTN 14966673; DRKS00021134', ['ISRCTN14966673', 'DRKS00021134']],
    ['chictr2000029953, ChiCTR 2000029954', ['ChiCTR2000029953', 'ChiCTR2000029954']],
    ['CTRI/2020/05/025184 SLCTR/2020/011', ['CTRI/2020/05/025184', 'SLCTR/2020/011']],
    ['JPRN-UMIN000040520 / jRCTs031180226', ['UMIN000040520', 'jRCTs031180226']],
    ['NCT00000001/ISRCTN14966673', [one, 'ISRCTN14966673']],
    ['UTN: U1111-1234-5678', ['U1111-1234-5678']],
    ['RBR-6qw5sp', ['RBR-6qw5sp']],
    // One trial, in any spelling.
    ['2020-000890-25 EUCTR2020-000890-25-FR', ['2020-000890-25']],
  ])('%s', (text, numbers) => expect(parsePastedNumbers(text)).toEqual({ numbers, leftOut: 0 }))

  test.each([
    ['https://trialsearch.who.int/Trial2.aspx?TrialID=NCT07473154', 'NCT07473154'],
    [
      'https://trialsearch.who.int/Trial2.aspx?TrialID=EUCTR2020-000890-25-FR',
      'EUCTR2020-000890-25-FR',
    ],
    ['https://drks.de/search/de/trial/DRKS00021134', 'DRKS00021134'],
    ['https://www.isrctn.com/ISRCTN14966673', 'ISRCTN14966673'],
    ['https://doi.org/10.1186/ISRCTN14966673', 'ISRCTN14966673'],
    [
      'https://www.clinicaltrialsregister.eu/ctr-search/trial/2020-000890-25/FR',
      'EUCTR2020-000890-25-FR',
    ],
    [
      'https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:2020-000890-25',
      '2020-000890-25',
    ],
    ['https://euclinicaltrials.eu/ctis-public/view/2023-500001-10-00', '2023-500001-10-00'],
    ['https://www.anzctr.org.au/ACTRN12620000421932.aspx', 'ACTRN12620000421932'],
    ['https://rpcec.sld.cu/en/trials/RPCEC00000306-En', 'RPCEC00000306'],
    ['trialregister.nl/trial/8388', 'NL8388'],
    [
      'http://ctri.nic.in/Clinicaltrials/pmaindet2.php?EncHid=NDI&Enc=&userName=CTRI/2020/05/025184',
      'CTRI/2020/05/025184',
    ],
    ['https://ensaiosclinicos.gov.br/rg/RBR-6qw5sp', 'RBR-6qw5sp'],
    [
      'https://www.anzctr.org.au/Trial/Registration/TrialReview.aspx?ACTRN=12620000421932p',
      'ACTRN12620000421932p',
    ],
    // Other sites with the registry's number.
    [
      'https://www.cancer.gov/research/participate/clinical-trials-search/v?id=NCT07473154',
      'NCT07473154',
    ],
    ['http://localhost:3000/trials/nct07473154', 'NCT07473154'],
    ['https://example.org/NCT07473154-and-NCT07473155', null],
    ['https://example.org/NCT074731540', null],
    ['(see https://drks.de/search/de/trial/DRKS00021134).', null],
    ['https://drks.de/search/de/trial/DRKS00021134,', 'DRKS00021134'],
  ])('%s', (text, number) =>
    expect(parsePastedNumbers(text)?.numbers ?? null).toEqual(number === null ? null : [number]),
  )

  test.each([
    'https://www.chictr.org.cn/showproj.html?proj=344425',
    'https://drks.de/search/de/results',
    'https://example.org/DRKS00021134',
    'https://clinicaltrials.gov/search?term=NCT00000001',
    'NCT00000001 AND NCT00000002',
    'clinical trials',
    'study 12',
    'NTR1 agonist',
  ])('not only numbers: %s', (text) => expect(parsePastedNumbers(text)).toBeNull())

  test('other registries’ numbers are looked up among those that records state', () =>
    expect(formatNumberSearch(['NCT00000001', 'EUCTR2020-000890-25-FR', 'chictr2000029953'])).toBe(
      'AREA[NCTId](NCT00000001) OR AREA[NCTIdAlias](NCT00000001) OR ' +
        'AREA[OrgStudyId]("2020-000890-25" OR "EUCTR2020-000890-25" OR "ChiCTR2000029953") OR ' +
        'AREA[SecondaryId]("2020-000890-25" OR "EUCTR2020-000890-25" OR "ChiCTR2000029953")',
    ))

  test.each([
    ['NCT00000001', 'https://clinicaltrials.gov/study/NCT00000001'],
    [
      'EUCTR2020-000890-25-FR',
      'https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:2020-000890-25',
    ],
    ['ACTRN12620000421932p', 'https://www.anzctr.org.au/ACTRN12620000421932.aspx'],
    ['ChiCTR2000029953', 'https://trialsearch.who.int/Trial2.aspx?TrialID=ChiCTR2000029953'],
  ])('%s can be looked up', (number, url) => expect(toNumberUrl(number)).toBe(url))
})

test.each([
  '',
  'lupus',
  'NCT00000001 lupus',
  'NCT00000001 OR NCT00000002',
  'NOT NCT00000001',
  'NCT123456789',
  'nct',
  'https://example.org/study/cells',
])('not a list of numbers: %s', (text) => expect(parsePastedNumbers(text)).toBeNull())

test('at most so many are looked up, and the rest is counted', () => {
  const text = Array.from({ length: maxPastedNumbers + 7 }, (_, index) => `NCT${index + 1}`).join(
    ' ',
  )
  expect(parsePastedNumbers(text)).toMatchObject({
    leftOut: 7,
    numbers: { length: maxPastedNumbers },
  })
})

test('any separators will do', () => {
  const separator = fc.stringMatching(/^[\s,;|/•"'()[\]-]{1,4}$/)
  const number = fc.integer({ min: 1, max: 99_999_999 })
  fc.assert(
    fc.property(
      fc.uniqueArray(number, { minLength: 1, maxLength: 20 }),
      separator,
      (numbers, by) => {
        const ids = numbers.map((each) => `NCT${String(each).padStart(8, '0')}`)
        expect(parsePastedNumbers(ids.join(by))?.numbers).toEqual(ids)
      },
    ),
  )
})

// Work that grows faster than the text would exceed the time limit of a test.
test.each([
  ['links', 'clinicaltrials.gov/'.repeat(60_000)],
  ['letters of a number', 'nct '.repeat(300_000)],
  ['digits', `nct${'1'.repeat(1_000_000)}`],
  ['marks', `1${'-'.repeat(1_000_000)}a`],
  ['brackets', `1${')'.repeat(1_000_000)}a`],
  ['slashes', `https://drks.de/${'/1'.repeat(500_000)}`],
])('a megabyte of %s names no trial', (_title, text) => {
  expect(parsePastedNumbers(text)?.numbers ?? []).toEqual([])
})
