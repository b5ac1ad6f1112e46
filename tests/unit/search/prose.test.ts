import { describe, expect, test } from 'vitest'
import { readPlainWords } from '@/lib/search/query/query-terms'
import { readRequest } from '@/lib/search/question/read-request'
import { withoutSigns } from '@/lib/search/question/prose'
import { emptyRequest, formatSearchRequest } from '@/lib/search/request/request'

const toWords = (query: string) => readPlainWords(query)?.join(' ') ?? null

describe('the language’s symbols in plain text', () => {
  test.each([
    ['CAR-T for lupus (my daughter is 14)', 'CAR-T for lupus my daughter is 14'],
    ['lupus (SLE) CAR-T', 'lupus SLE CAR-T'],
    ['CAR-T (e.g. axi-cel', 'CAR-T e.g. axi-cel'],
    ['lupus :)', 'lupus :'],
    [
      'my mother has "triple negative" breast cancer',
      'my mother has triple negative breast cancer',
    ],
    ['I am 60 AND have myeloma', 'I am 60 and have myeloma'],
    ['Is there CAR-T for lupus, NOT in China?', 'Is there CAR-T for lupus not in China'],
    ['stem cells OR exosomes for my knee', 'stem cells or exosomes for my knee'],
  ])('“%s” is plain', (query, words) => {
    expect(toWords(query)?.replace(/[,?]/g, '')).toBe(words)
    expect(withoutSigns(query)).toHaveLength(query.length)
  })

  test.each([
    'lupus AND (CAR-T OR CAR-NK)',
    '(heart failure) stem cells',
    '"multiple sclerosis" stem cells',
    'lupus NOT nephritis',
    'AREA[Phase](PHASE2) my lupus',
    'CAR20(NAP)-T',
    'cancer of the liver OR "liver cancer that has spread"',
    // What “Require every word” writes.
    '(stem cells for my kidney)',
    '(CAR-T for lupus (my daughter is 14))',
  ])('“%s” stays an expression', (query) => {
    expect(toWords(query)).toBeNull()
    expect(withoutSigns(query)).toBe(query)
  })

  test('words in parentheses can also mean a filter', () => {
    const { request, read } = readRequest({ ...emptyRequest, query: 'CAR-T (phase 1) for lupus' })
    expect(read).toEqual([{ id: 'phase', words: 'phase 1', values: ['PHASE1'] }])
    expect(formatSearchRequest(request)).toBe('q=CAR-T+for+lupus&role=any&phase=1')
  })
})
