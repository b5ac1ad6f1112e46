import { expect, test } from 'vitest'
import { ctgovCsvFormat } from '@/lib/registries/ctgov-csv/format'

const parse = (date: string) => {
  const { study, unmapped, warnings } = ctgovCsvFormat.parse(
    `NCT Number,Study Title,Start Date\nNCT00000001,A trial,${date}`,
  )
  const start = study.protocolSection.statusModule?.startDateStruct?.date
  return { start, unmapped, messages: warnings.map(({ message }) => message) }
}

test.each([
  ['2026-08-05', '2026-08-05'],
  ['2026-08', '2026-08'],
  ['12/15/2023', '2023-12-15'],
  ['15.12.2023', '2023-12-15'],
  ['5/5/2026', '2026-05-05'],
])('%s', (text, start) => expect(parse(text)).toEqual({ start, unmapped: undefined, messages: [] }))

test.each([
  ['05/08/2026', 'could be read in two ways, as 2026-08-05 or 2026-05-08'],
  ['31/02/2023', 'is not a date that was understood'],
  ['May-23', 'is not a date that was understood'],
])('%s is kept as stated', (text, message) =>
  expect(parse(text)).toEqual({
    start: undefined,
    unmapped: { 'Start Date': text },
    messages: [`"${text}" ${message}`],
  }),
)
