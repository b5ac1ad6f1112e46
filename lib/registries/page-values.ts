import { formatAge, parseAge } from '@/lib/study/ages'
import { parsePartialDate } from '@/lib/study/dates'
import type { Study } from '@/lib/study/schema'
import { interventionTypeLabels, type InterventionType } from '@/lib/study/vocabularies/treatment'
import { legacyValues } from '@/lib/study/vocabularies/legacy'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import type { VocabularyName, VocabularyValue } from '@/lib/study/vocabularies/vocabularies'
import type { PageDocument, PageLine } from './page-document'

/** Values that the pages of all portals write in similar words. */

/** A `Study` under construction: any field may still be missing. */
export type StudyDraft = DraftOf<Study>
type DraftOf<Value> = Value extends readonly (infer Item)[]
  ? DraftOf<Item>[]
  : Value extends object
    ? { [Key in keyof Value]?: DraftOf<Value[Key]> | undefined }
    : Value

export interface InterventionDraft {
  type?: string | undefined
  name: string
  description?: string | undefined
}

/** The vocabulary value that a line means; an unknown word is reported and left out. */
export function readTerm<Name extends VocabularyName>(
  page: PageDocument,
  vocabulary: Name,
  line: PageLine | undefined,
): VocabularyValue<Name> | undefined {
  if (!line) return undefined
  const value = parseVocabularyValue(vocabulary, line.text)
  if (value === null) page.reject(line, `a value of ${vocabulary}`)
  return value ?? undefined
}

/** "Phase 2", "PHASE1/PHASE2", "Phase 1/2", "Not Applicable"; `null` when the text is none. */
export function parsePhases(text: string): string[] | null {
  const parts = text
    .split(/\s*[/|,]\s*/)
    .map((part) => (/^\d$/.test(part) ? `Phase ${part}` : part))
  // "N/A" contains the slash that also separates two phases.
  const whole = parseVocabularyValue('Phase', text)
  if (whole || /^n\/a$/i.test(text)) return [whole ?? 'NA']
  const values = parts.map((part) => parseVocabularyValue('Phase', part))
  return values.every((value) => value !== null) ? values : null
}

/** Splits "Biological: NK cells" into type and name; a line without a known type is a name. */
export function parseIntervention(text: string): InterventionDraft {
  const [, label = '', name = ''] = /^([A-Za-z ]{4,25}):\s+(.+)$/s.exec(text) ?? []
  const type = label === '' ? null : parseVocabularyValue('InterventionType', label)
  return type ? { type, name } : { name: text }
}

/**
 * The lines under "Conditions". A line with a treatment type before a colon is not a condition: the heading of the
 * treatments above it is missing.
 */
export function readConditions(page: PageDocument): string[] {
  return page.takeValues('Conditions', 'a condition').flatMap((line) => {
    if (parseIntervention(line.text).type === undefined) return [line.text]
    page.reject(line, 'a condition')
    return []
  })
}

/** Lines such as "Biological: NK cells"; one without a known type is reported and left out. */
export function readTypedInterventions(page: PageDocument, heading: string): InterventionDraft[] {
  return page.takeValues(heading, 'a treatment').flatMap((line) => {
    const intervention = parseIntervention(line.text)
    if (intervention.type !== undefined) return [intervention]
    page.reject(line, 'a treatment such as “Drug: …”')
    return []
  })
}

/** The form in which the registry refers to an intervention inside an arm: "Biological: NK cells". */
export function formatInterventionName(intervention: InterventionDraft): string {
  const { type, name } = intervention
  return isInterventionType(type) ? `${legacyValues.InterventionType[type]}: ${name}` : name
}

/** The listed interventions and those that only an arm mentions. */
export function addUnlisted(
  listed: readonly InterventionDraft[],
  arms: readonly { interventionNames: readonly string[] }[],
): InterventionDraft[] {
  const names = new Set(listed.map(formatInterventionName))
  const unlisted = new Set(arms.flatMap((arm) => arm.interventionNames))
  return [...listed, ...[...unlisted].filter((name) => !names.has(name)).map(parseIntervention)]
}

/** Interventions with the labels of the arms that name them, as the registry lists them. */
export function toInterventions(
  interventions: readonly InterventionDraft[],
  arms: readonly { label?: string | undefined; interventionNames?: string[] | undefined }[],
) {
  return interventions.map((intervention) => {
    const name = formatInterventionName(intervention)
    const armGroupLabels = arms
      .filter((arm) => arm.interventionNames?.includes(name))
      .flatMap((arm) => (arm.label === undefined ? [] : [arm.label]))
    return { ...intervention, armGroupLabels }
  })
}

/** A date in the registry's format; anything else is reported and left out. */
export function readDate(page: PageDocument, line: PageLine | undefined): string | undefined {
  if (!line) return undefined
  if (parsePartialDate(line.text)) return line.text
  page.reject(line, 'a date such as 2023-05-15')
  return undefined
}

/** An age in the registry's spelling; "N/A" stays, anything else is reported and left out. */
export function readAge(page: PageDocument, line: PageLine | undefined): string | undefined {
  if (!line) return undefined
  const age = parseAge(line.text)
  if (age) return formatAge(age)
  page.reject(line, 'an age such as 18 Years')
  return undefined
}

/** A whole number with or without thousands separators; `null` for any other text. */
export function parseCount(text: string): number | null {
  return /^(?:\d{1,3}(?:,\d{3})+|\d{1,9})$/.test(text) ? Number(text.replaceAll(',', '')) : null
}

/**
 * "Hangzhou, Zhejiang, China": city, region, country. A country may contain a comma ("Korea, Republic of"), so the
 * countries that the page lists are tried first.
 */
export function parsePlace(text: string, countries: readonly string[] = []) {
  const known = countries.find((country) => text === country || text.endsWith(`, ${country}`))
  const parts = (known ? text.slice(0, -known.length) : text).split(/,\s*/).filter(Boolean)
  const country = known ?? parts.pop()
  const [city, ...regions] = parts
  return {
    ...(city === undefined ? {} : { city }),
    ...(regions.length === 0 ? {} : { state: regions.join(', ') }),
    ...(country === undefined ? {} : { country }),
  }
}

function isInterventionType(type: string | undefined): type is InterventionType {
  return type !== undefined && Object.hasOwn(interventionTypeLabels, type)
}
