import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DatesSection } from '@/components/trial/dates-section'
import { FourAnswers } from '@/components/trial/four-answers'
import { describeGroups } from '@/components/trial/describe-groups'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { parsePartialDate, toDateRange } from '@/lib/study/dates'
import { toReadText } from '@/tests/support/html-text'

const toTrial = (versionHolder?: string): TrialDetail => ({
  trialId: 'NCT00000001',
  study: {
    protocolSection: {
      identificationModule: { nctId: 'NCT00000001', briefTitle: 'A trial' },
      statusModule: {
        overallStatus: 'RECRUITING',
        studyFirstPostDateStruct: { date: '2013-11-19', type: 'ESTIMATED' },
        completionDateStruct: { date: '2020-01', type: 'ESTIMATED' },
        lastUpdatePostDateStruct: { date: '2022-01-26' },
      },
      designModule: { enrollmentInfo: { count: 8246 } },
      armsInterventionsModule: { armGroups: [{ label: 'A' }] },
    },
    ...(versionHolder !== undefined && { derivedSection: { miscInfoModule: { versionHolder } } }),
  },
  extent: undefined,
  sources: [
    {
      format: 'ctgov-api',
      label: 'ClinicalTrials.gov record',
      place: 'a.jsonl line 1',
      seenAt: '2026-11-30T10:00:00Z',
      warnings: [],
      unmapped: [],
    },
  ],
  today: toDateRange(parsePartialDate('2026-11-30')!).first,
})
const readDates = (trial: TrialDetail) =>
  toReadText(renderToStaticMarkup(<DatesSection trial={trial} />))
const readAnswers = (trial: TrialDetail) =>
  toReadText(renderToStaticMarkup(<FourAnswers trial={trial} visit={{}} sites={[]} />))

test('a posting date is never planned, whatever the registry calls it', () => {
  const text = readDates(toTrial())
  expect(text).toContain('first posted, about this day')
  expect(text).toContain('completion, estimated, not confirmed')
})

test('the day of an old copy replaces the day of reading', () => {
  const trial = toTrial('2022-10-10')
  expect(readDates(trial)).toMatch(/10 October 2022\s*our copy was made/)
  expect(readDates(trial)).not.toContain('30 November 2026')
  const answers = readAnswers(trial)
  expect(answers).toContain('Last known update 4 years ago')
  expect(answers).toContain('Our copy is from 10 October 2022.')
  expect(answers).not.toContain('30 November 2026')
})

test('a copy without a day says so', () => {
  expect(readDates(toTrial())).toMatch(/30 November 2026\s*we took in our copy/)
  expect(readAnswers(toTrial())).toContain('It doesn’t say when it was made.')
})

test('with an unknown status no site is shown as open or closed', () => {
  const { study, ...rest } = toTrial()
  const withStatus = (overallStatus: string) =>
    toReadText(
      renderToStaticMarkup(
        <FourAnswers
          trial={{
            ...rest,
            study: {
              protocolSection: { ...study.protocolSection, statusModule: { overallStatus } },
            },
          }}
          visit={{}}
          sites={[{ number: 1, location: { city: 'Lyon' }, state: 'closed' }]}
        />,
      ),
    )
  expect(withStatus('UNKNOWN')).toContain('No site confirmed as open')
  expect(withStatus('COMPLETED')).toContain('No site is open')
})

test('numbers of participants have thousands separators', () => {
  expect(describeGroups(toTrial().study)).toBe('8,246 participants in 1 patient group')
})
