import { describe, expect, test } from 'vitest'
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
  test('is about the disease that somebody has now and the cells that are asked for', () => {
    expect(
      listParts(letter)
        .slice(0, 2)
        .map(({ typed }) => typed),
    ).toEqual(['multiple myeloma', 'CAR-T cells'])
  })

  test.each(['autologous stem cell transplant', 'lenalidomide', 'osteoarthritis', 'hypertension'])(
    'hardly about what is named besides: %s',
    (name) => {
      expect(weightOf(letter, name)).toBeLessThan(0.5)
    },
  )

  test('not about what it denies', () => {
    expect(weightOf(letter, 'amyloidosis')).toBeUndefined()
  })

  test('of several diseases about the cancer, not about its cause', () => {
    const text = `58-year-old man with hepatitis B related cirrhosis and hepatocellular carcinoma, progressed on two lines of
      treatment, glypican-3 positive on biopsy, asks for any trial of cells that is open now in the region.`
    const [first] = listParts(text).filter(({ kind }) => kind === 'condition')
    expect(first?.typed).toBe('hepatocellular carcinoma')
  })

  test('a history of years is what somebody has', () => {
    const text = `Retired teacher with a ten-year history of Parkinson's disease, off periods in the afternoon and falls, who
      would like to know whether new nerve cells can be put into the brain in a trial.`
    expect(weightOf(text, "Parkinson's disease")).toBe(3)
  })

  test('words of a letter are none of its parts', () => {
    const words = listParts(letter).map(({ typed }) => typed.toLowerCase())
    expect(words).not.toEqual(expect.arrayContaining(['dear', 'she', 'thank']))
  })
})

describe('words beside each other', () => {
  test('of two diseases with "or" either will do', () => {
    const [first, ...others] = listParts('CAR-T for lupus or myasthenia gravis')
    expect(first?.typed).toBe('lupus or myasthenia gravis')
    expect(others.map(({ typed }) => typed)).toEqual(['CAR-T'])
  })

  test('targets that an x joins are two', () => {
    expect(listParts('CD19xCD22 CAR-T').map(({ typed }) => typed)).toEqual([
      'CD19',
      'CD22',
      'CAR-T',
    ])
  })

  test('a disease in another language is the disease', () => {
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
    ['adults aged 18 to 50', {}],
    ['male infant with bronchopulmonary dysplasia', { age: '0' }],
  ])('%s', (query, expected) => {
    expect(read(query)).toEqual(expected)
  })
})
