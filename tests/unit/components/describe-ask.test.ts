import { describe, expect, test } from 'vitest'
import { listQuestions, toAskStage, writeMessage } from '@/components/trial/describe-ask'
import { dateStatus, type StatusFacts } from '@/lib/study/status-age'

const today = 20_700
const stageOf = (facts: StatusFacts) => toAskStage(dateStatus(facts, today))

describe('what to ask about a trial', () => {
  test.each([
    [{ overallStatus: 'RECRUITING', verified: '2026-08' }, 'open'],
    [{ overallStatus: 'RECRUITING', verified: '2019-08', completed: '2020' }, 'open'],
    [{ overallStatus: 'NOT_YET_RECRUITING', verified: '2026-08' }, 'soon'],
    [{ overallStatus: 'ACTIVE_NOT_RECRUITING', verified: '2026-08' }, 'closed'],
    [{ overallStatus: 'UNKNOWN', lastKnownStatus: 'ACTIVE_NOT_RECRUITING' }, 'closed'],
    [{ overallStatus: 'NO_LONGER_AVAILABLE' }, 'closed'],
    [{ overallStatus: 'COMPLETED' }, 'over'],
    [{ overallStatus: 'TERMINATED' }, 'over'],
    [{ overallStatus: 'WITHDRAWN' }, 'withdrawn'],
    [{ overallStatus: 'UNKNOWN' }, 'open'],
    [{}, 'open'],
  ])('%j: %s', (facts, stage) => {
    expect(stageOf(facts)).toBe(stage)
  })

  test('there is no question about joining or results if there can be none', () => {
    const study = { protocolSection: { identificationModule: { briefTitle: 'A trial' } } }
    const ask = (stage: Parameters<typeof listQuestions>[0]) =>
      [...listQuestions(stage), writeMessage(study, stage)].join('\n')
    expect(ask('withdrawn')).not.toMatch(/find|took part|still/)
    expect(ask('closed')).not.toMatch(/find|took part|still/)
    expect(ask('over')).not.toMatch(/still/)
    expect(ask('soon')).not.toMatch(/still/)
  })
})
