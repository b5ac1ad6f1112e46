import type { PageDocument, PageLine } from '../page-document'
import { joinParagraphs } from '../page-text'
import { formatInterventionName, type InterventionDraft } from '../page-values'

/**
 * The tables of a MedPath page. When the page was saved, the cells of a row were joined ("rrAMLNKG2D CAR-NK-", "DLT28
 * days"). They are separated again with the names of the interventions and the formats of times.
 */

interface ArmRow {
  label: string
  interventionNames: string[]
  description: string | undefined
}

/** Group, intervention, description; "-" for none. A group with several interventions has a row for each. */
export function readArms(page: PageDocument, interventions: readonly InterventionDraft[]) {
  const heading = 'Arm && Interventions'
  const arms: ArmRow[] = []
  for (const line of page.getLines(heading)) {
    const row = splitArmRow(line.text.trim(), interventions)
    if (!row) {
      page.reject(line, 'a row of group, intervention and description')
      continue
    }
    page.claim([line])
    const known = arms.find((arm) => arm.label === row.label)
    if (!known) arms.push(row)
    else {
      known.interventionNames.push(...row.interventionNames)
      known.description ??= row.description
    }
  }
  return arms
}

function splitArmRow(text: string, interventions: readonly InterventionDraft[]): ArmRow | null {
  // The longest name first: "CAR-NK" is part of "NKG2D CAR-NK".
  const byLength = [...interventions].sort((a, b) => b.name.length - a.name.length)
  for (const intervention of byLength) {
    // The group's own name may equal the intervention's, so search from the second character on.
    const start = text.indexOf(intervention.name, 1)
    if (start < 0) continue
    const description = text.slice(start + intervention.name.length).trim()
    return {
      label: text.slice(0, start).trim(),
      interventionNames: [formatInterventionName(intervention)],
      description: description === '' || description === '-' ? undefined : description,
    }
  }
  return null
}

export interface OutcomeDraft {
  measure: string
  description: string | undefined
  timeFrame: string | undefined
}

/** Name and time on one line, the measure below it. */
export function readOutcomes(page: PageDocument, heading: string): OutcomeDraft[] {
  const lines = page.getLines(heading)
  page.claim(lines)
  const rows: { measure: string; timeFrame: string | undefined; below: PageLine[] }[] = []
  for (const line of lines) {
    const cells = splitOutcomeRow(line.text.trim())
    const last = rows.at(-1)
    if (cells) rows.push({ ...cells, below: [] })
    else if (last) last.below.push(line)
    else {
      page.warn(
        line,
        'expected an outcome with its time, found one without; it is kept as it stands',
      )
      rows.push({ measure: line.text.trim(), timeFrame: undefined, below: [] })
    }
  }
  return rows.map(({ measure, timeFrame, below }) => ({
    measure,
    description: joinParagraphs(below),
    timeFrame,
  }))
}

// How a time begins: a number with a unit, or a typical first word of time frames.
const time =
  /^(?:\d+(?:\.\d+)?(?:\s*(?:-|–|to)\s*\d+)?\s*(?:minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|months?|mos?|years?|yrs?)\b|(?:Up to|Within|Through(?:out)?|From|At|Until|During|Before|After|Every|Baseline|Screening|Day|Days|Week|Weeks|Month|Months|Year|Years|Hour|Hours|First|Approximately|About|Average|Time|One|Two|Three|Six|Twelve)\b)/i

/**
 * Cuts "DLT28 days" before the time, at the point where two cells were joined: a letter or bracket directly followed
 * by a number or a capital, without a space.
 */
function splitOutcomeRow(text: string): { measure: string; timeFrame: string } | null {
  for (let index = 1; index < Math.min(text.length, 600); index += 1) {
    const before = text.charAt(index - 1)
    const first = text.charAt(index)
    const runTogether = /[^\s\d.,/(<>=≥≤-]/.test(before) && /[A-Z0-9]/.test(first)
    // A time cannot begin with a letter inside a word in capitals ("DLT").
    if (
      !runTogether ||
      (/[A-Z]/.test(first) && /[A-Z]/.test(before) && !/^[A-Z][a-z]/.test(text.slice(index)))
    ) {
      continue
    }
    const rest = text.slice(index)
    if (!time.test(rest.slice(0, 60))) continue
    return { measure: text.slice(0, index), timeFrame: rest.replace(/\s*-$/, '') }
  }
  return null
}
