import { withoutRepeats } from '../plain-words'

export interface OutcomeText {
  measure: string
  timeFrame?: string
  description?: string
}

const listMarker = /^(?:[-*\u2022\u00b7]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)/i

/** Labels in the texts of EudraCT and CTIS; several end points share one time frame. */
const euName =
  /(?:^|[;\n])\s*(Main Objective|Secondary Objectives?|Primary end ?points?(?: ?\(s\))?|Secondary end ?points?(?: ?\(s\))?|Time ?points?(?: ?\(s\))? of evaluation of (?:this|these|the) end ?points?(?: ?\(s\))?)\s*:/gi

export interface EuOutcomes {
  primary: OutcomeText[]
  secondary: OutcomeText[]
  /** What the trial aims to find out, under the labels of the text. */
  objectives: string[]
}

/** The objectives and end points of an EU record, or `null` for a text without their labels. */
export function readEuOutcomes(text: string): EuOutcomes | null {
  const marks = [...text.matchAll(euName)]
  if (marks.length === 0) return null
  const result: EuOutcomes = { primary: [], secondary: [], objectives: [] }
  let endPoints = result.primary
  let timeFrame: string | undefined
  const measures = new Map<OutcomeText[], string>()
  const timeFrames = new Map<OutcomeText[], string>()
  for (const [index, mark] of marks.entries()) {
    const name = (mark[1] ?? '').toLowerCase()
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim()
    if (value === '' || /^(?:not applicable|n\/?a|none)\.?$/i.test(value)) continue
    if (name.includes('objective')) {
      result.objectives.push(
        `${name.startsWith('main') ? 'Main' : 'Secondary'} objective: ${value}`,
      )
    } else if (name.startsWith('time')) {
      // The time frame may come before its end point or after it: use whichever has none yet.
      timeFrame = toLine(value)
      const owner = measures.has(endPoints) && !timeFrames.has(endPoints) ? endPoints : undefined
      if (owner !== undefined) timeFrames.set(owner, timeFrame)
      if (owner !== undefined) timeFrame = undefined
    } else {
      endPoints = name.startsWith('primary') ? result.primary : result.secondary
      measures.set(endPoints, value)
      if (timeFrame !== undefined) timeFrames.set(endPoints, timeFrame)
      timeFrame = undefined
    }
  }
  for (const [list, value] of measures) {
    const frame = timeFrames.get(list)
    list.push(
      ...toEndPoints(value).map((each) => ({ ...each, ...(frame && { timeFrame: frame }) })),
    )
  }
  return result
}

/**
 * A list of end points becomes several outcomes; anything else is one, with the points of its scale as its
 * description.
 */
function toEndPoints(text: string): OutcomeText[] {
  const lines = toLines(text)
  if (lines.length > 1 && lines.every((line) => listMarker.test(line))) {
    return lines.map((line) => ({ measure: withoutMarker(line) }))
  }
  const start = lines.findIndex((line, index) => index > 0 && listMarker.test(line))
  if (start < 0) return [{ measure: lines.join(' ') }]
  return [
    {
      measure: lines.slice(0, start).join(' ').replace(/:$/, ''),
      description: lines.slice(start).join('\n'),
    },
  ]
}

/** Labels that some registries use for the parts of one outcome. */
const partName = /(?:^|[;\n])\s*(Outcome name|Name|Time ?points?|Measure)\s*:/gi

/** `Fever. Timepoint: daily. Method of measurement: thermometer.`, CTRI's `…Timepoint: 6 weeks`, Cuba's. */
const timePart =
  /[.;,]?\s*(?:Time ?points?|Time ?frames?|Measurement times?)\s*:\s*([\s\S]*?)(?:\.?\s*Method of measurement:\s*([\s\S]*))?$/i

/** Outcomes in their registry's form, each once. */
export function readOutcomes(text: string | undefined): OutcomeText[] {
  if (text === undefined) return []
  const outcomes = (readParts(text) ?? splitOutcomes(text).map(readOutcome)).filter(
    ({ measure }) => measure !== '',
  )
  const kept = new Set(
    withoutRepeats(outcomes.map(({ measure, timeFrame = '' }) => `${measure} ${timeFrame}`)),
  )
  return outcomes.filter(({ measure, timeFrame = '' }) => kept.delete(`${measure} ${timeFrame}`))
}

/** Lebanon's and Peru's: each part has a label. */
function readParts(text: string): OutcomeText[] | null {
  const marks = [...text.matchAll(partName)]
  if (!/name$/i.test(marks[0]?.[1] ?? '') || marks[0]?.index !== 0) return null
  const outcomes: OutcomeText[] = []
  for (const [index, mark] of marks.entries()) {
    const name = (mark[1] ?? '').toLowerCase()
    const value = toLine(text.slice(mark.index + mark[0].length, marks[index + 1]?.index))
    const latest = outcomes.at(-1)
    if (name.endsWith('name')) outcomes.push({ measure: value })
    else if (latest === undefined || value === '') continue
    else if (name.startsWith('time')) latest.timeFrame = value
    else latest.description = value
  }
  return outcomes
}

function splitOutcomes(text: string): string[] {
  // In Australia's and Thailand's, each outcome ends with its time in brackets, which may contain any character.
  const parts = text.split(']').map((part) => part.replace(/^[\s;.]+/, ''))
  if (parts.pop() === '' && parts.every((part) => part.includes('['))) {
    return parts.map((part) => `${part}]`)
  }
  // Each time ends an outcome; line breaks before it belong to it.
  if (/Time ?points?:/i.test(text)) return text.split(/;/)
  const items: string[] = []
  let isIntroduced = false
  for (const line of toLines(text)) {
    const latest = items.at(-1)
    if (isIntroduced && latest !== undefined && listMarker.test(line)) {
      items[items.length - 1] = `${latest}\n${line}`
      continue
    }
    items.push(...line.split(';'))
    isIntroduced = line.endsWith(':')
  }
  return items
}

/** Words and figures of a time. Other texts in brackets belong to the measure: "CD4 count [cells/µl]". */
const isTime =
  /\d{4}|\b(?:[dwmyt]-?\d|time\w*|(?:half-?)?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|cycles?|visits?)|hourly|daily|weekly|monthly|yearly|annual\w*|baseline|pre|post|before|prior|during|after|at|until|up to|from|through\w*|within|immediately|end|completion|discharge|admission|follow|enrol\w*|screening|intra-?operative\w*|peri-?operative\w*|post-?operative\w*|pre-?operative\w*|intervention|treatment|study|trial)\b|\d\s?(?:d|w|wk|m|mo|y|yr|h)\b/i

function readOutcome(text: string): OutcomeText {
  const bracket = text.lastIndexOf('[')
  if (bracket > 0 && text.endsWith(']') && isTime.test(text.slice(bracket))) {
    const time = text.slice(bracket + 1, -1).trim()
    return toOutcome(text.slice(0, bracket), time.replace(/^time ?(?:frame|points?)\s*:?\s*/i, ''))
  }
  const time = timePart.exec(text)
  if (time !== null && time.index > 0) {
    const measure = text.slice(0, time.index)
    // "Survival (time frame: 2 years)"
    const inBrackets = measure.endsWith('(')
    const frame = inBrackets ? time[1]?.replace(/\s*\)$/, '') : time[1]
    return toOutcome(inBrackets ? measure.slice(0, -1) : measure, frame, time[2])
  }
  const [first = '', ...points] = toLines(text)
  return toOutcome(first, undefined, points.length === 0 ? undefined : points.join('\n'))
}

function toOutcome(measure: string, timeFrame?: string, description?: string): OutcomeText {
  const outcome: OutcomeText = { measure: withoutMarker(toLine(measure)) }
  const frame = toLine(timeFrame ?? '').replace(/\.$/, '')
  if (frame !== '') outcome.timeFrame = frame
  const rest = (description ?? '').trim()
  if (rest !== '') outcome.description = rest
  return outcome
}

const withoutMarker = (line: string) => line.replace(listMarker, '').trim()
const toLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const toLine = (text: string) => toLines(text).join(' ')
