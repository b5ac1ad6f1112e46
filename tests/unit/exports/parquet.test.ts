import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { parquetFormat } from '@/lib/exports/parquet'
import type { ExportedTrial, ExportSource } from '@/lib/exports/format'
import { writeExport } from '@/lib/exports/formats'
import { buildFullStudy } from '@/tests/unit/components/full-study'

// The file is read back by a third-party reader.

const source: ExportSource = {
  title: 'Trials with “CAR-T”',
  url: 'https://portal.example/trials?q=car-t',
  siteUrl: 'https://portal.example',
  dataAsOf: '2026-11-28T10:00:00.000Z',
  total: 2,
}

async function write(trials: Iterable<ExportedTrial>) {
  const parts: Buffer[] = []
  for await (const part of writeExport(parquetFormat, source, trials)) parts.push(Buffer.from(part))
  const file = new Uint8Array(Buffer.concat(parts)).buffer
  return { file, longest: Math.max(...parts.map(({ length }) => length)) }
}

const { study } = buildFullStudy()
const full: ExportedTrial = { trialId: 'NCT01234567', study, text: JSON.stringify(study) }
const bare: ExportedTrial = {
  trialId: 'only-a-title-1a2b',
  study: { protocolSection: { identificationModule: { briefTitle: 'Zellen \u{1f9ec}' } } },
  text: '{}',
  removedOn: '2026-11-20',
}

test('fields have their types, lists are lists, and the record is whole', async () => {
  const { file } = await write([full, bare])
  const [first, second] = await parquetReadObjects({ file })
  const { protocolSection: protocol } = study
  expect(first).toMatchObject({
    TrialId: 'NCT01234567',
    NCTId: protocol.identificationModule.nctId,
    Condition: protocol.conditionsModule?.conditions,
    LocationCountry: protocol.contactsLocationsModule?.locations?.map(({ country }) => country),
    EnrollmentCount: protocol.designModule?.enrollmentInfo?.count,
    PortalPage: 'https://portal.example/trials/NCT01234567',
    Study: study,
  })
  expect(second).toMatchObject({
    BriefTitle: 'Zellen \u{1f9ec}',
    NCTId: null,
    Condition: null,
    EnrollmentCount: null,
    RemovedOn: '2026-11-20',
    Study: bare.study,
  })
})

test('the file describes its content', async () => {
  const { file } = await write([full])
  const metadata = parquetMetadata(file)
  expect(metadata.num_rows).toBe(1n)
  expect(metadata.key_value_metadata).toEqual(
    expect.arrayContaining([
      { key: 'Search', value: source.title },
      { key: 'Data as of', value: source.dataAsOf },
    ]),
  )
})

test('a search without trials is a table without rows', async () => {
  const { file } = await write([])
  expect(await parquetReadObjects({ file })).toEqual([])
})

test('rows are written in groups, so that only one is held in memory', async () => {
  const many = Array.from({ length: 4_500 }, (_, index) => ({ ...bare, trialId: `t-${index}` }))
  const { file, longest } = await write(many)
  expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([
    2_000, 2_000, 500,
  ])
  expect(longest).toBeLessThan(file.byteLength / 2)
  const ids = await parquetReadObjects({ file, columns: ['TrialId'] })
  expect(ids).toEqual(many.map(({ trialId }) => ({ TrialId: trialId })))
})
