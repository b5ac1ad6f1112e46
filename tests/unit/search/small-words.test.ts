import { describe, expect, test } from 'vitest'
import { formatExpression } from '@/lib/expression/format'
import { parseQuery } from '@/lib/search/query/query-terms'

const read = (query: string) => {
  const { tree, leftOut } = parseQuery({ query })
  return [formatExpression(tree), leftOut.join(' ')]
}

describe('small words of a plain text need not be found', () => {
  test.each([
    ['relapsed after CAR-T', 'relapsed CAR-T', 'after'],
    ['What is there for my lupus?', 'lupus?', 'What is there for my'],
    ['cells for stroke and for spinal injury', 'cells stroke spinal injury', 'for and'],
  ])('%s', (query, searched, leftOut) => expect(read(query)).toEqual([searched, leftOut]))
})

describe('words with a meaning of their own stay', () => {
  test.each([
    'cancer of the liver',
    'in vivo CAR-T',
    'hepatitis a',
    'phase i',
    'AM WILL syndrome',
    'lupus or scleroderma',
    'not allogeneic',
    'after the',
    'lupus',
  ])('%s', (query) => expect(read(query)).toEqual([query, '']))
})

describe('an expression is searched unchanged', () => {
  test.each([
    ['(relapsed after CAR-T)', 'relapsed after CAR-T'],
    ['"relapsed after CAR-T"', '"relapsed after CAR-T"'],
    ['relapsed after CAR-T AND lymphoma', 'relapsed after CAR-T AND lymphoma'],
    ['EXPANSION[Lossy]relapsed after CAR-T', 'EXPANSION[Lossy]relapsed after CAR-T'],
    ['AREA[BriefTitle]after', 'AREA[BriefTitle]after'],
    ['\\NOT after CAR-T', '\\NOT after CAR-T'],
  ])('%s', (query, searched) => expect(read(query)).toEqual([searched, '']))
})
