import { describe, expect, test } from 'vitest'
import { fullExportColumns } from '@/lib/registries/ictrp/columns'
import { readBytes } from '@/tests/support/read-all'

// WHO's full export: a table without column names, whose rows begin with the numbers of 18 registries.

const toRow = (cells: Record<string, string>, delimiter = ',') =>
  fullExportColumns
    .map((name) => cells[name] ?? (name === 'public_title' ? 'A trial' : ''))
    .map((text) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(delimiter)

const numbers = [
  'NCT00000001',
  'CTIS2023-501234-12-00',
  'RBR-bcdfgh',
  'RPCEC00000001',
  'SLCTR/2008/008',
  'LBCTR2019030201',
  'NL-OMON12345',
  'PER-001-18',
  'ITMCTR2022000001',
  'JPRN-jRCTs031180123',
  'EUCTR2015-001234-12-Outside-EU/EEA',
]

const readIds = async (text: string) => {
  const { records, failures } = await readBytes(text, { chunkBytes: 1000 })
  expect(failures).toEqual([])
  return records.map(({ record, formatId }) => {
    expect(formatId).toBe('ictrp-csv')
    const { nctId, orgStudyIdInfo } = record.study.protocolSection.identificationModule
    return nctId ?? orgStudyIdInfo?.id
  })
}

test('a row is read under the names of the columns that the export has', async () => {
  const { records } = await readBytes(
    toRow({
      TrialID: 'JPRN-UMIN000000001',
      Last_updated: '2026-05-01',
      SecondaryIDs: 'NCT00000007',
      Agemin: '20',
      Gender: 'Both',
      Source_Support: 'Ministry',
      Ethics_Contact_Email: 'ethics@example.org',
    }),
  )
  expect(records).toHaveLength(1)
  const [{ record, place } = { record: undefined, place: '' }] = records
  expect(place).toBe('standard input line 1')
  expect(record?.study.protocolSection).toEqual({
    identificationModule: {
      orgStudyIdInfo: { id: 'JPRN-UMIN000000001' },
      secondaryIdInfos: [{ id: 'NCT00000007', type: 'REGISTRY' }],
      briefTitle: 'A trial',
    },
    eligibilityModule: { sex: 'ALL', minimumAge: '20 Years' },
  })
  expect(record?.unmapped).toEqual({
    Last_updated: '2026-05-01',
    Source_Support: 'Ministry',
    Ethics_Contact_Email: 'ethics@example.org',
  })
})

describe('numbers of every registry', () => {
  const rows = numbers.map((TrialID) => toRow({ TrialID }))

  test.each(numbers)('%s in the first row', async (first) => {
    const others = numbers.filter((number) => number !== first)
    const ordered = [first, ...others].map((TrialID) => toRow({ TrialID }))
    expect(await readIds(ordered.join('\r\n'))).toEqual([first, ...others])
  })

  test('a number of an unknown registry is read after the first row', async () =>
    expect(await readIds([rows[0], toRow({ TrialID: 'XYZ-1' })].join('\n'))).toEqual([
      'NCT00000001',
      'XYZ-1',
    ]))
})

test.each([
  ['semicolons in its texts', { Conditions: 'a;b;c'.repeat(60) }],
  ['a line break in an early cell', { Public_Contact_Address: 'Street 1\nTown' }],
  ['a line break in a title', { public_title: 'One\nTwo' }],
])('a first row with %s', async (_, cells) => {
  const TrialID = 'CTIS2023-501234-12-00'
  for (const delimiter of [',', '\t']) {
    const text = [
      toRow({ TrialID, ...cells }, delimiter),
      toRow({ TrialID: 'NCT00000001' }, delimiter),
    ]
    expect(await readIds(text.join('\n'))).toEqual([TrialID, 'NCT00000001'])
  }
})

test('a row in quarantine includes the column names, so that it can be read by itself once it is repaired', async () => {
  const row = toRow({ TrialID: 'PER-001-18' })
  const { failures } = await readBytes(`${toRow({ TrialID: 'NCT00000001' })}\n${row},x`)
  expect(failures).toMatchObject([
    { place: 'standard input line 2', reason: 'row: expected 63 cells, found 64' },
  ])
  const repaired = failures[0]!.bytes.toString().replace(/,x$/, '')
  expect(await readIds(repaired)).toEqual(['PER-001-18'])
})
