import { expect, test } from 'vitest'
import { toIdentifiers } from '@/lib/study/identifiers'
import { groupByTrial } from '@/lib/study/same-trial'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'

type Identification = Study['protocolSection']['identificationModule']

function state(name: string, identification: Partial<Identification>) {
  const study: Study = {
    protocolSection: { identificationModule: { briefTitle: `Cells ${name}`, ...identification } },
  }
  const { nctId = null } = identification
  return { name, nctId, address: toTrialId(study), identifiers: toIdentifiers(study) }
}

const mentioning = (...ids: string[]) => ({ secondaryIdInfos: ids.map((id) => ({ id })) })
const first = state('first', { nctId: 'NCT00000001', ...mentioning('2015-001234-12') })
const second = state('second', { nctId: 'NCT00000002' })
const follower = state('follower', { nctId: 'NCT00000003', ...mentioning('2015-001234-12') })
const eudract = state('eudract', { orgStudyIdInfo: { id: 'EUCTR2015-001234-12-DE' } })

test.each([
  ['equal numbers', [first, state('again', { nctId: 'NCT00000001' })], ['first again']],
  [
    'an alias',
    [second, state('new', { nctId: 'NCT00000009', nctIdAliases: ['NCT00000002'] })],
    ['second new'],
  ],
  ['a mention among NCT trials', [first, follower], ['first', 'follower']],
  [
    'a mention of an NCT number',
    [second, state('parent', { nctId: 'NCT00000008', ...mentioning('NCT00000002') })],
    ['second', 'parent'],
  ],
  ['a number that one trial mentions', [eudract, first], ['first eudract']],
  [
    'a number that two trials mention',
    [eudract, first, follower],
    ['first', 'follower', 'eudract'],
  ],
  ['an NCT number that it states', [state('who', mentioning('NCT00000001')), first], ['first who']],
  [
    'an NCT number that it states and another trial mentions',
    [
      state('who', mentioning('NCT00000002')),
      second,
      state('parent', { nctId: 'NCT00000008', ...mentioning('NCT00000002') }),
    ],
    ['second who', 'parent'],
  ],
  [
    'two NCT numbers that it states',
    [state('who', mentioning('NCT00000001', 'NCT00000002')), first, second],
    ['first', 'second', 'who'],
  ],
  [
    'one number in two spellings',
    [eudract, state('spanish', { orgStudyIdInfo: { id: 'EUCTR2015-001234-12-ES' } })],
    ['eudract spanish'],
  ],
  ['a protocol code', [eudract, state('x', mentioning('001'))], ['eudract', 'x']],
  ['the same title alone', [state('page', {}), state('page', {})], ['page page']],
])('%s', (_title, records, expected) => {
  const name = (groups: (typeof records)[]) =>
    groups.map((group) => group.map((record) => record.name).join(' '))
  expect(name(groupByTrial(records))).toEqual(expected)
})
