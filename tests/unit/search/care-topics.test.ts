import { describe, expect, test } from 'vitest'
import { findCareTopics } from '@/lib/search/question/care-topics'

const listNames = (text: string) => findCareTopics(text).map(({ names }) => names[0])

describe('findCareTopics', () => {
  test.each([
    ['a tablet to make the remission last after CAR-T', 'maintenance'],
    ['so that the leukaemia does not come back', 'maintenance'],
    ['hold the lymphoma until the cells are ready', 'bridging'],
    ['tumour DNA in the blood after CAR-T', 'circulating tumor DNA'],
    ['giving a little of my blood for CAR-T research', 'biological samples'],
    ['marijuana before CAR-T', 'cannabis'],
    ['a BTK inhibitor with CAR-T', 'ibrutinib'],
    ['shrink the lymphoma with a tablet before CAR-T', 'bridging'],
    ['lupus CAR-T without chemotherapy beforehand', 'without lymphodepletion'],
  ])('%s', (text, name) => expect(listNames(text)).toContain(name))

  test.each([
    'CAR-T for lupus',
    'mesenchymal cells for knee arthritis',
    'my son has Duchenne',
    'bispecific CAR-T',
    'stem cell memory T cells',
  ])('%s has none', (text) => expect(findCareTopics(text)).toEqual([]))

  test('of two that share words the longer counts, in the order of the text', () => {
    expect(listNames('PD-1 blockers and a PET scan')).toEqual(['PD-1', 'imaging'])
  })

  test('says where the words stand, and in which questions it counts', () => {
    const text = 'CAR-T with a checkpoint inhibitor'
    const [found] = findCareTopics(text)
    expect(text.slice(found?.start, found?.end)).toBe('checkpoint inhibitor')
    expect(found?.scope).toBe('any')
  })
})
