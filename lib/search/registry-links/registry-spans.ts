// Spans as addresses of the registry's pages have them.

/** `2020-01-01_2021-12-31`, either side of which may be empty; `null` for anything else. */
export function parseSpan(text: string): { from: string; to: string } | null {
  const match = /^\s*([^_\s]*)\s*_\s*([^_\s]*)\s*$/.exec(text)
  const [from = '', to = ''] = [match?.[1], match?.[2]]
  return match && (from !== '' || to !== '') ? { from, to } : null
}

/**
 * `18y_65y` as expressions that all hold for trials open to somebody of that age; a limit that a trial does not state is
 * no limit. `null` for anything else.
 */
export function parseAgeRange(text: string): string[] | null {
  const span = parseSpan(text)
  const from = span && readAge(span.from)
  const to = span && readAge(span.to)
  if (from == null || to == null) return null
  return [
    ...(to === '' ? [] : [`AREA[MinimumAge]RANGE[MIN, ${to}] OR AREA[MinimumAge]MISSING`]),
    ...(from === '' ? [] : [`AREA[MaximumAge]RANGE[${from}, MAX] OR AREA[MaximumAge]MISSING`]),
  ]
}

const ageUnits: Readonly<Record<string, string>> = {
  y: 'years',
  m: 'months',
  w: 'weeks',
  d: 'days',
}

/** "18 years" for `18y`, `''` for an open end, `null` for anything else. */
function readAge(text: string): string | null {
  if (text === '') return ''
  const match = /^(\d{1,4})([ymwd])?$/.exec(text)
  return match ? `${Number(match[1])} ${ageUnits[match[2] ?? 'y'] ?? 'years'}` : null
}
