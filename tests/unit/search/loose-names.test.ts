import { expect, test } from 'vitest'
import { findLooseNames } from '@/lib/search/question/loose-names'

const find = (text: string) => findLooseNames(text, []).map(({ concept }) => concept.id)

test('a disease is found by words in another order', () => {
  expect(find('his marrow went into failure')).toEqual(['aplastic-anemia'])
})

test.each([
  'own bone marrow cells for the heart',
  'my heart keeps failing, cells of my own marrow',
  'cells from bone marrow',
  'cord blood',
])('the source of cells is not a disease: %s', (text) =>
  expect(find(text)).not.toContain('aplastic-anemia'),
)

test.each([
  ['heart is big and floppy but no blocked arteries', ['dcm']],
  ['leg may be cut off, no blood flow in it', ['cli']],
])('what is ruled out tells of nothing, unless it is what is missing: %s', (text, ids) =>
  expect(find(text)).toEqual(ids),
)
