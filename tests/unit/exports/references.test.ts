import Cite from 'citation-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findExportFormat, exportFormats, writeExport } from '@/lib/exports/formats'
import { toStream } from '@/lib/exports/stream'
import type { ExportedTrial, ExportSource } from '@/lib/exports/format'
import type { Study } from '@/lib/study/schema'

// Lists of references are read back by a third-party parser.

const source: ExportSource = {
  title: 'Trials',
  url: 'https://portal.example/trials',
  siteUrl: 'https://portal.example',
  dataAsOf: '2026-11-28T10:00:00Z',
  total: 1,
}

function toTrial(number: number, title: string, sponsor: string): ExportedTrial {
  const trialId = `NCT${String(number).padStart(8, '0')}`
  const study: Study = {
    protocolSection: {
      identificationModule: { nctId: trialId, briefTitle: title },
      statusModule: {
        studyFirstPostDateStruct: { date: '2024-03-05' },
        lastUpdatePostDateStruct: { date: '2026-08-11' },
      },
      sponsorCollaboratorsModule: { leadSponsor: { name: sponsor } },
      conditionsModule: { conditions: ['Lupus Nephritis', 'R&D 50%'] },
    },
  }
  return { trialId, study, text: JSON.stringify(study) }
}

async function write(id: string, trials: readonly ExportedTrial[]): Promise<string> {
  const format = findExportFormat(id)
  if (format === null) throw new Error(`no format ${id}`)
  return new Response(toStream(writeExport(format, source, trials))).text()
}

const trials = [
  toTrial(
    1,
    'CAR-T cells {CD19} in 50% of _all_ R&D: 1 ~ 2 ^ 3 \\ 4 #5 $6',
    'Bristol-Myers Squibb',
  ),
  toTrial(2, 'Zellen für Öffnungen\nzweite Zeile', "Hôpital de l'Est & Söhne"),
]

describe.each(['ris', 'bib', 'csl.json'])('%s', (id) => {
  test('every trial is one web page with its number, sponsor and dates', async () => {
    const items = new Cite(await write(id, trials)).data
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({
      title: 'CAR-T cells {CD19} in 50% of _all_ R&D: 1 ~ 2 ^ 3 \\ 4 #5 $6',
      author: [expect.objectContaining({})],
      issued: { 'date-parts': [expect.arrayContaining([2024])] },
      URL: 'https://clinicaltrials.gov/study/NCT00000001',
    })
    expect(JSON.stringify(items[0]?.author)).toContain('Bristol-Myers Squibb')
    expect(String(items[1]?.title).replace(/\s+/g, ' ')).toBe('Zellen für Öffnungen zweite Zeile')
  })
})

test('whatever a title contains, the list has as many references as trials', async () => {
  const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 3 }), async (titles) => {
      const some = titles.map((each, index) => toTrial(index + 1, `x${each}`, 'Sponsor'))
      for (const id of ['ris', 'bib', 'csl.json']) {
        expect(new Cite(await write(id, some)).data, id).toHaveLength(some.length)
      }
      const lines = (await write('jsonl', some)).trimEnd().split('\n')
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
        some.map(({ study }) => study),
      )
      expect(JSON.parse(await write('json', some))).toMatchObject({
        total: 1,
        studies: some.map(({ study }) => study),
      })
    }),
    { numRuns: 30 },
  )
})

test.each(['ris', 'bib', 'csl.json'])('%s says that a record was removed', async (id) => {
  const [trial] = trials
  const [item] = new Cite(await write(id, trial ? [{ ...trial, removedOn: '2026-11-20' }] : []))
    .data
  expect(JSON.stringify(item?.note)).toContain(
    'Removed from ClinicalTrials.gov: found missing on 2026-11-20',
  )
})

test('ids of formats are unique and are their files’ endings', () => {
  const ids = exportFormats.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(\.[a-z0-9]+)*$/)
})

test('RIS has no line for what is stated as nothing', async () => {
  const written = await write('ris', [toTrial(3, 'Cells', ' ')])
  expect(written).not.toMatch(/^AU {2}-/m)
  expect(written).toMatch(/^ER {2}- $/m)
})
