import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { allColumns } from '@/lib/exports/columns'
import { csvColumnNames } from '@/lib/exports/csv-cells'
import { parseExportRequest } from '@/lib/exports/export-request'
import type { ExportedTrial, ExportSource } from '@/lib/exports/format'
import { chooseColumns, findExportFormat, writeExport } from '@/lib/exports/formats'
import { toStream } from '@/lib/exports/stream'
import { buildFullStudy } from '@/tests/unit/components/full-study'

// Tables with the requested columns, read back by third-party readers.

const source: ExportSource = {
  title: 'Trials',
  url: 'https://portal.example/trials?q=lupus',
  query: 'q=lupus',
  siteUrl: 'https://portal.example',
  dataAsOf: '2026-11-28T10:00:00Z',
  total: 1,
  expression: 'lupus',
  limits: ['Cells: tested'],
}

const { study } = buildFullStudy()
study.protocolSection.armsInterventionsModule?.interventions?.push({
  type: 'BIOLOGICAL',
  name: 'CD19 CAR-T cells',
})
const full: ExportedTrial = { trialId: 'NCT01234567', study, text: JSON.stringify(study) }

function write(id: string, fields: readonly string[], ...trials: ExportedTrial[]) {
  const format = findExportFormat(id)
  if (format === null) throw new Error(`no format ${id}`)
  return new Response(toStream(writeExport(chooseColumns(format, fields), source, trials)))
}

async function readCsv(fields: readonly string[], ...trials: ExportedTrial[]) {
  return parse<Record<string, string>>(await write('csv', fields, ...trials).text(), {
    bom: true,
    columns: true,
  })
}

test('the registry’s thirty columns unless others are selected', async () => {
  const [row] = await readCsv([], full)
  expect(Object.keys(row ?? {})).toEqual([...csvColumnNames])
})

test('every column: those beyond the thirty, and the portal’s own', async () => {
  const [row] = await readCsv(['all'], { ...full, removedOn: '2026-11-20' })
  expect(Object.keys(row ?? {})).toEqual(allColumns.map(({ name }) => name))
  const { protocolSection: protocol } = study
  expect(row?.['Eligibility Criteria']).toBe(protocol.eligibilityModule?.eligibilityCriteria)
  expect(row?.Arms).toContain(protocol.armsInterventionsModule?.armGroups?.[0]?.label)
  expect(row?.Sites).toContain(protocol.contactsLocationsModule?.locations?.[0]?.facility)
  expect(row?.['Cell type']).toContain('CAR-T')
  expect(row?.['Portal Page']).toBe('https://portal.example/trials/NCT01234567')
  expect(row?.['Removed From Registry']).toBe('2026-11-20')
})

test('selected columns in the given order, including fields of the model', async () => {
  const [row] = await readCsv(['study title|nct number', 'LeadSponsorName, Study Title'], full)
  expect(Object.entries(row ?? {})).toEqual([
    ['Study Title', study.protocolSection.identificationModule.briefTitle],
    ['NCT Number', study.protocolSection.identificationModule.nctId ?? 'NCT01234567'],
    ['LeadSponsorName', study.protocolSection.sponsorCollaboratorsModule?.leadSponsor?.name],
  ])
})

test('a workbook has the same columns', async () => {
  const file = await write('xlsx', ['Study Title,Portal Page'], full).arrayBuffer()
  const rows = await readSheet(Buffer.from(file), 'Trials')
  expect(rows[0]).toEqual(['Study Title', 'Portal Page'])
  expect(rows).toHaveLength(2)
})

test.each([
  ['csv', 'Studdy Title', 'Did you mean “Study Title”?'],
  ['csv', 'NctID', 'Did you mean “NCTId”?'],
  ['csv', ' , ', 'names no column'],
  ['ris', 'all', 'Only csv and xlsx have columns to choose'],
])('%s with the columns %j is refused: %s', (id, fields, message) => {
  expect(() => write(id, [fields], full)).toThrow(message)
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1'])(
  'no cell of the table begins a formula: %j',
  async (text) => {
    const formula = structuredClone(study)
    formula.protocolSection.identificationModule.briefTitle = text
    formula.protocolSection.conditionsModule = { keywords: [text] }
    const [row] = await readCsv(['all'], { ...full, study: formula })
    expect(row?.['Study Title']).toBe(`'${text}`)
    for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝]/)
  },
)

test('the description of a table states its search, its columns and its terms', async () => {
  const about = (await write('datapackage.json', []).json()) as Record<string, unknown>
  expect(about).toMatchObject({
    title: 'Trials',
    homepage: source.url,
    created: source.dataAsOf,
    count: 1,
    expression: 'lupus',
    limits: ['Cells: tested'],
    licenses: [{ path: 'https://clinicaltrials.gov/about-site/terms-conditions' }, {}],
    resources: [
      {
        path: 'https://portal.example/export/trials.csv?q=lupus',
        schema: { fields: csvColumnNames.map((name) => ({ name, type: 'string' })) },
      },
    ],
  })
})

test.each(['json', 'jsonl'])('%s: a removed record says so in the portal’s section', async (id) => {
  const text = await write(id, [], { ...full, removedOn: '2026-11-20' }).text()
  const read = JSON.parse(text) as { studies?: unknown[] }
  expect(read.studies?.[0] ?? read).toEqual({
    ...study,
    portalSection: { trialId: 'NCT01234567', removedOn: '2026-11-20' },
  })
})

test.each([
  [
    'ids=NCT00000001,NCT00000002&ids=x-1',
    { kind: 'list', ids: ['NCT00000001', 'NCT00000002', 'x-1'] },
  ],
  ['q=lupus&fields=all', { kind: 'search', request: { query: 'lupus' } }],
])('the address %s', (query, subject) => {
  const read = parseExportRequest(new URLSearchParams(query))
  expect(read).toMatchObject({ subject, problems: [] })
})

test.each([
  'ids=',
  'ids=NCT1&q=lupus',
  'colour=red',
  `ids=${Array.from({ length: 501 }, (_, n) => `NCT${n}`).join()}`,
])('an address that would give other trials than were meant is refused: %s', (query) => {
  expect(parseExportRequest(new URLSearchParams(query)).problems).not.toEqual([])
})
