import Cite from 'citation-js'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { ExportedTrial, ExportSource } from '@/lib/exports/format'
import { findExportFormat, writeExport } from '@/lib/exports/formats'
import { getLeadSponsorName } from '@/lib/study/document'
import { toTrialId } from '@/lib/study/trial-id'
import { readRealStudies, realDataFolder } from '@/tests/support/real-records'
import { checkR4, checkR5 } from '@/tests/support/fhir-schemas'

// Real records in each format, read back by third-party programs: no value is lost or changed.

describe.skipIf(realDataFolder === null)('real records', () => {
  const spread = 12
  const trials: ExportedTrial[] =
    realDataFolder === null
      ? []
      : readRealStudies()
          .filter((_, index) => index % spread === 0)
          .map((study) => ({ trialId: toTrialId(study), study, text: JSON.stringify(study) }))
  const source: ExportSource = {
    title: 'Trials',
    url: 'https://portal.example/trials',
    siteUrl: 'https://portal.example',
    dataAsOf: '2026-11-28T10:00:00Z',
    total: trials.length,
  }

  async function write(id: string): Promise<Buffer> {
    const format = findExportFormat(id)
    if (format === null) throw new Error(`no format ${id}`)
    const parts: Buffer[] = []
    for await (const part of writeExport(format, source, trials)) parts.push(Buffer.from(part))
    return Buffer.concat(parts)
  }
  const inline = (text: unknown) => String(text).replace(/\s+/g, ' ').trim()

  test('there are many, with and without optional statements', () => {
    expect(trials.length).toBeGreaterThan(200)
  })

  test.each(['ris', 'bib', 'csl.json'])('%s', async (id) => {
    const items = new Cite((await write(id)).toString()).data
    expect(items).toHaveLength(trials.length)
    for (const [index, { study }] of trials.entries()) {
      const { identificationModule: names, statusModule } = study.protocolSection
      const item = items[index] ?? {}
      expect(inline(item.title)).toBe(inline(names.officialTitle ?? names.briefTitle))
      expect(item.URL).toBe(`https://clinicaltrials.gov/study/${names.nctId}`)
      const [author = {}] = (item.author ?? []) as Record<string, string>[]
      const written =
        author.literal ?? [author.family, author.given, author.suffix].filter(Boolean).join(', ')
      // Readers of RIS split a name at its commas.
      const comparable = (name: string) => inline(name.replaceAll(',', ', '))
      expect(comparable(written)).toBe(comparable(getLeadSponsorName(study) ?? ''))
      const date =
        statusModule?.studyFirstPostDateStruct?.date ?? statusModule?.studyFirstSubmitDate
      const issued = item.issued as { 'date-parts': unknown[][] } | undefined
      const [year, ...rest] = date?.split('-').map(Number) ?? []
      expect(issued?.['date-parts'][0]?.map(Number)).toEqual(
        date === undefined ? undefined : id === 'bib' ? [year] : [year, ...rest],
      )
    }
  })

  test('csv and xlsx have the same cells, each on its row', async () => {
    const table: string[][] = parse((await write('csv')).toString())
    const sheet = await readSheet(await write('xlsx'), 'Trials', { trim: false })
    expect(table).toHaveLength(trials.length + 1)
    expect(sheet).toHaveLength(trials.length + 1)
    for (const [index, row] of table.entries()) {
      const cells = (sheet[index] ?? []).slice(0, row.length).map((cell) => String(cell ?? ''))
      // A text in a workbook is never a formula and needs no apostrophe, and a cell has a maximum length.
      const expected = row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))
      expect(cells.map(inline)).toEqual(
        expected.map((cell) => inline(cell.length > 32_767 ? `${cell.slice(0, 32_766)}…` : cell)),
      )
      if (index > 0)
        expect(row[1]).toContain(
          trials[index - 1]?.study.protocolSection.identificationModule.briefTitle,
        )
    }
  })

  test('parquet', async () => {
    const file = new Uint8Array(await write('parquet')).buffer
    const rows = await parquetReadObjects({ file })
    expect(rows).toHaveLength(trials.length)
    for (const [index, { study, trialId }] of trials.entries()) {
      const { conditionsModule, contactsLocationsModule } = study.protocolSection
      expect(rows[index]).toMatchObject({
        TrialId: trialId,
        Condition: conditionsModule?.conditions ?? null,
        Study: study,
      })
      const cities = contactsLocationsModule?.locations?.flatMap(({ city }) => city ?? []) ?? []
      expect(rows[index]?.LocationCity).toEqual(cities.length === 0 ? null : cities)
    }
  })

  test.each(['json', 'jsonl'])('%s', async (id) => {
    const text = (await write(id)).toString()
    const studies: unknown =
      id === 'json'
        ? (JSON.parse(text) as { studies: unknown }).studies
        : text
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line) as unknown)
    expect(studies).toEqual(trials.map(({ study }) => study))
  })

  test.each([
    ['fhir.json', checkR4],
    ['fhir.r5.json', checkR5],
  ])('%s', async (id, check) => {
    const bundle = JSON.parse((await write(id)).toString()) as {
      entry: { fullUrl: string; resource: Record<string, unknown> }[]
    }
    expect(check(bundle)).toEqual([])
    expect(new Set(bundle.entry.map(({ fullUrl }) => fullUrl)).size).toBe(trials.length)
    for (const [index, { study }] of trials.entries()) {
      const { resource } = bundle.entry[index] ?? {}
      const { armsInterventionsModule, conditionsModule, outcomesModule } = study.protocolSection
      const names = (key: string) =>
        ((resource?.[key] ?? []) as { name: string }[]).map(({ name }) => name)
      const arms = armsInterventionsModule?.armGroups ?? []
      expect(names(id === 'fhir.json' ? 'arm' : 'comparisonGroup')).toEqual(
        arms.flatMap(({ label }) => label?.trim() ?? []),
      )
      expect(resource?.condition ?? []).toEqual(
        (conditionsModule?.conditions ?? []).map((text) => ({ text: text.trim() })),
      )
      expect(names(id === 'fhir.json' ? 'objective' : 'outcomeMeasure')).toEqual(
        expect.arrayContaining(
          (outcomesModule?.primaryOutcomes ?? []).flatMap(({ measure }) => measure?.trim() ?? []),
        ),
      )
    }
  })
})
