import { hashBytes, hashContent, unpackText } from '@/lib/documents/pack'
import { getFormat } from '@/lib/registries/formats'
import type { SourceFormatId } from '@/lib/study/source'
import { openSqliteFile } from '@/lib/sqlite/open-file'
import { checkStoreFile, ensureSums } from './damage'
import type { PortalDatabase } from './database'
import { openDatabase } from './database'

// The full check of a store: the pages, SQLite's own check of their structure, and each document against the hash of
// what was received.

export interface StoreVerdict {
  /** What is wrong, one sentence each; empty if the store is intact. */
  findings: string[]
  /** Number of record versions read. */
  versions: number
}

interface VersionRow {
  hash: string
  study: Buffer
  page: string | null
  unmapped: string | null
  warnings: string | null
  bytes: Buffer | null
  source: SourceFormatId
  sourceKey: string
  address: string
}

const maxFindings = 20

/**
 * Reads everything.
 * @throws Error that names the file if it cannot be opened
 */
export function verifyStoreFile(
  path: string,
  onProgress: (done: number, all: number) => void = () => undefined,
): StoreVerdict {
  const findings = [...(checkStoreFile(path)?.findings ?? [])]
  const database = openDatabase(`file:${path}`, { readonly: true })
  let versions = 0
  try {
    for (const text of readIntegrity(database)) findings.push(`SQLite finds: ${text}`)
    const ids = listIds(database, 'record_version', findings)
    for (const id of ids) {
      onProgress(++versions, ids.length)
      const wrong = findWrongVersion(database, id)
      if (wrong !== null) findings.push(wrong)
    }
    for (const id of listIds(database, 'trial', findings)) {
      const wrong = findWrongTrial(database, id)
      if (wrong !== null) findings.push(wrong)
    }
  } finally {
    database.close()
  }
  if (findings.length === 0) findings.push(...(ensureSums(path)?.findings ?? []))
  return { findings, versions }
}

function readIntegrity(database: PortalDatabase): string[] {
  try {
    const texts = database
      .prepare<[], string>(`PRAGMA integrity_check(${maxFindings})`)
      .pluck()
      .all()
    return texts.filter((text) => text !== 'ok').map((text) => text.replace(/\s+/g, ' '))
  } catch (error) {
    return [toText(error)]
  }
}

function listIds(database: PortalDatabase, table: string, findings: string[]): number[] {
  try {
    return database.prepare<[], number>(`SELECT id FROM ${table}`).pluck().all()
  } catch (error) {
    findings.push(`The table ${table} cannot be read: ${toText(error)}`)
    return []
  }
}

function findWrongVersion(database: PortalDatabase, id: number): string | null {
  let name = `Version ${id}`
  try {
    const row = database
      .prepare<[number], VersionRow>(
        `SELECT v.hash, v.study, v.page, v.unmapped, v.warnings, v.source AS bytes, r.source,
                r.source_key AS sourceKey, t.address
           FROM record_version v JOIN trial_record r ON r.id = v.record_id
           JOIN trial t ON t.id = r.trial_id WHERE v.id = ?`,
      )
      .get(id)
    if (row === undefined) return `${name} belongs to no record.`
    name = `${row.address}: a version of the record ${row.sourceKey} (${row.source})`
    return isAsReceived(row) ? null : `${name} differs from what was received.`
  } catch (error) {
    return `${name} cannot be read: ${toText(error)}`
  }
}

/** @throws Error if the content cannot be unpacked or is not JSON any more */
function isAsReceived({
  hash,
  study,
  page,
  unmapped,
  warnings,
  bytes,
  source,
}: VersionRow): boolean {
  const text = unpackText(study)
  const content = {
    study: JSON.parse(text) as unknown,
    page: parse(page),
    unmapped: parse(unmapped),
  }
  parse(warnings)
  const document = bytes === null ? null : unpackText(bytes)
  // Hashed as in the ingest: a registry record is its bytes, unless statements are stored with it.
  const isBytes = getFormat(source).isStudy === true && content.page === undefined
  if (!isBytes) return hashContent(content) === hash
  if (document !== null) return hashBytes(Buffer.from(document)) === hash
  // For a record with line breaks the bytes are not kept, so there is nothing to compare with.
  return hashBytes(Buffer.from(text)) === hash || JSON.stringify(content.study) === text
}

const parse = (json: string | null) => (json === null ? undefined : (JSON.parse(json) as unknown))

function findWrongTrial(database: PortalDatabase, id: number): string | null {
  let name = `Trial ${id}`
  try {
    const row = database
      .prepare<[number], { address: string; merged: Buffer | null; page: string | null }>(
        'SELECT address, merged, merged_page AS page FROM trial WHERE id = ?',
      )
      .get(id)
    if (row === undefined) return `${name} is listed but missing.`
    name = row.address
    if (row.merged !== null) JSON.parse(unpackText(row.merged))
    parse(row.page)
    return null
  } catch (error) {
    return `${name}: its merged record cannot be read: ${toText(error)}`
  }
}

const toText = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * Opens and reads a newly written file completely.
 * @throws Error that says what is wrong
 */
export function proveDatabase(path: string): void {
  const database = openSqliteFile(path, { readonly: true })
  try {
    const [first] = readIntegrity(database)
    if (first !== undefined) throw new Error(`${path} is damaged: ${first}`)
  } finally {
    database.close()
  }
}
