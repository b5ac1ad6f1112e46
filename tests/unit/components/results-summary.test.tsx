import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ResultsSummary } from '@/components/trial/results/results-summary'
import { toReadText } from '../../support/html-text'

/** Numbers of a period by group. */
type Period = Record<'STARTED' | 'COMPLETED', Record<string, number>>

const summarise = (participants: number, ...periods: Period[]) =>
  toReadText(
    renderToStaticMarkup(
      <ResultsSummary
        study={{
          protocolSection: {
            identificationModule: { briefTitle: 'A title' },
            designModule: { enrollmentInfo: { count: participants } },
          },
          resultsSection: {
            participantFlowModule: {
              periods: periods.map((period) => ({
                milestones: Object.entries(period).map(([type, counts]) => ({
                  type,
                  achievements: Object.entries(counts).map(([groupId, count]) => ({
                    groupId,
                    numSubjects: String(count),
                  })),
                })),
              })),
            },
          },
        }}
      />,
    ),
  )

test('successive periods begin with the first and complete with the last', () => {
  const text = summarise(
    20,
    { STARTED: { A: 10, B: 10 }, COMPLETED: { A: 9, B: 9 } },
    { STARTED: { A: 9, B: 9 }, COMPLETED: { A: 7, B: 8 } },
  )
  expect(text).toContain('Participants who started20')
  expect(text).toContain('Participants who completed15')
})

test('groups that take part in different periods are added', () => {
  const text = summarise(
    30,
    { STARTED: { A: 10, B: 0 }, COMPLETED: { A: 8, B: 0 } },
    { STARTED: { A: 0, B: 20 }, COMPLETED: { A: 0, B: 15 } },
  )
  expect(text).toContain('Participants who started30')
  expect(text).toContain('Participants who completed23')
})

test('if more finished than began, no numbers are shown', () => {
  const text = summarise(
    99,
    { STARTED: { A: 10 }, COMPLETED: { A: 8 } },
    { STARTED: { B: 20 }, COMPLETED: { B: 15 } },
  )
  expect(text).not.toContain('Participants who')
})
