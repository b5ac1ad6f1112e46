/**
 * How much of other registries' wording is understood: how many words are in the table of statuses of each registry
 * and, for the given WHO exports, how many records state status, phase, sex and design and how many of these are read,
 * by registry.
 *
 *   npm run bench -- wordings [WHO export files or folders]
 */
import { readSources } from '@/lib/ingest/read/read-sources'
import type { ParsedDocument } from '@/lib/registries/parse-document'
import { statusWords } from '@/lib/registries/ictrp/status-words'

console.log('words of a status                      known   a status   shown as they stand')
for (const [registry, words] of Object.entries(statusWords)) {
  const meanings = Object.values(words)
  const shown = meanings.filter((meaning) => meaning === null).length
  console.log(
    registry.padEnd(38) +
      [meanings.length, meanings.length - shown, shown].map((n) => String(n).padStart(6)).join(''),
  )
}

/** For each field, where values that are not understood are reported, and what was read. */
const fields: Readonly<Record<string, { place: string; read: (of: ParsedDocument) => unknown }>> = {
  status: {
    place: 'Recruitment_Status',
    read: ({ study }) => study.protocolSection.statusModule?.overallStatus,
  },
  phase: {
    place: 'Phase',
    read: ({ study }) => study.protocolSection.designModule?.phases?.[0],
  },
  sex: {
    place: 'Inclusion_gender',
    read: ({ study }) => study.protocolSection.eligibilityModule?.sex,
  },
  design: {
    place: 'Study_design',
    read: ({ study, unmapped }) =>
      unmapped?.Study_design === undefined
        ? undefined
        : Object.keys(study.protocolSection.designModule?.designInfo ?? {}).length > 0,
  },
}

interface Tally {
  stated: number
  read: number
}
const tallies = new Map<string, Map<string, Tally>>()
const notRead = new Map<string, number>()
let records = 0
const sources = process.argv.slice(2)
for await (const each of sources.length === 0 ? [] : readSources(sources)) {
  if (each.kind !== 'record' || !each.formatId.startsWith('ictrp-')) continue
  records += 1
  const { record } = each
  const registry = record.unmapped?.Source_Register ?? 'not named'
  const tally = tallies.get(registry) ?? new Map<string, Tally>()
  tallies.set(registry, tally)
  for (const [name, { place, read }] of Object.entries(fields)) {
    const warning = record.warnings.find((one) => one.place === place)
    const value = read(record)
    if (value === undefined && warning === undefined) continue
    const isRead = warning === undefined && value !== false
    const { stated = 0, read: before = 0 } = tally.get(name) ?? {}
    tally.set(name, { stated: stated + 1, read: before + Number(isRead) })
    const words = warning?.message ?? (isRead ? null : `"${record.unmapped?.Study_design ?? ''}"`)
    if (words !== null) {
      const key = `${name}: ${words.replace(/\s+/g, ' ').slice(0, 100)}`
      notRead.set(key, (notRead.get(key) ?? 0) + 1)
    }
  }
}

if (records > 0) {
  console.log(`\n${records} records: read of stated`)
  console.log(
    ''.padEnd(38) +
      Object.keys(fields)
        .map((name) => name.padStart(14))
        .join(''),
  )
  for (const [registry, tally] of [...tallies].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const cells = Object.keys(fields).map((name) => {
      const { stated, read } = tally.get(name) ?? { stated: 0, read: 0 }
      return `${read} of ${stated}`.padStart(14)
    })
    console.log(registry.slice(0, 36).padEnd(38) + cells.join(''))
  }
  console.log('\nnot read, the most frequent:')
  const frequent = [...notRead].sort((a, b) => b[1] - a[1]).slice(0, 25)
  for (const [words, count] of frequent) console.log(String(count).padStart(5), words)
}
