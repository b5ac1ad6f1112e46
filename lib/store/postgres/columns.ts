import { createHash } from 'node:crypto'

// Statements that take a batch of rows, with each column as one array.

/** A table's columns with their types, by the property names of its rows. */
export type Columns<Row> = readonly (readonly [
  column: string,
  type: string,
  (row: Row) => unknown,
])[]

export function toArrays<Row>(columns: Columns<Row>, rows: readonly Row[]): unknown[][] {
  return columns.map(([, , read]) => rows.map(read))
}

/** The rows as a table called "new". */
export function source<Row>(columns: Columns<Row>): string {
  const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`)
  return `unnest(${arrays.join(', ')}) AS new (${columns.map(([name]) => name).join(', ')})`
}

export const select = <Row>(columns: Columns<Row>): string => `SELECT * FROM ${source(columns)}`

export function insert<Row>(table: string, columns: Columns<Row>): string {
  return `INSERT INTO ${table} (${columns.map(([name]) => name).join(', ')}) ${select(columns)}`
}

/** Sets all columns except the first, which is the key. */
export function update<Row>(table: string, columns: Columns<Row>, where: string): string {
  const set = columns.slice(1).map(([name]) => `${name} = new.${name}`)
  return `UPDATE ${table} SET ${set.join(', ')} FROM ${source(columns)} WHERE ${where}`
}

/** The driver recognises bytes by this type. */
export function toBuffer(bytes: Uint8Array | null): Buffer | null {
  return bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** PostgreSQL's index entries are limited to 2,704 bytes; a title can be longer. */
const maxIndexed = 600

/** The form in which a text of any length is stored and looked up: equal texts stay equal, different ones different. */
export function toIndexable(text: string): string {
  if (text.length <= maxIndexed) return text
  return `${text.slice(0, maxIndexed - 50)} ${createHash('sha256').update(text).digest('base64url')}`
}
