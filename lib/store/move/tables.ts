import type { Buffer } from 'node:buffer'

// The tables of a store as rows, to copy them to another kind of database. Both kinds have the same tables and
// columns, because they are made from the same models.

type Kind = 'int' | 'text' | 'bytea'

export interface Table {
  name: string
  /** A whole number by which rows are read in order; several rows may have the same one. */
  key: string
  columns: Readonly<Record<string, Kind>>
}

/** In the order of their references: a table comes after those that it refers to. */
export const tables: readonly Table[] = [
  {
    name: 'trial',
    key: 'id',
    columns: {
      id: 'int',
      address: 'text',
      nct_id: 'text',
      brief_title: 'text',
      overall_status: 'text',
      study_type: 'text',
      lead_sponsor: 'text',
      start_date: 'text',
      last_update_date: 'text',
      merged: 'bytea',
      merged_page: 'text',
      first_seen_at: 'text',
      changed_at: 'text',
    },
  },
  {
    name: 'trial_record',
    key: 'id',
    columns: {
      id: 'int',
      trial_id: 'int',
      source: 'text',
      source_key: 'text',
      current_version_id: 'int',
      first_seen_at: 'text',
    },
  },
  { name: 'copy_extent', key: 'id', columns: { id: 'int', hash: 'text', paths: 'text' } },
  {
    name: 'record_version',
    key: 'id',
    columns: {
      id: 'int',
      record_id: 'int',
      run_id: 'int',
      hash: 'text',
      seen_at: 'text',
      place: 'text',
      study: 'bytea',
      page: 'text',
      warnings: 'text',
      source: 'bytea',
      unmapped: 'text',
      updated_on: 'text',
      standing: 'text',
      arrival: 'int',
      extent_id: 'int',
    },
  },
  {
    name: 'trial_identifier',
    key: 'trial_id',
    columns: { trial_id: 'int', value: 'text', kind: 'text' },
  },
  {
    name: 'trial_change',
    key: 'revision',
    columns: { revision: 'int', trial_id: 'int', kind: 'text', mark: 'text' },
  },
  {
    name: 'ingest_run',
    key: 'id',
    columns: {
      id: 'int',
      request: 'text',
      state: 'text',
      started_at: 'text',
      finished_at: 'text',
      read: 'int',
      added: 'int',
      updated: 'int',
      unchanged: 'int',
      quarantined: 'int',
      drift: 'text',
      checkpoint: 'text',
      message: 'text',
    },
  },
  {
    name: 'quarantined_record',
    key: 'id',
    columns: {
      id: 'int',
      run_id: 'int',
      place: 'text',
      format: 'text',
      reason: 'text',
      source_key: 'text',
      hash: 'text',
      bytes: 'bytea',
      seen_at: 'text',
      cleared_at: 'text',
    },
  },
]

export type Value = number | string | Buffer | null
export type Row = Record<string, Value>

/** Tables with the state of a store, one row each. */
export interface Standing {
  identity: string
  revision: number
  changedAt: string | null
  rules: string
  readingVersion: number
}

/** The rows of one store. Each call is a separate transaction. */
export interface StoreTables {
  readStanding(): Promise<Standing>
  writeStanding(standing: Standing): Promise<void>
  /** The largest key, 0 if there are no rows. */
  findLastKey(table: Table): Promise<number>
  /** Rows with the next keys after `last`: `count` rows, or a few more so that no key is split. */
  readRows(table: Table, last: number, count: number): Promise<Row[]>
  writeRows(table: Table, rows: readonly Row[]): Promise<void>
  /** The highest id that any row has ever had. */
  readLastId(table: Table): Promise<number>
  writeLastId(table: Table, id: number): Promise<void>
  /** The value as this kind of database stores it, which may hold less than another. */
  toKept(table: Table, column: string, value: Value): Value
  close(): Promise<void>
}

/** Quoted, because some column names are SQL keywords. */
export const listColumns = ({ columns }: Table): string =>
  Object.keys(columns)
    .map((name) => `"${name}"`)
    .join(', ')
