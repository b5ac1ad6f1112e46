import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import type { PageDocument, PageLine } from '../page-document'
import { toMarkupText } from '../page-text'
import { formatInterventionName, parseIntervention } from '../page-values'
import { groupsSection } from './layout'

export interface ArmDraft {
  label: string
  type: string | undefined
  description: string | undefined
  interventionNames: string[]
}

const typeLine = /^(.+) group$/
const descriptionLabel = 'Description:'
const treatmentLabel = 'Treatment:'

/**
 * The groups of participants: a label, "… group" for the type, "Description:" with text, "Treatment:" with one
 * treatment a line. If one of these lines is missing, the others still identify the parts.
 * @param treatments the treatments that the page lists, type and name
 */
export function readArms(page: PageDocument, treatments: ReadonlySet<string>): ArmDraft[] {
  const lines = page.has(groupsSection) ? page.takeBlock(groupsSection) : takeStrayArms(page)
  const starts = lines.flatMap((_, index) => (startsArm(lines, index, treatments) ? [index] : []))
  const [first = lines.length] = starts
  for (const line of lines.slice(0, first)) {
    if (line.text !== '') page.reject(line, 'a group of participants')
  }
  return starts.map((start, index) =>
    toArm(page, lines.slice(start, starts[index + 1] ?? lines.length), treatments),
  )
}

/** Groups whose heading is missing come below the last heading of the design. */
function takeStrayArms(page: PageDocument): PageLine[] {
  for (const heading of ['Masking', 'Time perspective', 'Interventional model', 'Trial design']) {
    const lines = page.getBlock(heading)
    const type = lines.findIndex((line) => findType(line.text) !== null)
    const label = lines.slice(0, Math.max(0, type)).findLastIndex((line) => line.text !== '')
    if (label < 0) continue
    const arms = lines.slice(label)
    page.claim(arms)
    return arms
  }
  return []
}

function startsArm(lines: PageLine[], index: number, treatments: ReadonlySet<string>): boolean {
  const text = lines[index]?.text.trim() ?? ''
  if (text === '' || isLabel(text) || findType(text) !== null || treatments.has(text)) return false
  const next =
    lines
      .slice(index + 1, index + 4)
      .find((line) => line.text !== '')
      ?.text.trim() ?? ''
  if (findType(next) !== null) return true
  // A group without a type, as in observational studies.
  const before =
    lines
      .slice(0, index)
      .findLast((line) => line.text !== '')
      ?.text.trim() ?? ''
  return next === descriptionLabel && findType(before) === null && !isLabel(before)
}

function toArm(page: PageDocument, lines: PageLine[], treatments: ReadonlySet<string>): ArmDraft {
  const [label, ...rest] = lines
  const description: PageLine[] = []
  const interventionNames: string[] = []
  let type: string | null = null
  let inTreatments = false
  for (const line of rest) {
    const text = line.text.trim()
    const lineType: string | null = type === null ? findType(text) : null
    if (lineType !== null) type = lineType
    else if (isLabel(text)) inTreatments = text === treatmentLabel
    else if (treatments.has(text)) interventionNames.push(text)
    else if (text === '' || !inTreatments) description.push(line)
    else {
      const treatment = parseIntervention(text)
      if (treatment.type === undefined) page.reject(line, 'a treatment such as “Drug: …”')
      else interventionNames.push(formatInterventionName(treatment))
    }
  }
  return {
    label: label?.text.trim() ?? '',
    type: type ?? undefined,
    description: toMarkupText(description),
    interventionNames,
  }
}

function findType(text: string): string | null {
  const name = typeLine.exec(text.trim())?.[1]
  return name === undefined ? null : parseVocabularyValue('ArmGroupType', name)
}

function isLabel(text: string): boolean {
  return text === descriptionLabel || text === treatmentLabel
}
