import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fhirR4Format } from '@/lib/exports/fhir-r4'
import { fhirR5Format } from '@/lib/exports/fhir-r5'
import type { ExportFormat, ExportSource } from '@/lib/exports/format'
import { writeExport } from '@/lib/exports/formats'
import { toStream } from '@/lib/exports/stream'
import type { Study } from '@/lib/study/schema'
import { checkR4, checkR5 } from '@/tests/support/fhir-schemas'
import { buildFullStudy } from '@/tests/unit/components/full-study'

// Bundles are checked by the standard's own schema.

const source: ExportSource = {
  title: 'Trials',
  url: 'https://portal.example/trials',
  siteUrl: 'https://portal.example',
  dataAsOf: '2026-11-28T10:00:00.000Z',
  total: 1,
}

async function write(
  format: ExportFormat,
  studies: readonly Study[],
  removedOn?: string,
): Promise<unknown> {
  const trials = studies.map((study, index) => ({
    trialId: study.protocolSection.identificationModule.nctId ?? `trial-${index}`,
    study,
    text: JSON.stringify(study),
    removedOn,
  }))
  const parts = writeExport(format, { ...source, total: studies.length }, trials)
  return new Response(toStream(parts)).json()
}

const golden = readdirSync('tests/golden').map(
  (name) => (JSON.parse(readFileSync(`tests/golden/${name}`, 'utf8')) as { study: Study }).study,
)

describe.each([
  ['R4', fhirR4Format, checkR4],
  ['R5', fhirR5Format, checkR5],
])('%s', (_, format, check) => {
  test('the seed records are a valid bundle', async () => {
    expect(golden.length).toBe(5)
    const bundle = await write(format, golden)
    expect(check(bundle)).toEqual([])
    expect(bundle).toMatchObject({ resourceType: 'Bundle', entry: golden.map(() => ({})) })
  })

  test('a full record uses what FHIR has room for, and says that it was removed', async () => {
    const { study } = buildFullStudy()
    const bundle = await write(format, [study], '2026-11-20')
    expect(check(bundle)).toEqual([])
    const text = JSON.stringify(bundle)
    expect(text).toContain(study.protocolSection.conditionsModule?.conditions?.[0])
    expect(text).toContain('found missing on')
  })

  test('a search without trials is a valid bundle', async () => {
    expect(check(await write(format, []))).toEqual([])
  })

  test('a resource with an unknown key is rejected', async () => {
    const bundle = (await write(format, golden)) as { entry: { resource: object }[] }
    Object.assign(bundle.entry[0]?.resource ?? {}, { colour: 'red' })
    expect(check(bundle)).not.toEqual([])
  })
})

test('R5 has room for criteria, participants and outcomes', async () => {
  const { study } = buildFullStudy()
  const { protocolSection: protocol } = study
  const bundle = (await write(fhirR5Format, [study])) as { entry: { resource: unknown }[] }
  expect(bundle.entry[0]?.resource).toMatchObject({
    contained: [
      { id: 'eligibility', description: protocol.eligibilityModule?.eligibilityCriteria },
    ],
    recruitment: { eligibility: { reference: '#eligibility' } },
    outcomeMeasure: expect.arrayContaining([
      expect.objectContaining({ name: protocol.outcomesModule?.primaryOutcomes?.[0]?.measure }),
    ]) as unknown,
  })
})
