import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { liveScopes, type LiveScope } from '@/lib/ingest/live'
import { registryBaseUrl } from '@/lib/registries/ctgov-api/client'
import { parsePartialDate } from '@/lib/study/dates'

export interface IngestArguments {
  /** Files, folders, `-` for standard input, or the single word `ctgov`, in any case, for the live registry. */
  sources: string[]
  live: boolean
  query?: string
  scope?: LiveScope
  since?: string
  baseUrl?: string
  dryRun: boolean
  json: boolean
  strict: boolean
  /** A request about the quarantine, instead of an ingest. */
  quarantine: QuarantineRequest | null
  help: boolean
}

export type QuarantineRequest =
  { kind: 'list' } | { kind: 'bytes'; id: number } | { kind: 'dismiss'; ids: number[] }

export const ingestUsage = `npm run -s ingest -- <source…> [options]

Sources
  <file or folder …>   .json .jsonl .csv .xml .txt, also inside .gz and .zip; recognised by content
  -                    standard input
  ctgov                the live registry, ClinicalTrials.gov

Options
  --dry-run            read and compare, write nothing
  --json               the summary as one JSON object on standard output
  --strict             exit with 1 if a record could not be read and is in quarantine
  --quarantine         list the records in quarantine (those that could not be read), with numbers and reasons
  --bytes <number>     write one of them to standard output, as received
  --dismiss <number>   remove one from quarantine; may be repeated. It comes back if it fails again
  --query <expression> ctgov: what to fetch, in the registry's own syntax (default: cell therapies, broadly)
  --scope cells        ctgov: look at every study of the registry and fetch those that mention cells; misses none
  --since <date>       ctgov: records updated on or after this day (default: where completed runs stopped)
  --base-url <address> ctgov: another server with the registry's API
  --help               show this text

Exit code: 0, or 1 if a source could not be read at all. See also --strict.
`

/**
 * Reads the command line of `npm run ingest`.
 * @param startFolder where the command was run; npm itself changes to the project's folder
 * @throws Error that says what is wrong and what would be right
 */
export function parseIngestArguments(args: readonly string[], startFolder = '.'): IngestArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      query: { type: 'string' },
      scope: { type: 'string' },
      since: { type: 'string' },
      'base-url': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      quarantine: { type: 'boolean', default: false },
      bytes: { type: 'string' },
      dismiss: { type: 'string', multiple: true },
      help: { type: 'boolean', default: false },
    },
  })
  const live = positionals.some((source) => source.toLowerCase() === 'ctgov')
  if (live && positionals.length > 1) {
    throw new Error(
      'ctgov is the live registry and needs a run of its own: name no other source. ' +
        'For a file of this name, write ./ctgov',
    )
  }
  const { query, since, 'base-url': baseUrl } = values
  if (!live && (query ?? values.scope ?? since ?? baseUrl) !== undefined) {
    throw new Error(
      '--query, --scope, --since and --base-url work only with the live registry: npm run ingest -- ctgov …',
    )
  }
  const scope = liveScopes.find((each) => each === values.scope)
  if (values.scope !== undefined && scope === undefined) {
    throw new Error(`--scope ${values.scope}: write one of ${liveScopes.join(', ')}`)
  }
  if (scope !== undefined && query !== undefined) {
    throw new Error('--scope and --query cannot be combined: each says what to fetch.')
  }
  if (since !== undefined && parsePartialDate(since)?.day === undefined) {
    throw new Error(`--since ${since}: write a date such as 2025-08-31`)
  }
  // `localhost:8123` is also a valid URL, with the scheme "localhost:".
  if (baseUrl !== undefined && !(URL.canParse(baseUrl) && /^https?:\/\//i.test(baseUrl))) {
    throw new Error(`--base-url ${baseUrl}: write a whole address such as ${registryBaseUrl}`)
  }
  const quarantine = toQuarantineRequest(values)
  if (quarantine !== null && (positionals.length > 0 || values['dry-run'])) {
    throw new Error(
      '--quarantine, --bytes and --dismiss take no sources and no --dry-run. Leave those out.',
    )
  }
  if (positionals.length === 0 && quarantine === null && !values.help) {
    throw new Error(`Name at least one source.\n\n${ingestUsage}`)
  }
  return {
    sources: live ? positionals : positionals.map((source) => toWorkingPath(source, startFolder)),
    live,
    ...(query !== undefined && { query }),
    ...(scope !== undefined && { scope }),
    ...(since !== undefined && { since }),
    ...(baseUrl !== undefined && { baseUrl }),
    dryRun: values['dry-run'],
    json: values.json,
    strict: values.strict,
    quarantine,
    help: values.help,
  }
}

function toQuarantineRequest(values: {
  quarantine: boolean
  bytes?: string | undefined
  dismiss?: string[] | undefined
}): QuarantineRequest | null {
  const { quarantine, bytes, dismiss } = values
  if (bytes !== undefined && dismiss !== undefined) {
    throw new Error('--bytes and --dismiss cannot be combined: run one after the other.')
  }
  if (bytes !== undefined) return { kind: 'bytes', id: toEntryNumber('--bytes', bytes) }
  if (dismiss !== undefined) {
    return { kind: 'dismiss', ids: dismiss.map((text) => toEntryNumber('--dismiss', text)) }
  }
  return quarantine ? { kind: 'list' } : null
}

function toEntryNumber(option: string, text: string): number {
  if (/^#?[1-9]\d{0,14}$/.test(text)) return Number(text.replace('#', ''))
  throw new Error(`${option} ${text}: write a number from the list: npm run ingest -- --quarantine`)
}

/** The path as written if possible, because it is stored as the place of records. */
function toWorkingPath(source: string, startFolder: string): string {
  const isHere = source === '-' || resolve(startFolder, source) === resolve(source)
  return isHere ? source : relative('', resolve(startFolder, source))
}
