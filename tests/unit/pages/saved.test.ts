import { expect, test } from 'vitest'
import {
  describeTrialChanges,
  joinSaved,
  maxSavedTrials,
  nothingSaved,
  parseSaved,
  type TrialState,
} from '@/lib/pages/saved'

const trial: TrialState = {
  id: 'NCT00000001',
  title: 'Cells',
  status: 'Recruiting',
  phase: 'Phase 1',
  enrollment: '20',
  updated: '2026-01-01',
  sites: 2,
}
const search = { query: 'q=lupus', sentence: 'Trials for lupus', total: 3 }

test('saved items are read back, and damaged ones are left out', () => {
  const saved = { trials: [trial], searches: [search] }
  expect(parseSaved(JSON.stringify(saved))).toEqual(saved)
  const damaged = { trials: [trial, { id: 7 }, null], searches: [search, 'x'] }
  expect(parseSaved(JSON.stringify(damaged))).toEqual(saved)
})

test.each(['', 'no JSON', '[]', '{"trials":1,"searches":[]}'])('%j is nothing saved', (text) => {
  expect(parseSaved(text)).toBeNull()
})

test('nothing is saved twice, and the list has a limit', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ ...trial, id: `T${index}` }))
  expect(joinSaved({ ...nothingSaved, trials: many }, nothingSaved).trials).toHaveLength(
    maxSavedTrials,
  )
  const now = { trials: [{ ...trial, status: 'Completed' }], searches: [] }
  expect(joinSaved(now, { trials: [trial], searches: [search] })).toEqual({
    trials: now.trials,
    searches: [search],
  })
})

test('changes are described in words, including a mere update', () => {
  expect(describeTrialChanges(trial, trial)).toEqual([])
  expect(describeTrialChanges(trial, { ...trial, status: 'Completed', phase: '' })).toEqual([
    'Status: now completed, was recruiting',
    'Phase: now not stated, was phase 1',
  ])
  expect(describeTrialChanges(trial, { ...trial, updated: '2026-02-01' })).toEqual([
    'The record was updated on 1 February 2026',
  ])
})
