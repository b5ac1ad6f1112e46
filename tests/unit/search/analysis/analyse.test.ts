import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, analyseWithOffsets } from '@/lib/search/analysis/analyse'
import { hostileUnits } from '@/tests/support/hostile-texts'

const joined = (text: string) => analyse(text).join(' ')

describe('different spellings, found alike', () => {
  test.each([
    ['CAR-T cells', 'CAR T cells', 'CART cells', 'CAR-T-cells', 'car‑t CELL', 'cart cells'],
    ['CAR-NK', 'CARNK', 'car nk'],
    ['CD19+', 'CD19-positive', 'cd-19 positive', 'CD19⁺'],
    ['anti-BCMA', 'antiBCMA', 'Anti BCMA'],
    ['anti-CD19', 'antiCD19', 'anti-CD-19'],
    ['IL-2', 'IL2', 'il‐2'],
    ["Devic's", 'Devic’s', 'devics', 'DEVIC'],
    ['Sjögren', 'Sjo\u0308gren', 'sjogren', "SJÖGREN'S"],
    ['NMO-SD', 'NMOSD', 'nmo sd'],
    ['T-cell', 'T cells', 'Tcells'],
    ['γδ T', 'gamma delta T', 'gamma-delta T', 'gammadelta T', 'ΓΔ T'],
    ['TGF-β1', 'TGFβ1', 'TGF-beta1', 'TGF beta 1'],
    ['IFN-γ', 'IFNγ', 'IFN gamma'],
    ['PD-L1', 'PDL1', 'pd-l1'],
    ['PD-1', 'PD1'],
    ['HER2/neu', 'HER-2/neu', 'her2 neu'],
    ['HTLV-1', 'HTLV1', 'HTLV 1'],
    ['COVID-19', 'COVID19', 'Covid 19'],
    ['EGFRvIII', 'EGFR vIII', 'EGFR-vIII'],
    ['B7-H3', 'B7H3'],
    ['CD19xCD22', 'CD19×CD22', 'CD19 x CD22'],
    ['UCART19', 'UCART-19', 'UCAR T 19'],
    ['10^9', '10⁹', '10e9', '10E9'],
    ['1×10^6', '1x10^6', '1 x 10⁶'],
    ['1,000,000', '1000000'],
    ['µg', 'μg', 'mcg', 'ug'],
    ['NCT01234567', 'nct01234567', 'NCT-01234567'],
    ['ChiCTR2000012345', 'chictr-2000012345'],
    ['leukaemia', 'leukemia', 'leukaemias', 'LEUKEMIAS'],
    ['haematopoietic', 'hematopoietic'],
    ['tumour', 'tumor', 'tumours'],
    ['anaemia', 'anemia'],
    ['thalassaemia', 'thalassemia'],
    ['oesophageal', 'esophageal'],
    ['gastrooesophageal', 'gastroesophageal'],
    ['paediatric', 'pediatric'],
    ['oedema', 'edema'],
    ['ischaemic', 'ischemic'],
    ['diarrhoea', 'diarrhea'],
    ['randomised', 'randomized', 'randomising'],
    ['centre', 'center', 'centres'],
    ['fibre', 'fiber', 'fibers'],
    ['behaviour', 'behavior'],
    ['metastases', 'metastasis'],
    ['thromboses', 'thrombosis'],
    ['criteria', 'criterion'],
    ['therapies', 'therapy'],
    ['treating', 'treated', 'treat', 'treats'],
    ['receiving', 'received', 'receives', 'receive'],
    ['dosing', 'dosed', 'doses', 'dose'],
    ['increasing', 'increased', 'increases', 'increase'],
    ['relapsing', 'relapsed', 'relapses', 'relapse'],
    ['enrolled', 'enrolling', 'enroll', 'enrol', 'enrols'],
    ['transplantation', 'transplants', 'transplanted', 'transplant'],
    ['diseases', 'disease', 'diseased'],
    ['women', 'woman'],
    ['10mg', '10 mg'],
    ['Kymriah™', 'kymriah'],
    ['full‑width', 'ｆｕｌｌ-ｗｉｄｔｈ'],
  ])('%s', (first, ...others) => {
    expect(analyse(first)).not.toEqual([])
    for (const other of others) expect(joined(other)).toBe(joined(first))
  })
})

describe('different things stay apart', () => {
  test.each([
    ['cART', 'CART'],
    ['cell', 'cellular'],
    ['carte', 'cart'],
    ["Devic's", 'device'],
    ['united', 'units'],
    ['immune', 'immunity'],
    ['care', 'car'],
    ['CD19', 'CD1'],
    ['1.5', '15'],
    ['1.5', '1 5'],
    ['10^9', '109'],
    ['virus', 'viral'],
    ['diabetes', 'diabetic'],
    ['lens', 'len'],
    ['dose', 'doss'],
    ['male', 'mal'],
    ['during', 'dure'],
    ['exercise', 'exercize'],
    ['hour', 'hor'],
  ])('%s and %s', (one, other) => expect(joined(one)).not.toBe(joined(other)))
})

describe('terms and positions', () => {
  test.each([
    ['CAR-T', 'car t'],
    ['cART', 'antiretroviral'],
    ['cART-naive', 'antiretroviral naiv'],
    ['2015-001234-12', '201500123412'],
    ['EUCTR2015-001234-12-DE', 'euctr 201500123412 de'],
    ['NCT01234567.', 'nct01234567'],
    ['r/r', 'r r'],
    ['3+3', '3 3'],
    ['rituximab+chemotherapy', 'rituximab chemotherapy'],
    ['CD4+CD8+', 'cd4 positiv cd8 positiv'],
    ['ER+/PR+', 'er positiv pr positiv'],
    ['0.5', '0ˑ5'],
    ['1.5.2', '1ˑ5ˑ2'],
    ['claudin18.2', 'claudin 18ˑ2'],
    ['12,34', '12 34'],
    ['CLDN-18.2', 'cldn 18ˑ2'],
    ['18-65', '18 65'],
    ['2020-05-01', '2020 05 01'],
    ['non-Hodgkin', 'non hodgkin'],
    ['graft-versus-host', 'graft versus host'],
    ['多发性骨髓瘤', '多 发 性 骨 髓 瘤'],
    ['CD19阳性', 'cd19 阳 性'],
    ['Ελλάδα', 'ελλαδα'],
    ['Крон', 'крон'],
    ["O'Neill", 'oneil'],
    ['therapy.The', 'therapy the'],
    ['', ''],
    [' \t\n.,;--+\u0000', ''],
    ['\ud800', ''],
  ])('%s', (text, expected) => expect(joined(text)).toBe(expected))

  test('a phrase cut from a text at spaces is found in it, position by position', () => {
    const text =
      'Anti-CD19 CAR T cells (CTL019) for r/r DLBCL, HER2/neu+ tumours and HTLV-1; 1×10⁶ γδ T cells'
    const words = text.split(' ')
    const whole = ` ${joined(text)} `
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        expect(whole).toContain(` ${joined(words.slice(from, to).join(' '))} `)
      }
    }
  })

  test('offsets name the source of each term', () => {
    const text = "anti‑CD19 (CART) Devic's 1×10⁹ γδ"
    expect(
      analyseWithOffsets(text).map(({ term, start, end }) => [term, text.slice(start, end)]),
    ).toEqual([
      ['anti', 'anti'],
      ['cd19', 'CD19'],
      ['car', 'CART'],
      ['t', 'CART'],
      ['devic', 'Devic'],
      ['1', '1'],
      ['x', '×'],
      ['10e9', '10⁹'],
      ['gamma', 'γ'],
      ['delta', 'δ'],
    ])
  })
})

/** Words as records write them, mixed with anything that a keyboard or a damaged file can produce. */
const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom(..."aAtTsSxX09-–'’.,^+/e éΩµ⁹ˑ\u0301中") }),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...'CAR-T cART CART19 CD19+ IL-2 10^9 1,000 1.5 2015-001234-12 NCT01234567 γδ µg diseases'.split(
        ' ',
      ),
      ...'running carte antihers cARTs Haematology analyses antiCD19 PDL1 syringes organised'.split(
        ' ',
      ),
    ),
  },
)
const texts = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', '\n', '-', '', '\u00a0', '/')))
  .map((list) => list.map(([piece, glue]) => piece + glue).join(''))
const blanks = fc.stringMatching(/^[ \t\n]{1,4}$/)

describe('for any text', () => {
  test('terms are letters and digits only, and their own analysis', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const terms = analyse(text)
        for (const term of terms) expect(term).toMatch(/^[\p{L}\p{N}]+$/u)
        expect(analyse(terms.join(' '))).toEqual(terms)
      }),
      { numRuns: 600 },
    )
  })

  test('the Unicode normal form makes no difference', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(analyse(text.normalize('NFD'))).toEqual(analyse(text.normalize('NFC')))
      }),
      { numRuns: 600 },
    )
  })

  test('nor if two letters are joined in one character', () => {
    const letter = '\u{16d68}'
    expect(analyse(letter)).toEqual(analyse(letter.normalize('NFD')))
    expect(analyse('한글'.normalize('NFD'))).toEqual(analyse('한글'))
  })

  test('case makes no difference, except for "cART"', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = text.replaceAll('cART', 'CART')
        expect(analyse(plain.toUpperCase()).join(' ')).toBe(analyse(plain.toLowerCase()).join(' '))
      }),
      { numRuns: 600 },
    )
  })

  test('chunks are analysed separately, so more spaces make no difference', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), blanks, (list, blank) => {
        expect(analyse(list.join(blank))).toEqual(list.flatMap((text) => analyse(text)))
      }),
    )
  })

  test('offsets give the same terms, in order, inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const terms = analyseWithOffsets(text)
        expect(terms.map(({ term }) => term)).toEqual(analyse(text))
        let last = 0
        for (const { start, end } of terms) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
      { numRuns: 600 },
    )
  })
})

// A regular expression that backtracks would run for minutes here.
describe('long hostile text', () => {
  test.each(hostileUnits)('%s', (_name, unit) => {
    const text = unit.repeat(80_000 / unit.length)
    const terms = analyse(text)
    expect(analyseWithOffsets(text).map(({ term }) => term)).toEqual(terms)
    expect(analyse(`${text} lymphoma`)).toEqual([...terms, ...analyse('lymphoma')])
  })
})
