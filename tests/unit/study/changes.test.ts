import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findChanges } from '@/lib/study/changes'
import type { Study } from '@/lib/study/schema'

const study = (sections: Partial<Study['protocolSection']>): Study => ({
  protocolSection: { identificationModule: { briefTitle: 'A trial' }, ...sections },
})

test('equal records have no changes, whatever the order of their keys', () => {
  expect(
    findChanges(
      study({ statusModule: { overallStatus: 'RECRUITING', whyStopped: 'x' } }),
      study({ statusModule: { whyStopped: 'x', overallStatus: 'RECRUITING' } }),
    ),
  ).toEqual([])
})

test('a value changes, comes and goes', () => {
  expect(
    findChanges(
      study({ statusModule: { overallStatus: 'RECRUITING', delayedPosting: true } }),
      study({ statusModule: { overallStatus: 'COMPLETED', whyStopped: 'No funds' } }),
    ),
  ).toEqual([
    {
      kind: 'value',
      path: 'protocolSection.statusModule.overallStatus',
      before: 'RECRUITING',
      after: 'COMPLETED',
    },
    { kind: 'value', path: 'protocolSection.statusModule.whyStopped', after: 'No funds' },
    { kind: 'value', path: 'protocolSection.statusModule.delayedPosting', before: true },
  ])
})

test('an edited text is compared word by word', () => {
  const text = 'This is a single-arm, open-label, single-center, phase I study of CAR-T cells in'
  const [change] = findChanges(
    study({ descriptionModule: { briefSummary: `${text} lupus.` } }),
    study({ descriptionModule: { briefSummary: `${text} myositis.` } }),
  )
  expect(change).toEqual({
    kind: 'text',
    path: 'protocolSection.descriptionModule.briefSummary',
    pieces: [
      { kind: 'same', text: `${text} ` },
      { kind: 'removed', text: 'lupus' },
      { kind: 'added', text: 'myositis' },
      { kind: 'same', text: '.' },
    ],
  })
})

test('sites come and go, and one that stays changes inside', () => {
  const site = (facility: string, status: string) => ({ facility, city: 'Ulm', status })
  expect(
    findChanges(
      study({
        contactsLocationsModule: { locations: [site('A', 'RECRUITING'), site('B', 'RECRUITING')] },
      }),
      study({
        contactsLocationsModule: { locations: [site('C', 'RECRUITING'), site('A', 'COMPLETED')] },
      }),
    ),
  ).toEqual([
    {
      kind: 'list',
      path: 'protocolSection.contactsLocationsModule.locations',
      added: ['C, Ulm'],
      removed: ['B, Ulm'],
    },
    {
      kind: 'value',
      path: 'protocolSection.contactsLocationsModule.locations[A, Ulm].status',
      before: 'RECRUITING',
      after: 'COMPLETED',
    },
  ])
})

test('pieces of a text give both texts back; unknown keys of any shape count', () => {
  const words = fc.array(fc.constantFrom('cell', 'CAR-T', '1.', '\n', 'of', '·'), { minLength: 20 })
  fc.assert(
    fc.property(words, words, fc.jsonValue(), fc.jsonValue(), (a, b, x, y) => {
      const before = { ...study({ descriptionModule: { briefSummary: a.join(' ') } }), extra: x }
      const after = { ...study({ descriptionModule: { briefSummary: b.join(' ') } }), extra: y }
      const changes = findChanges(before, after)
      for (const change of changes) {
        if (change.kind !== 'text' || !change.path.endsWith('briefSummary')) continue
        const read = (without: 'added' | 'removed') =>
          change.pieces.flatMap(({ kind, text }) => (kind === without ? [] : text)).join('')
        expect(read('added')).toBe(a.join(' '))
        expect(read('removed')).toBe(b.join(' '))
      }
      expect(findChanges(before, before)).toEqual([])
    }),
  )
})
