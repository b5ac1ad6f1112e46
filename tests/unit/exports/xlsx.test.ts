import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { csvColumnNames } from '@/lib/exports/csv-cells'
import { writeExport } from '@/lib/exports/formats'
import { xlsxFormat } from '@/lib/exports/xlsx'
import type { Study } from '@/lib/study/schema'

// The workbook is read back by a third-party reader.

const source = {
  title: 'Trials of CAR-T cells & more',
  url: 'https://portal.example/trials?q=car-t',
  siteUrl: 'https://portal.example',
  dataAsOf: '2026-11-28T10:00:00.000Z',
  total: 2,
  expression: 'car-t AND lupus',
  limits: ['Phase: Phase 1'],
}

async function write(studies: readonly Study[]): Promise<Buffer> {
  const trials = studies.map((study, index) => ({
    trialId: study.protocolSection.identificationModule.nctId ?? `trial-${index}`,
    study,
    text: JSON.stringify(study),
    removedOn: index === 0 ? '2026-11-20' : null,
  }))
  const parts: Uint8Array[] = []
  for await (const part of writeExport(xlsxFormat, source, trials)) {
    parts.push(typeof part === 'string' ? Buffer.from(part) : part)
  }
  return Buffer.concat(parts)
}

const study = (nctId: string | undefined, briefTitle: string): Study => ({
  protocolSection: {
    identificationModule: { ...(nctId !== undefined && { nctId }), briefTitle },
    descriptionModule: { briefSummary: 'long '.repeat(10_000) },
  },
})

test('each trial is a row, and no text is a formula or breaks the file', async () => {
  const title = '=cmd|"/C calc"!A1 <b> & \u0001 \ud800 "quoted"'
  const workbook = await write([study('NCT00000001', title), study(undefined, 'Second')])
  const rows = await readSheet(workbook, 'Trials', { trim: false })
  expect(rows[0]).toEqual([...csvColumnNames, 'Portal Page', 'Removed From Registry'])
  expect(rows).toHaveLength(3)
  expect(rows[1]?.[0]).toBe('NCT00000001')
  expect(rows[1]?.[1]).toBe('=cmd|"/C calc"!A1 <b> &   \ufffd "quoted"')
  expect(String(rows[1]?.[5])).toHaveLength(32_767)
  expect(rows[1]?.slice(-2)).toEqual(['https://portal.example/trials/NCT00000001', '2026-11-20'])
  expect(rows[2]?.at(-1)).toBeNull()
  expect(rows[2]?.slice(0, 3)).toEqual(['trial-1', 'Second', null])
})

test('a second sheet describes the export', async () => {
  const about = await readSheet(await write([]), 'About')
  expect(about).toEqual(
    expect.arrayContaining([
      ['Search', source.title],
      ['Expression', source.expression],
      ['Filter', 'Phase: Phase 1'],
      ['Address of the list', source.url],
      ['Trials', '2'],
      ['Data as of', source.dataAsOf],
    ]),
  )
})
