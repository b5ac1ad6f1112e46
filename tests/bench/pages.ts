/**
 * Renders the pages of all real records and reports where a reader would see raw data: backslashes of the registry's
 * markup, character references, codes in capitals, `undefined`, `null`, `NaN`.
 *
 *   TRIALS_DATA_DIR=… npm run bench -- pages [<every nth record>]
 */
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { toDayNumber } from '@/lib/study/dates'
import { toStudyExtent } from '@/lib/study/extent'
import { studyFields } from '@/lib/study/fields'
import { unescapeMarkup } from '@/lib/study/markup'
import { toReadableStudy } from '@/lib/study/readable-study'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'
import { vocabularies } from '@/lib/study/vocabularies/vocabularies'
import { listRealFiles, readRealLines } from '../support/real-records'
import { toReadText } from '../support/html-text'
import { renderPages } from '../support/render-pages'

const url = 'https://trials.example.org/trials/x'
const step = Number(process.argv[2] ?? 1)
const codes = new Set<string>(Object.values(vocabularies).flatMap(({ values }) => [...values]))
const enumPaths = new Set(studyFields.filter(({ isEnum }) => isEnum).map(({ path }) => path))

function toTrial(study: Study): TrialDetail {
  const source = { format: 'ctgov-api', label: 'The registry', place: 'line' } as const
  return {
    trialId: toTrialId(study),
    study,
    today: toDayNumber(Date.now()),
    extent: toStudyExtent(study),
    sources: [{ ...source, seenAt: '2026-11-29T03:04:05.000Z', warnings: [], unmapped: [] }],
  }
}

/** All texts of a record that are not codes. */
function listTexts(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return enumPaths.has(path) ? [] : [value]
  if (Array.isArray(value)) return value.flatMap((each) => listTexts(each, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    listTexts(member, path === '' ? name : `${path}.${name}`),
  )
}

const found = new Map<string, { count: number; example: string }>()

function look(study: Study, page: string, html: string): void {
  const texts = listTexts(study)
  const own = texts.map(unescapeMarkup).join('\n')
  const note = (kind: string, text: string, at = 0) => {
    const name = `${kind}, ${page}`
    const example = `${toTrialId(study)}: ${text.slice(Math.max(0, at - 40), at + 60)}`
    const { count = 0 } = found.get(name) ?? {}
    found.set(name, { count: count + 1, example: found.get(name)?.example ?? example })
  }
  const shown = html.replace(/<(script|style)\b.*?<\/\1>/gs, '')
  for (const node of shown.split(/<[^>]+>/)) {
    const text = toReadText(node)
    if (text.trim() === '') continue
    const escape = /\\[!-/:-@[-`{-~]/.exec(text)
    if (escape) note('backslash', text, escape.index)
    const reference = /&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i.exec(text)
    if (reference) note('reference', text, reference.index)
    const word = text.trim()
    const code = [...word.matchAll(/\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b/g)].find(
      ([each]) => !own.includes(each),
    )
    if (code) note('code', text, code.index)
    else if (codes.has(word) && word.length > 3 && !own.includes(word)) note('code', text)
    const nothing = /\b(?:undefined|null|NaN)\b|\[object /.exec(text)
    if (nothing && !own.includes(nothing[0])) note(nothing[0], text, nothing.index)
  }
}

let records = 0
let pages = 0
let line = 0
for (const name of listRealFiles()) {
  for (const text of readRealLines(name)) {
    if (line++ % step !== 0) continue
    const study = toReadableStudy(JSON.parse(text) as Study)
    records += 1
    for (const { name: page, html } of renderPages(toTrial(study), url)) {
      pages += 1
      look(study, page, html)
    }
  }
}
console.log(`${records.toLocaleString('en')} records, ${pages.toLocaleString('en')} pages`)
for (const [name, { count, example }] of [...found].sort((a, b) => b[1].count - a[1].count)) {
  console.log(`${count} texts: ${name}\n  ${JSON.stringify(example)}`)
}
if (found.size === 0) console.log('Nothing on them belongs to the data alone.')
