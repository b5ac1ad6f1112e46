import JSONSchemaValidator from '@asymmetrik/fhir-json-schema-validator'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fhirR4Format } from '@/lib/exports/fhir-r4'
import type { ExportSource } from '@/lib/exports/format'
import { writeExport } from '@/lib/exports/formats'
import { toStream } from '@/lib/exports/stream'
import type { Study } from '@/lib/study/schema'
import { buildFullStudy } from '@/tests/unit/components/full-study'

// Bundles are checked by the standard's own schema.

const source: ExportSource = {
  title: 'Trials',
  url: 'https://portal.example/trials',
  siteUrl: 'https://portal.example',
  dataAsOf: '2026-11-28T10:00:00.000Z',
  total: 1,
}

async function write(studies: readonly Study[]): Promise<unknown> {
  const trials = studies.map((study, index) => ({
    trialId: study.protocolSection.identificationModule.nctId ?? `trial-${index}`,
    study,
    text: JSON.stringify(study),
  }))
  const parts = writeExport(fhirR4Format, { ...source, total: studies.length }, trials)
  return new Response(toStream(parts)).json()
}

const validator = new JSONSchemaValidator()
const golden = readdirSync('tests/golden').map(
  (name) => (JSON.parse(readFileSync(`tests/golden/${name}`, 'utf8')) as { study: Study }).study,
)

test('the seed records are a valid bundle', async () => {
  expect(golden.length).toBe(5)
  const bundle = await write(golden)
  expect(validator.validate(bundle, true)).toEqual([])
  expect(bundle).toMatchObject({ resourceType: 'Bundle', entry: golden.map(() => ({})) })
})

test('a full record says what FHIR has room for', async () => {
  const { study } = buildFullStudy()
  const bundle = await write([study])
  expect(validator.validate(bundle, true)).toEqual([])
  expect(JSON.stringify(bundle)).toContain(study.protocolSection.conditionsModule?.conditions?.[0])
})

test('a search without trials is a valid bundle', async () => {
  expect(validator.validate(await write([]), true)).toEqual([])
})
