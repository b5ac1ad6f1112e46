import { ImageResponse } from 'next/og'
import { expect, test } from 'vitest'
import { readCardFonts } from '@/app/fonts/card-fonts'
import { describeTrialCard } from '@/components/social/describe-trial-card'
import { SocialCard } from '@/components/social/social-card'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { parsePartialDate, toDateRange } from '@/lib/study/dates'
import type { StatusModule, Study } from '@/lib/study/schema'

const today = toDateRange(parsePartialDate('2026-11-30')!).first

function toTrial(
  statusModule: StatusModule,
  briefTitle = 'CD19 CAR-T cells in lupus',
): TrialDetail {
  const study: Study = {
    protocolSection: {
      identificationModule: { nctId: 'NCT00000001', briefTitle },
      statusModule,
      contactsLocationsModule: { locations: [{ city: 'Lyon', country: 'France' }] },
    },
  }
  return { trialId: 'NCT00000001', study, extent: undefined, sources: [], today, disagreements: [] }
}

test('the picture of a trial shows its status and the day on which it was true', () => {
  const recruiting = toTrial({ overallStatus: 'RECRUITING', statusVerifiedDate: '2026-05' })
  expect(describeTrialCard(recruiting)).toMatchObject({
    status: { label: 'Recruiting', tone: 'open' },
    note: 'as of May 2026',
    heading: 'CD19 CAR-T cells in lupus',
  })
  const { facts } = describeTrialCard(recruiting)
  expect(facts).toContainEqual({ label: 'Where', value: '1 site, France' })
  expect(facts).toContainEqual({ label: 'Target', value: 'CD19' })
  expect(facts).toContainEqual({ label: 'Number', value: 'NCT00000001' })
})

test('an old status looks and reads old', () => {
  const old = toTrial({ overallStatus: 'RECRUITING', statusVerifiedDate: '2021-05' })
  expect(describeTrialCard(old)).toMatchObject({
    status: { label: 'Recruiting in May 2021', tone: 'past' },
    note: '',
  })
  expect(describeTrialCard(toTrial({})).note).toBe('')
})

test('the longest title is drawn without requesting a font', async () => {
  const trial = toTrial(
    { overallStatus: 'RECRUITING' },
    'Łódź γδ–T cells “in” ≥ 3 lines '.repeat(9),
  )
  const answer = new ImageResponse(<SocialCard {...describeTrialCard(trial)} />, {
    width: 1200,
    height: 630,
    fonts: await readCardFonts(),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
})
