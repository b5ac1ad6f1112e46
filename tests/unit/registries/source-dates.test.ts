import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRegistryDates, toRegistryDate } from '@/lib/registries/source-dates'

test.each([
  ['2023-05-15', '2023-05-15'],
  ['2023-05', '2023-05'],
  ['2023', '2023'],
  ['May 2023', '2023-05'],
  ['May 15, 2023', '2023-05-15'],
  ['  September  1,  2019 ', '2019-09-01'],
  ['Sept. 1, 2019', '2019-09-01'],
  ['24 August 2026', '2026-08-24'],
  ['20230515', '2023-05-15'],
  ['05/08/2026', '2026-08-05'],
  ['5.8.2026', '2026-08-05'],
  ['21-10-2013', '2013-10-21'],
  ['2021/07/05', '2021-07-05'],
  ['2021-07-05T00:00:00', '2021-07-05'],
  ['2020-04-10 00:00:00', '2020-04-10'],
  ['15/05/2023 10:30', '2023-05-15'],
  ['05-Aug-2026', '2026-08-05'],
  ['05-Aug-26', '2026-08-05'],
  ['5-Nov-98', '1998-11-05'],
  ['Aug-2026', '2026-08'],
  ['August 5th, 2026', '2026-08-05'],
  ['1st Feb 2026', '2026-02-01'],
  ['08/2026', '2026-08'],
  ['2026年8月5日', '2026-08-05'],
  ['２０２６年８月', '2026-08'],
  ['May 2026 (actual)', '2026-05'],
  ['Aug-26', null],
  ['13/2026', null],
  ['31-Feb-26', null],
  ['Mayor 2026', null],
  ['Marching 2024', null],
  ['31/02/2023', null],
  ['05/15/2023', null],
  ['Smarch 13, 2023', null],
  ['1584835200000', null],
  ['soon', null],
  ['', null],
])('%s', (text, date) => expect(toRegistryDate(text)).toBe(date))

test.each([
  ['05/08/2026', ['2026-08-05', '2026-05-08']],
  ['5.8.2026 00:00', ['2026-08-05', '2026-05-08']],
  ['12/15/2023', ['2023-12-15']],
  ['15/12/2023', ['2023-12-15']],
  ['05/05/2026', ['2026-05-05']],
  ['2023-05', ['2023-05']],
  ['May 2023', ['2023-05']],
  ['31/02/2023', []],
  ['soon', []],
])('%s from an unknown country', (text, dates) => expect(findRegistryDates(text)).toEqual(dates))

test('any day is read the same in every format', () => {
  const day = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year, month, dayOfMonth] = iso.split('-')
      const english = date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })
      const texts = [iso, english, `${dayOfMonth}/${month}/${year}`, iso.replaceAll('-', '')]
      for (const text of texts) expect(toRegistryDate(text)).toBe(iso)
    }),
  )
})
