import { describe, expect, test } from 'vitest'
import {
  isForDevelopment,
  judgedSets,
  readJudgedTrials,
  type JudgedTrial,
} from '../../therapy/judged/judged-trial'

const roles = (trial: JudgedTrial) => trial.cells.map(({ role }) => role)

test('no trial is judged in two sets', () => {
  const ids = judgedSets.flatMap((set) => readJudgedTrials(set).map(({ nctId }) => nctId))
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(judgedSets)('the judged trials of the set %s', (set) => {
  const trials = readJudgedTrials(set)

  test('is sorted by number and names no trial twice', () => {
    const ids = trials.map(({ nctId }) => nctId)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  test('has the trials that the hash of their number puts there, and no others', () => {
    const isDevelopment = set === 'development'
    expect(trials.filter(({ nctId }) => isForDevelopment(nctId) !== isDevelopment)).toEqual([])
  })

  test('says nothing about cells where they play no part', () => {
    const without = trials.filter(({ cells }) => cells.length === 0)
    expect(without.length).toBeGreaterThan(10)
    for (const { nctId, cells, words, ...facets } of without) {
      expect(cells, nctId).toEqual([])
      expect(new Set(Object.values(facets)), nctId).toEqual(new Set([null]))
      expect(
        words.filter((quote) => !quote.startsWith('none: ')),
        nctId,
      ).toEqual([])
    }
  })

  test('quotes the words that decided wherever cells play a part', () => {
    for (const trial of trials.filter(({ cells }) => cells.length > 0)) {
      expect(
        trial.words.some((quote) => quote.startsWith('cellType: ')),
        trial.nctId,
      ).toBe(true)
      if (!roles(trial).includes('PRODUCT'))
        expect(
          trial.words.some((quote) => quote.startsWith('role: ')),
          trial.nctId,
        ).toBe(true)
    }
  })

  test('names each kind of cells once for each part', () => {
    for (const { nctId, cells } of trials) {
      const parts = cells.map(({ cellType, role }) => `${cellType}:${role}`)
      expect(new Set(parts).size, nctId).toBe(parts.length)
    }
  })
})
