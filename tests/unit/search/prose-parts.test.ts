import { describe, expect, test } from 'vitest'
import { analyse } from '@/lib/search/analysis/analyse'
import { listWeightedParts } from '@/lib/search/query/weighted-parts'
import { emptyRequest } from '@/lib/search/request/request'
import { readRequest } from '@/lib/search/question/read-request'

const listParts = (query: string) => listWeightedParts({ ...emptyRequest, query }) ?? []
const weightOf = (query: string, name: string) =>
  listParts(query).find(({ typed }) => typed === name)?.weight

const letter = `Dear Dr Brown, thank you for seeing Mrs Green, who has multiple myeloma with her third relapse. She had an
  autologous stem cell transplant in 2018 and has progressed on lenalidomide and daratumumab. No amyloidosis. Past medical
  history: hypertension and osteoarthritis. She asks about CAR-T cells.`

describe('a pasted paragraph', () => {
  test('is about the present disease and the requested cells', () => {
    expect(
      listParts(letter)
        .slice(0, 2)
        .map(({ typed }) => typed),
    ).toEqual(['multiple myeloma', 'CAR-T cells'])
  })

  test.each(['autologous stem cell transplant', 'lenalidomide', 'osteoarthritis', 'hypertension'])(
    'is hardly about other things it mentions: %s',
    (name) => {
      expect(weightOf(letter, name)).toBeLessThan(0.5)
    },
  )

  test('is not about what it denies', () => {
    expect(weightOf(letter, 'amyloidosis')).toBeUndefined()
  })

  test('of several diseases is about the cancer, not about its cause', () => {
    const text = `58-year-old man with hepatitis B related cirrhosis and hepatocellular carcinoma, progressed on two lines of
      treatment, glypican-3 positive on biopsy, asks for any trial of cells that is open now in the region.`
    const [first] = listParts(text).filter(({ kind }) => kind === 'condition')
    expect(first?.typed).toBe('hepatocellular carcinoma')
  })

  test('a history of years is a present condition', () => {
    const text = `Retired teacher with a ten-year history of Parkinson's disease, off periods in the afternoon and falls, who
      would like to know whether new nerve cells can be put into the brain in a trial.`
    expect(weightOf(text, "Parkinson's disease")).toBe(3)
  })

  test.each([
    [
      'a disease that is over',
      `Mrs K. has non-ischaemic dilated cardiomyopathy, LVEF 24 %, on full medical therapy. Breast cancer 2008 treated with
       epirubicin, in remission. Not listed for a transplant. We would be grateful for news of cell therapy studies.`,
      'dilated cardiomyopathy',
    ],
    [
      'what a medicine was given for',
      `40-year-old man on long-term prednisolone for ulcerative colitis, now osteonecrosis of the femoral head on both sides,
       stage two. Ulcerative colitis quiescent. He wants to avoid a new hip; are cultured cells under study?`,
      'osteonecrosis of the femoral head',
    ],
    [
      'what was transplanted for',
      `Day 52 post haploidentical transplantation for Wiskott-Aldrich syndrome, a boy with rising adenovirus in the blood and
       diarrhoea, and the medicines against it are not to be had. Would you have specific lymphocytes from a donor?`,
      'adenovirus',
    ],
    [
      'an abbreviation of several meanings',
      `64M, DLBCL since 2022, relapse after nine months, then a transplant, relapsed again five months later; axi-cel gave PR
       and then PD at day 90, CD20 positive, well otherwise. We seek a trial of cells against another antigen.`,
      'DLBCL',
    ],
    [
      'the wish is for the complication',
      `41-year-old teacher with Crohn's disease since her twenties. Her main problem is a perianal fistula which has had a
       seton for a year, and she has been through all medicines. Would she be suitable for cells into the fistula?`,
      'perianal fistula',
    ],
    [
      'a narrower name',
      `61-year-old, metastatic pancreatic ductal adenocarcinoma, mesothelin positive, after two lines of chemotherapy, with
       diabetes since the diagnosis and a stent, otherwise well, interested in engineered cells of any kind.`,
      'pancreatic ductal adenocarcinoma',
    ],
    [
      'another writing',
      '58岁男性，肝细胞癌伴门静脉癌栓，GPC3阳性，既往接受多种治疗后进展，没有其他疾病，一般情况良好，希望参加CAR-T细胞治疗的临床试验，请问有没有合适的研究可以入组。',
      '肝细胞癌',
    ],
  ])('%s', (_, text, disease) => {
    const [first] = listParts(text).filter(({ kind }) => kind === 'condition')
    expect(first?.typed).toBe(disease)
  })

  test('a kidney that filters and a type of tissue are not targets', () => {
    const text = `SLE since school with nephritis, eGFR 71, no HLA identical sibling, failed all of the usual medicines and now
      hopes for a trial of CAR-T cells against CD19 somewhere in the country, and can travel at any time.`
    const targets = listParts(text).filter(({ kind }) => kind === 'target')
    expect(targets.map(({ typed }) => typed)).toEqual(['CD19'])
  })

  test('words of a letter are not its subject', () => {
    const words = listParts(letter).map(({ typed }) => typed.toLowerCase())
    expect(words).not.toEqual(expect.arrayContaining(['dear', 'she', 'thank']))
  })
})

describe('words beside each other', () => {
  test('of two diseases with "or" either one is enough', () => {
    const [first, ...others] = listParts('CAR-T for lupus or myasthenia gravis')
    expect(first?.typed).toBe('lupus or myasthenia gravis')
    expect(others.map(({ typed }) => typed)).toEqual(['CAR-T'])
  })

  test.each([
    ['crohns left me with an opening beside my bottom that drains all day', 'Perianal fistula'],
    ['new marrow is attacking my skin and gut since the transplant', 'Graft-versus-host disease'],
    ['dad drank for years and his liver is really hard', 'Liver cirrhosis'],
    ['my new kidney is fine, how do I stop the anti-rejection pills', 'Transplantation tolerance'],
    ["j'ai de l'arthrose aux deux genoux depuis longtemps", 'Knee osteoarthritis'],
  ])('a disease in other words is the disease: %s', (query, label) => {
    const names = listParts(query).flatMap(({ synonyms, words }) => [...synonyms, ...words])
    expect(names).toContainEqual(analyse(label))
  })

  test('a name that contains a part of another means nothing else', () => {
    expect(listParts('lung cancer, was a smoker').map(({ typed }) => typed)).toEqual([
      'lung cancer',
      'smoker',
    ])
  })

  test('fear is not a scar', () => {
    expect(
      listParts('anal fistula, scared of surgery').filter(({ isSubject }) => isSubject),
    ).toHaveLength(1)
  })

  test('the group of a disease is included', () => {
    expect(listParts('uveal melanoma').map(({ typed, isBroader }) => [typed, isBroader])).toEqual([
      ['uveal melanoma', undefined],
      ['melanoma', true],
    ])
    expect(listParts('breast cancer').some(({ isBroader }) => isBroader)).toBe(false)
  })

  test('small words of another language are not a subject', () => {
    const typed = listParts(
      'un accidente dejó a mi hermano sin poder mover las piernas, células madre',
    ).map((part) => part.typed)
    expect(typed).not.toEqual(expect.arrayContaining(['un']))
  })

  test('most words of a sentence are only narrative', () => {
    const parts = listParts(
      "can't hold a cup with these hands any more and the lupus flares every single spring",
    )
    expect(parts.filter(({ isFaint }) => !isFaint).map(({ typed }) => typed)).toEqual(['lupus'])
  })

  test('targets joined by an x are two', () => {
    expect(listParts('CD19xCD22 CAR-T').map(({ typed }) => typed)).toEqual([
      'CD19',
      'CD22',
      'CAR-T',
    ])
  })

  test('a disease in another language is recognised', () => {
    const letter =
      'wir berichten über eine Patientin mit diffuser systemischer Sklerose und interstitieller Lungenerkrankung'
    expect(listParts(letter).filter(({ kind }) => kind === 'condition')).toHaveLength(2)
  })
})

describe('age, sex and status', () => {
  const read = (query: string) =>
    Object.fromEntries(
      readRequest({ ...emptyRequest, query }).read.map(({ id, values }) => [id, values?.join(' ')]),
    )
  test.each([
    ['45F lupus', { age: '45', sex: 'FEMALE NOT_STATED' }],
    ['62M myeloma', { age: '62', sex: 'MALE NOT_STATED' }],
    ['39-jährige Patientin mit Lupus', { age: '39', sex: 'FEMALE NOT_STATED' }],
    ['mi padre de 70 años, insuficiencia cardíaca', { age: '70' }],
    ['diabète depuis 12 ans', {}],
    ['im 34 and have lupus', { age: '34' }],
    ['over 75, lymphoma', { age: '76' }],
    ['lymphoma trials open in spring, looking for people', { status: 'RECRUITING' }],
    ['mieloma, ensayo que esté reclutando', { status: 'RECRUITING' }],
    ['gestational age 25+3 weeks', {}],
    ['adults aged 18 to 50', { age: '18..50' }],
    ['SLE since age 13, now 25 years old', { age: '25' }],
    ["je suis en ménopause depuis mes 33 ans, j'en ai 37", { age: '37' }],
    ['boy, 5 years, neuroblastoma', { age: '5', sex: 'MALE NOT_STATED' }],
    ['two kids and now I leak', {}],
    ['claudication at 200 m, lymphoma', {}],
    ['a trial or compassionate use for ARDS', {}],
    ['male infant with bronchopulmonary dysplasia', { age: '0', sex: 'MALE NOT_STATED' }],
  ])('%s', (query, expected) => {
    expect(read(query)).toEqual(expected)
  })
})
