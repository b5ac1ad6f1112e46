import { expect, test } from 'vitest'
import {
  chooseVersions,
  compareContents,
  suggestVersions,
  summariseVersions,
  toVersionId,
  type RecordHistory,
} from '@/lib/pages/trial-history'
import type { Study } from '@/lib/study/schema'

/** A record whose versions have the given ids; the one marked with `*` is current, else the last. */
function history(sourceKey: string, ...ids: string[]): RecordHistory {
  const marked = ids.findIndex((id) => id.endsWith('*'))
  const current = marked === -1 ? ids.length - 1 : marked
  return {
    format: 'ctgov-api',
    label: 'Registry',
    sourceKey,
    versions: ids.map((id, index) => ({
      versionId: id.replace('*', ''),
      number: index + 1,
      seenAt: '2026-01-01T00:00:00Z',
      place: 'a.json',
      isCurrent: index === current,
    })),
  }
}

const choose = (records: RecordHistory[], from?: string, to?: string) => {
  const choice = chooseVersions(records, { from, to })
  return choice.kind === 'compare'
    ? `${choice.from.version.versionId}→${choice.to.version.versionId}`
    : choice.kind
}

const two = [history('r', 'a', 'b', 'c'), history('s', 'x')]

test.each([
  ['the last two', two, undefined, undefined, 'b→c'],
  [
    'the record that has two',
    [history('s', 'x'), history('r', 'a', 'b')],
    undefined,
    undefined,
    'a→b',
  ],
  ['what came back is the later one', [history('r', 'a*', 'b')], undefined, undefined, 'b→a'],
  ['the two asked for', two, 'a', 'c', 'a→c'],
  ['older first', two, 'c', 'a', 'a→c'],
  ['across sources as asked', two, 'x', 'a', 'x→a'],
  ['one asked for: against the one before', two, undefined, 'b', 'a→b'],
  ['the first asked for: against the next', two, 'a', undefined, 'a→b'],
  ['a single version', [history('s', 'x')], undefined, undefined, 'nothing'],
  ['a single version, asked for', [history('s', 'x')], 'x', undefined, 'nothing'],
  ['empty fields of the form', two, '', '', 'b→c'],
  ['an unknown id', two, 'a', 'nope', 'problem'],
  ['the same twice', two, 'a', 'a', 'problem'],
  ['no records', [], undefined, undefined, 'nothing'],
])('%s', (_title, records, from, to, expected) => {
  expect(choose(records, from, to)).toBe(expected)
})

test.each([
  ['the last change', two, 'b→c'],
  ['what two records say now', [history('r', 'a'), history('s', 'x')], 'a→x'],
  ['never the same version twice', [history('r', 'a')], undefined],
])('a form begins with %s', (_title, records, expected) => {
  const suggested = suggestVersions(records)
  expect(
    suggested === null
      ? undefined
      : `${suggested.from.version.versionId}→${suggested.to.version.versionId}`,
  ).toBe(expected)
})

const study = (overallStatus: string): Study => ({
  protocolSection: {
    identificationModule: { briefTitle: 'A trial' },
    statusModule: { overallStatus, lastUpdatePostDateStruct: { date: '2026-01-02' } },
  },
})
const version = (id: string, content?: Study) => ({
  versionId: id,
  seenAt: '2026-01-01T00:00:00Z',
  place: 'a.json',
  isCurrent: false,
  content: content && { study: content },
})

test('versions are numbered and summed up where both contents were read', () => {
  const versions = summariseVersions([
    version('a'),
    version('b', study('RECRUITING')),
    version('c', study('COMPLETED')),
  ])
  expect(versions.map(({ number, summary }) => [number, summary])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, 'Overall status: Recruiting → Completed'],
  ])
  expect(versions[2]).toMatchObject({ lastUpdate: '2026-01-02' })
  expect(versions[0]).not.toHaveProperty('content')
})

test('statements of a page are compared too, under a heading of their own', () => {
  const content = { study: study('RECRUITING') }
  expect(
    compareContents({ ...content, page: { locationCount: 3 } }, { ...content, page: {} }),
  ).toMatchObject([
    { label: 'Other statements of the page', entries: [{ label: 'Number of sites' }] },
  ])
})

test('a version’s id is the beginning of its hash, whole when it is short', () => {
  expect(toVersionId('abcdefghijklmnop')).toBe('abcdefghij')
  expect(toVersionId('abc')).toBe('abc')
})
