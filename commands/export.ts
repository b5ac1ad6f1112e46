import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { parseExportRequest, type ExportSubject } from '@/lib/exports/export-request'
import { chooseColumns, exportFormats, findExportFormat, writeExport } from '@/lib/exports/formats'
import type { ExportFormat } from '@/lib/exports/format'
import { emptyRequest } from '@/lib/search/request/request'
import { describeProblems } from '@/lib/search/request/strict-request'
import type { Storage } from '@/lib/storage/storage'
import { openIndex, prepareClient } from './prepare'
import { getIndexRules } from './rules'
import { print, printData, reportFailure, say } from './terminal'
import { toVisible } from './visible'

// `npm run export -- <format> [<search>]` writes trials to standard output. Without a search, JSONL contains them as
// received from their most trusted source, or with what other sources add; a search is exported like its list of
// results.

const formatLines = exportFormats.map(({ id, label }) => `  ${id.padEnd(17)} ${label}`).join('\n')

const usage = `npm run -s export -- <format> ['<search>'] > file

${formatLines}
  history           Every version of every record, one per line
  dataset [folder]  The whole collection as a folder with a datapackage.json

  <search>   what follows the "?" in the address of a results page: 'q=lupus&status=recruiting';
             or trials by their numbers: 'ids=NCT00000001,NCT00000002'.
             Without it: every trial.
  --fields   columns of csv and xlsx: all, or names such as 'NCT Number,Arms,EligibilityCriteria'
  --merged   jsonl of every trial: if a trial has several sources, fill in what the first leaves out
  --help     show this text
`

async function write(parts: AsyncIterable<string | Uint8Array>): Promise<void> {
  for await (const part of parts) {
    await printData(part)
  }
}

/** The address for links to the portal, because there is no request to take it from. */
function nameSite(): string {
  if (!env.hasSiteUrl) {
    say(`Links in this export lead to ${env.siteUrl}. Set SITE_URL to your portal’s address.`)
  }
  return env.siteUrl
}

/** Every trial as its most trusted source gave it, in the order in which they came. */
async function writeRecords(merged: boolean): Promise<void> {
  await prepareClient()
  const { checkStore, openStore } = await import('@/lib/store/open-store')
  checkStore(env.databaseUrl)
  const store = openStore(env.databaseUrl, { readonly: true })
  try {
    const onDamaged = (trial: string) => {
      say(`Left out because its record is damaged: ${trial}`)
      process.exitCode = 1
    }
    await write(toLines(store.readStudies({ merged, onDamaged })))
  } finally {
    await store.close()
  }
}

async function* toLines(studies: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const study of studies) yield `${study}\n`
}

/** Opens the store and its index during `work`. */
async function withStorage(work: (storage: Storage) => Promise<void>): Promise<void> {
  await prepareClient()
  const { openStorage } = await import('@/lib/storage/storage')
  const storage = openStorage({ ...env, rules: getIndexRules() }, { readonly: true })
  try {
    const index = await openIndex(storage.store, env.indexPath)
    index?.close()
    await work(storage)
  } finally {
    await storage.close()
  }
}

function writeTrials(format: ExportFormat, subject: ExportSubject): Promise<void> {
  return withStorage(async (storage) => {
    const { openExport } = await import('@/lib/storage/exported-trials')
    const { source, trials } = await openExport({ ...storage, siteUrl: nameSite() }, subject)
    await write(writeExport(format, source, trials))
  })
}

function writeVersions(subject: ExportSubject): Promise<void> {
  return withStorage(async (storage) => {
    const { writeHistory } = await import('@/lib/storage/exported-history')
    await write(writeHistory(storage, subject))
  })
}

/** @param name of the folder; if not given, the month */
function writeFolder(name: string | undefined): Promise<void> {
  return withStorage(async (storage) => {
    const { writeDataset } = await import('./dataset')
    const month = new Date().toISOString().slice(0, 7)
    const folder = resolve(env.startFolder, name ?? `cell-therapy-trials-${month}`)
    const { trials, files } = await writeDataset(storage, nameSite(), folder)
    for (const { path, bytes = 0 } of files) say(`${path}: ${bytes.toLocaleString('en')} bytes`)
    print(`${folder} holds ${trials.toLocaleString('en')} trials.`)
  })
}

/** @throws Error for an invalid part of a search: a file with the wrong trials is worse than none */
function parseSubject(text: string): ExportSubject {
  const { subject, fields, problems } = parseExportRequest(
    new URLSearchParams(text.replace(/^[^?]*\?/, '')),
  )
  if (fields.length > 0) throw new Error('Choose columns with --fields.')
  if (problems.length > 0) throw new Error(describeProblems(problems))
  return subject
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      fields: { type: 'string', multiple: true, default: [] },
      merged: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    print(usage.trimEnd())
  } else {
    const [id = '', search, ...rest] = positionals
    const found = findExportFormat(id)
    const isOther = id === 'history' || id === 'dataset'
    if (found === null && !isOther) {
      const wrong = id === '' ? '' : `There is no format “${toVisible(id)}”. `
      throw new Error(`${wrong}Name the format to export, and a search if you like:\n\n${usage}`)
    }
    if (rest.length > 0) {
      throw new Error(`Put the search in quotes, as one word of the command line.\n\n${usage}`)
    }
    if (found === null && values.fields.length > 0) {
      throw new Error(`${id} has no columns to choose. Leave --fields out.`)
    }
    const format = found && chooseColumns(found, values.fields)
    if (id === 'dataset') await writeFolder(search)
    else {
      const subject: ExportSubject =
        search === undefined ? { kind: 'search', request: emptyRequest } : parseSubject(search)
      if (format === null) await writeVersions(subject)
      else if (format.id === 'jsonl' && search === undefined) await writeRecords(values.merged)
      else await writeTrials(format, subject)
    }
  }
} catch (error) {
  reportFailure(error)
}
