import { expect, test } from 'vitest'
import {
  browseKinds,
  getBrowseTopic,
  listBrowseTopics,
  toBrowsePath,
  toTopicRequest,
} from '@/lib/pages/browse'
import { formatSearchRequest } from '@/lib/search/request/request'

test.each([
  ['cells', 'car-nk', 'CAR_NK'],
  ['cells', 'CAR_NK', 'CAR_NK'],
  ['targets', 'cd19', 'CD19'],
  ['indications', 'myeloma', 'MYELOMA'],
  ['targets', 'none', undefined],
  ['targets', 'not_stated', undefined],
  ['cells', 'cd19', undefined],
  ['cells', '', undefined],
  ['cells', '__proto__', undefined],
  ['trials', 'car-nk', undefined],
])('/%s/%s', (folder, slug, expected) => {
  expect(getBrowseTopic(folder, slug)?.value).toBe(expected)
})

test.each(browseKinds)('every topic of $folder has its own address and three sentences', (kind) => {
  const topics = listBrowseTopics(kind)
  expect(topics.length).toBeGreaterThan(20)
  const paths = topics.map(({ value }) => toBrowsePath(kind.filter, value))
  expect(new Set(paths).size).toBe(topics.length)
  topics.forEach(({ value, description }, index) => {
    const [, folder = '', slug = ''] = paths[index]?.split('/') ?? []
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(getBrowseTopic(folder, slug)?.value).toBe(value)
    const sentences = description.match(/[.](?=\s|$)/g)?.length
    expect(sentences, description).toBe(3)
  })
})

test('“not stated” has no page, nor has a filter without topics', () => {
  expect(toBrowsePath('targetAntigen', 'NOT_STATED')).toBeNull()
  expect(toBrowsePath('phase', 'PHASE1')).toBeNull()
})

test('a topic’s page shows the same as the search', () => {
  const topic = getBrowseTopic('cells', 'car-nk')
  expect(topic && formatSearchRequest(toTopicRequest(topic))).toBe('cell=car-nk')
})
