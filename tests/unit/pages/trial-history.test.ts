import { expect, test } from 'vitest'
import {
  chooseVersions,
  suggestVersions,
  toVersionId,
  type RecordHistory,
} from '@/lib/pages/trial-history'

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

test('a version’s id is the beginning of its hash, whole when it is short', () => {
  expect(toVersionId('abcdefghijklmnop')).toBe('abcdefghij')
  expect(toVersionId('abc')).toBe('abc')
})
