import { shorten } from '@/lib/study/shorten'
import type { TermContext } from './context'
import type { ProblemList } from './problems'
import type { BracketToken } from './tokens'
import type { DistanceNode, DistanceUnit, Expression, RangeNode } from './tree'
import { normaliseValue, toRangeSpan } from './values'

// The content of the brackets of RANGE and DISTANCE.

const rangeKinds: readonly string[] = ['date', 'number', 'age']

/** Reads `RANGE[from, to]` for the field around it; `null` if that field has no order. */
export function readRange(
  token: BracketToken,
  context: TermContext,
  problems: ProblemList,
): RangeNode | null {
  const location = { start: token.start, end: token.end }
  if (!rangeKinds.includes(context.kind)) {
    const message =
      context.name === ''
        ? 'RANGE needs a field: write AREA[StartDate]RANGE[2020, MAX].'
        : `RANGE works only with dates, numbers and ages, not with ${context.label}. Write each value and join them with OR.`
    problems.add('range-field', location, message, { subject: context.name })
    return null
  }
  const parts = token.argument.split(',').map((part) => part.trim())
  const single = parts.length === 1
  const [fromText = '', toText = single ? fromText : ''] = parts
  const from = readBound(fromText, 'MIN', context)
  const to = readBound(toText, 'MAX', context)
  const node: RangeNode = { kind: 'range', from: from.value, to: to.value, location }
  const span = toRangeSpan(context.kind, node.from, node.to)
  if (span.first > span.last) {
    node.from = to.value
    node.to = from.value
  }
  const corrected = `RANGE[${node.from ?? 'MIN'}, ${node.to ?? 'MAX'}]`
  const message =
    from.problem ??
    to.problem ??
    (parts.length === 2
      ? null
      : 'RANGE takes two values: RANGE[from, to]. Use MIN or MAX to leave one end open.') ??
    (span.first > span.last ? 'The two values of RANGE are in the wrong order.' : null)
  if (message !== null) {
    // A range that is open at both ends corrects nothing: what was meant is lost.
    const isOpen = node.from === null && node.to === null
    problems.add('bad-range', location, message, {
      edit: isOpen ? undefined : { ...location, text: corrected },
      subject: context.name,
    })
  }
  return node
}

interface Bound {
  /** `null` for an open side. */
  value: string | null
  problem: string | null
}

function readBound(written: string, open: 'MIN' | 'MAX', context: TermContext): Bound {
  // Either word leaves its side open; lower-case "max" can mean nothing else.
  if (/^(?:min|max)$/i.test(written)) {
    const meant = written.toUpperCase()
    const problem =
      written === open
        ? null
        : meant === open
          ? `Write ${open} in capitals.`
          : `${open} leaves this end of RANGE open, not ${meant}.`
    return { value: null, problem }
  }
  const text = written.replace(/^(["'])(.*)\1$/, '$2')
  const value = normaliseValue(context.kind, text)
  if (value !== null) return { value, problem: null }
  if (context.kind === 'age' && /^\d{1,3}$/.test(text)) {
    const problem = `An age needs a unit: ${text} years, months, weeks or days.`
    return { value: `${Number(text)} years`, problem }
  }
  if (text === '')
    return { value: null, problem: `To leave this end of RANGE open, write ${open}.` }
  const shown = shorten(text, 40)
  const wanted = { date: 'a date such as 2020-05', age: 'an age such as 16 years' }
  const kind = context.kind === 'date' || context.kind === 'age' ? wanted[context.kind] : 'a number'
  return { value: null, problem: `"${shown}" is not ${kind}. We left this end of RANGE open.` }
}

const milesToMetres = 1609.344

/** The radius of a DISTANCE in metres. */
export function toRadiusMetres({ radius, unit }: Pick<DistanceNode, 'radius' | 'unit'>): number {
  const metres: Record<DistanceUnit, number> = { mi: milesToMetres, km: 1000, m: 1 }
  return radius * metres[unit]
}

/** Half the circumference of the earth; a larger radius makes no difference. */
const maxRadiusMetres = 20_100_000

const distancePattern =
  /^(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(\d{1,9}(?:\.\d+)?)\s*([a-z]*)$/i

const distanceUnitNames: ReadonlyMap<string, DistanceUnit> = new Map([
  ['', 'm'],
  ['m', 'm'],
  ['mi', 'mi'],
  ['mile', 'mi'],
  ['miles', 'mi'],
  ['km', 'km'],
])

/** Reads `DISTANCE[latitude,longitude,radius]`; `null` if it is not a location. */
export function readDistance(
  token: BracketToken,
  context: TermContext,
  problems: ProblemList,
): Expression | null {
  const location = { start: token.start, end: token.end }
  const match = distancePattern.exec(token.argument.trim())
  const latitude = toMicroDegrees(match?.[1])
  const longitude = toMicroDegrees(match?.[2])
  const unit = distanceUnitNames.get((match?.[4] ?? '').toLowerCase())
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  if (match === null || !isPlace || unit === undefined) {
    problems.add(
      'bad-distance',
      location,
      'DISTANCE takes a latitude, a longitude and a radius in mi or km, such as DISTANCE[52.52,13.405,50km].',
    )
    return null
  }
  if (match[4] === undefined || match[4] === '') {
    problems.hint(
      location,
      'Without a unit, this distance is in metres. Write mi for miles or km for kilometres.',
    )
  }
  const node: DistanceNode = { kind: 'distance', latitude, longitude, radius: 0, unit, location }
  const largest = maxRadiusMetres / toRadiusMetres({ radius: 1, unit })
  node.radius = Math.min(toMicroDegrees(match[3]), Math.floor(largest))
  if (context.kind === 'place') return node
  problems.add(
    'distance-field',
    location,
    'DISTANCE searches by the sites’ positions: write AREA[LocationGeoPoint] before it.',
    { edit: { start: token.start, end: token.start, text: 'AREA[LocationGeoPoint]' } },
  )
  return { kind: 'area', area: 'LocationGeoPoint', size: false, operand: node, location }
}

/** Six decimals are a tenth of a metre and never need an exponent. */
function toMicroDegrees(text: string | undefined): number {
  return Math.round(Number(text ?? NaN) * 1e6) / 1e6 + 0
}
