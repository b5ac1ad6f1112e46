import { describeAge, parseAge } from './ages'
import { describeDateTime, describePartialDate, parseDateTime, parsePartialDate } from './dates'
import { describeEnrollment } from './enrollment'
import { fieldGroups, fieldLabels } from './field-labels'
import { findField, type FieldValue } from './fields'
import { labelOf } from './labels'
import { capitalise } from './letter-case'

// Readable words for paths in a record and for values. Every input has an answer: an unknown key is spelt out, a
// value of an unknown kind is shown unchanged, apart from dates.

/** A part of the record under the heading that pages use. */
export interface FieldGroup {
  /** Path of the module or section: `protocolSection.statusModule`. */
  path: string
  label: string
  /** Its position in the order of the page. */
  order: number
}

/** The group of a dotted path; paths outside of known modules belong to "Other fields". */
export function getFieldGroup(path: string): FieldGroup {
  const order = fieldGroups.findIndex(
    ([groupPath]) => path === groupPath || path.startsWith(`${groupPath}.`),
  )
  const [groupPath, label] = fieldGroups[order] ?? ['', 'Other fields']
  return { path: groupPath, label, order: order === -1 ? fieldGroups.length : order }
}

/** "Overall status" for `protocolSection.statusModule.overallStatus`; unknown paths get a label made from the key. */
export function describeFieldPath(path: string): string {
  const group = fieldGroups.find(([groupPath]) => groupPath === path)
  if (group !== undefined) return group[1]
  const local = path.replace(/^protocolSection\./, '')
  if (Object.hasOwn(fieldLabels, local)) return fieldLabels[local] ?? local
  const steps = path.split('.')
  const last = steps.at(-1) ?? path
  const parent = steps.at(-2)
  if (parent === undefined || !genericKeys.has(last) || /(?:Module|Section)$/.test(parent)) {
    return capitalise(spellOut(last))
  }
  const whole = capitalise(spellOut(parent))
  if (parent.endsWith('Struct') && last === 'date') return whole
  if (parent.endsWith('Struct') && last === 'type') return `${whole}: actual or estimated`
  return `${whole}: ${spellOut(last)}`
}

/** A value at a path in words: labels of vocabularies, dates and ages spelt out, yes and no. */
export function describeFieldValue(path: string, value: FieldValue): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  const field = findField(path)
  if (field?.piece === 'EnrollmentCount' && typeof value === 'number') {
    return describeEnrollment({ count: value })
  }
  if (typeof value === 'number') return String(value)
  if (field === null) return isoDay.test(value) ? describeDate(value) : value
  if (field.vocabulary !== null) return labelOf(field.vocabulary, value)
  switch (field.type) {
    case 'PartialDate':
    case 'NormalizedDate':
      return describeDate(value)
    case 'DateTimeMinutes': {
      const time = parseDateTime(value)
      return time === null ? value : describeDateTime(time)
    }
    case 'NormalizedTime': {
      const age = parseAge(value)
      if (age === null) return value
      return age === 'no-limit' ? 'No limit' : describeAge(age)
    }
    default:
      return value
  }
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/

function describeDate(text: string): string {
  const date = parsePartialDate(text)
  return date === null ? text : describePartialDate(date)
}

/** Keys that mean nothing without their parent. */
const genericKeys = new Set([
  'class',
  'comment',
  'count',
  'date',
  'description',
  'groupId',
  'id',
  'label',
  'link',
  'name',
  'status',
  'term',
  'title',
  'type',
  'units',
  'url',
  'value',
])

const words = new Map(
  Object.entries({
    fda: 'FDA',
    icf: 'ICF',
    id: 'number',
    ipd: 'IPD',
    lat: 'latitude',
    lon: 'longitude',
    mcp: 'MCP',
    mesh: 'MeSH',
    meshes: 'MeSH terms',
    nct: 'NCT',
    num: 'number of',
    om: 'outcome',
    pct: 'percentage',
    pmid: 'PubMed number',
    qc: 'quality control',
    sap: 'SAP',
    url: 'address',
    us: 'US',
  }),
)

/** `whyStopped` → "why stopped"; the data model's suffixes (`…Struct`, `…Info`, `…Module`) are dropped. */
function spellOut(key: string): string {
  const bare = key.replace(/(?<=[a-z])(?:Struct|Infos?|Module|Section)$/, '')
  const parts = bare.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g)
  // A key in another script or without letters is its own best description.
  if (parts === null) return key
  return parts.map((part) => words.get(part.toLowerCase()) ?? part.toLowerCase()).join(' ')
}
