import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { synonymText } from '@/tests/support/hostile-texts'
import { analyse, analyseWithOffsets } from '@/lib/search/analysis/analyse'
import { findSynonyms } from '@/lib/search/analysis/synonyms'
import { parseConcepts } from '@/lib/vocabulary/concept'
import { concepts } from '@/lib/vocabulary/concepts'
import { buildSynonymFinder } from '@/lib/vocabulary/synonyms'

const toKey = (text: string) => analyse(text).join(' ')

/** True if a search for the typed words, or for what is searched besides, finds the text. */
function finds(typed: string, text: string): boolean {
  const matches = findSynonyms(typed)
  const phrases = [typed, ...matches.flatMap(({ alternatives }) => alternatives)]
  return phrases.some((phrase) => ` ${toKey(text)} `.includes(` ${toKey(phrase)} `))
}

describe('both ways', () => {
  test.each([
    ["devic's", 'neuromyelitis optica spectrum disorder'],
    ['NMO', 'neuromyelitis optica'],
    ['nmosd', "Devic's disease"],
    ['neuromyelitis optica', 'NMOSD'],
    ['AML', 'acute myelogenous leukaemia'],
    ['acute myeloid leukaemia', 'r/r AML'],
    ['ALL', 'acute lymphoblastic leukemia'],
    ['acute lymphoblastic leukemia', 'B-ALL'],
    ['DLBCL', 'Lymphoma, Large B-Cell, Diffuse'],
    ['diffuse large b cell lymphoma', 'DLBCL'],
    ['GvHD', 'graft vs host disease'],
    ['CD 19 CAR-T', 'CD19'],
    ['anti CD 20', 'anti-CD20'],
    ['CD19', 'CD 19 positive lymphoma'],
    ['graft-versus-host disease', 'acute GVHD'],
    ['A.L.L. in children', 'acute lymphoblastic leukemia'],
    ['S.L.E.', 'systemic lupus erythematosus'],
    ['hep B', 'chronic hepatitis B'],
    ['MM', 'multiple myeloma'],
    ['SLE', 'systemic lupus erythematosus'],
    ['lupus', 'SLE'],
    ['scleroderma', 'systemic sclerosis'],
    ['SSc', 'diffuse scleroderma'],
    ['HTLV-1 myelopathy', 'HAM/TSP'],
    ['HAM/TSP', 'HTLV-1-associated myelopathy'],
    ['tropical spastic paraparesis', 'HTLV-1 associated myelopathy'],
    ['MS', 'multiple sclerosis'],
    ['multiple sclerosis', 'RRMS'],
    ['CIDP', 'chronic inflammatory demyelinating polyneuropathy'],
    ["Lou Gehrig's disease", 'amyotrophic lateral sclerosis'],
    ['ALS', 'motor neuron disease'],
    ['heart attack', 'acute myocardial infarction'],
    ['T1D', 'Diabetes Mellitus, Type 1'],
    ['juvenile diabetes', 'type 1 diabetes'],
    ['brittle bone disease', 'osteogenesis imperfecta'],
    ['kidney cancer', 'renal cell carcinoma'],
    ['blood cancer', 'lymphoma'],
    ['stomach cancer', 'gastric adenocarcinoma'],
    ['stomach cancer', 'Stomach Neoplasms'],
    ['kidney failure', 'ESRD'],
    ['sickle cell anaemia', 'SCD'],
    ['Hurler syndrome', 'MPS I'],
    ['Kymriah', 'tisagenlecleucel'],
    ['CTL019', 'Kymriah'],
    ['axi-cel', 'axicabtagene ciloleucel'],
    ['Yescarta', 'KTE-C19'],
    ['bb2121', 'ide-cel'],
    ['JNJ 4528', 'cilta-cel'],
    ['CD 269', 'BCMA'],
    ['Ryoncil', 'remestemcel-L'],
    ['Cx601', 'darvadstrocel'],
    ['NurOwn', 'MSC-NTF cells'],
    ['CD269', 'anti-BCMA CAR-T'],
    ['TNFRSF17', 'BCMA'],
    ['ERBB2', 'HER2-positive'],
    ['HER2/neu', 'ERBB2'],
    ['CD274', 'PD-L1'],
    ['MSC', 'mesenchymal stromal cells'],
    ['mesenchymal stem cells', 'umbilical cord-derived mesenchymal stromal cells'],
    ['CAR-T', 'chimeric antigen receptor T cells'],
    ['CART cells', 'chimeric antigen receptor modified T cells'],
    ['tumour infiltrating lymphocytes', 'TIL'],
    ['γδ T cells', 'gamma delta T lymphocytes'],
    ['Treg', 'regulatory T cells'],
    ['HSCT', 'bone marrow transplantation'],
    ['bone marrow transplant', 'hematopoietic stem cell transplantation'],
    ['haematopoietic stem cell transplantation', 'HSCT'],
  ])('%s finds "%s"', (typed, text) => expect(finds(typed, text)).toBe(true))
})

describe('case decides where an abbreviation is a word or has several meanings', () => {
  test.each(['all', 'All', 'ms', 'Mi', 'was', 'act', 'net', 'ra'])('%s does not expand', (typed) =>
    expect(findSynonyms(typed)).toEqual([]),
  )
  test('ALL stands for its alternatives alone', () => {
    expect(findSynonyms('ALL')).toMatchObject([{ concept: { id: 'all' }, replaces: true }])
    expect(findSynonyms('AML')).toMatchObject([{ concept: { id: 'aml' }, replaces: false }])
  })
  test('no ambiguous abbreviation is searched in place of a name', () => {
    for (const name of ['acute lymphoblastic leukemia', 'multiple sclerosis', 'HIV infection']) {
      const alternatives = findSynonyms(name).flatMap((match) => match.alternatives)
      expect(alternatives).not.toEqual([])
      for (const word of ['ALL', 'MS', 'AIDS']) expect(alternatives).not.toContain(word)
    }
  })
})

describe('matches', () => {
  test('have their place, are the longest, and do not overlap', () => {
    const text = 'CAR-T for B-cell acute lymphoblastic leukaemia (B-ALL)'
    expect(
      findSynonyms(text).map(({ concept, matchedText, start, end }) => [
        concept.id,
        matchedText,
        text.slice(start, end),
      ]),
    ).toEqual([
      ['car-t', 'CAR-T', 'CAR-T'],
      ['b-all', 'B-cell acute lymphoblastic leukaemia', 'B-cell acute lymphoblastic leukaemia'],
      ['b-all', 'B-ALL', 'B-ALL'],
    ])
  })
  test('of a concept that is switched off are left out', () => {
    expect(findSynonyms('AML in MDS', { off: new Set(['aml']) })).toMatchObject([
      { concept: { id: 'mds' } },
    ])
  })
  test('repeat: the same words give the same answer', () => {
    expect(findSynonyms('CAR-T for SLE')).toEqual(findSynonyms('CAR-T for SLE'))
  })
})

describe('for any text', () => {
  const words = fc.constantFrom(
    ...concepts.flatMap(({ label, variants }) => [label, ...variants.map(({ text }) => text)]),
  )
  const texts = fc
    .array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 8 })
    .map((parts) => parts.join(' '))

  test('matches lie in order inside the text, and alternatives add something', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const { start, end, matchedText, alternatives, concept } of findSynonyms(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toBe(matchedText)
          const keys = alternatives.map(toKey)
          expect(new Set(keys).size).toBe(keys.length)
          expect(keys).not.toContain(toKey(matchedText))
          if (concept.kind !== 'condition') expect(keys).not.toEqual([])
          last = end
        }
      }),
    )
  })
  test('of 10,000 words that begin a synonym, the last ones are one', () => {
    const found = findSynonyms(`${synonymText}leukemia`)
    expect(found.map(({ start }) => start)).toEqual([synonymText.lastIndexOf('acute')])
  })
})

describe('the curated table', () => {
  test('has at least 600 concepts with distinct ids', () => {
    expect(concepts.length).toBeGreaterThan(600)
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length)
  })
  test('lets each written form belong to one concept only', () => {
    const owners = new Map<string, string>()
    const clashes: string[] = []
    for (const { id, label, variants } of concepts) {
      const texts = variants.filter(({ kind }) => kind !== 'narrower').map(({ text }) => text)
      for (const text of [label, ...texts]) {
        const key = toKey(text)
        const owner = owners.get(key)
        if (owner) clashes.push(`${text}: ${owner} and ${id}`)
        owners.set(key, id)
      }
    }
    expect(clashes).toEqual([])
  })
  test('expands every form of every concept', () => {
    const silent: string[] = []
    for (const { id, label, variants } of concepts) {
      const forms = [label, ...variants.map(({ text }) => text)]
      if (!forms.some((form) => findSynonyms(form).some(({ concept }) => concept.id === id))) {
        silent.push(id)
      }
    }
    expect(silent).toEqual([])
  })
  test('marks capitals only where the form is in capitals', () => {
    for (const { variants } of concepts) {
      for (const { text, kind } of variants) {
        if (kind === 'caps' || kind === 'word') expect(text).toMatch(/^[A-Z]{2,5}$/)
      }
    }
  })
})

describe('parseConcepts', () => {
  test('reads labels and variants', () => {
    expect(parseConcepts('cell', '\n# note\nnk = NK cell\n  abbreviation: NK; nk\n')).toEqual([
      {
        id: 'nk',
        kind: 'cell',
        label: 'NK cell',
        variants: [
          { text: 'NK', kind: 'abbreviation' },
          { text: 'nk', kind: 'abbreviation' },
        ],
      },
    ])
  })
  test.each([
    'nk',
    'nk = ',
    'N K = NK',
    '  synonym: x',
    'nk = NK\n  what: x',
    'nk = NK\n  synonym: a;;b',
  ])('refuses %j', (table) =>
    expect(() => parseConcepts('cell', table)).toThrow(/^(Not a|An empty)/),
  )
})

test('where two concepts claim a form, the earlier keeps it', () => {
  const table = parseConcepts('cell', 'one = First\n  synonym: same\ntwo = Second\n  synonym: same')
  const find = buildSynonymFinder(table, analyseWithOffsets)
  expect(find('same')).toMatchObject([{ concept: { id: 'one' }, alternatives: ['First'] }])
  expect(find('same', { off: new Set(['one']) })).toMatchObject([{ concept: { id: 'two' } }])
})

describe('abbreviations of other languages', () => {
  test.each([
    ['LAM greffe', 'aml'],
    ['SEP cellules souches', 'ms'],
    ['MII células madre', 'ibd'],
    ['LLC, essai pour mon père', 'cll'],
    ['EM trasplante', 'ms'],
    ['CED Stammzellen', 'ibd'],
  ])('%s', (typed, id) => expect(findSynonyms(typed)[0]?.concept.id).toBe(id))

  test.each(['LLC company sponsor', 'SEP 9 vaccine', 'LAM everolimus', 'em trasplante'])(
    'no disease without a word of the language: %s',
    (typed) =>
      expect(findSynonyms(typed).filter(({ concept }) => concept.kind === 'condition')).toEqual([]),
  )
})
