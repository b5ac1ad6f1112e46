import { listColumns, type Row, type Standing, type StoreTables, type Table } from '../move/tables'
import { describeMissingState } from '../store'
import { openPool, toStorableText } from './connection'
import { toIndexable } from './columns'

/** Columns with long texts, which are looked up by their beginning and a hash. */
const indexable = new Set([
  'trial_identifier.value',
  'quarantined_record.place',
  'quarantined_record.source_key',
])

/** The rows of a store that is being moved. */
export function openPostgresTables(url: string): StoreTables {
  const database = openPool(url, { connections: 2 })
  const sequenceOf = ({ name }: Table) => `${name}_id_seq`
  return {
    async readStanding() {
      const [standing] = await database.query<Standing>(
        `SELECT identity, revision, changed_at AS "changedAt", rules, version AS "readingVersion"
           FROM store_state JOIN reading_state USING (id) WHERE id = 1`,
      )
      if (standing === undefined) throw new Error(describeMissingState(database.name))
      return standing
    },
    writeStanding: ({ identity, revision, changedAt, rules, readingVersion }) =>
      database.transaction(async (session) => {
        await session.query(
          `UPDATE store_state SET identity = $1, revision = $2, changed_at = $3, rules = $4 WHERE id = 1`,
          [identity, revision, changedAt, rules],
        )
        await session.query('UPDATE reading_state SET version = $1 WHERE id = 1', [readingVersion])
      }),
    async findLastKey({ name, key }) {
      const [row] = await database.query<{ last: number | null }>(
        `SELECT max(${key}) AS last FROM ${name}`,
      )
      return row?.last ?? 0
    },
    readRows: (table, last, count) => {
      const { name, key } = table
      return database.query<Row>(
        `SELECT ${listColumns(table)} FROM ${name} WHERE ${key} > $1 AND ${key} <= (
           SELECT max(${key}) FROM (SELECT ${key} FROM ${name} WHERE ${key} > $1 ORDER BY ${key} LIMIT $2) next)
          ORDER BY ${key}`,
        [last, count],
      )
    },
    async writeRows(table, rows) {
      const entries = Object.entries(table.columns)
      const arrays = entries.map(([, type], index) => `$${index + 1}::${type}[]`)
      await database.transaction((session) =>
        session.query(
          `INSERT INTO ${table.name} (${listColumns(table)}) SELECT * FROM unnest(${arrays.join(', ')})`,
          entries.map(([name]) => rows.map((row) => row[name])),
        ),
      )
    },
    async readLastId(table) {
      const [row] = await database.query<{ last: number }>(
        `SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS last FROM ${sequenceOf(table)}`,
      )
      return row?.last ?? 0
    },
    async writeLastId(table, id) {
      await database.query('SELECT setval($1, greatest($2::int, 1), $2::int > 0)', [
        sequenceOf(table),
        id,
      ])
    },
    toKept(table, column, value) {
      if (typeof value !== 'string') return value
      return toStorableText(indexable.has(`${table.name}.${column}`) ? toIndexable(value) : value)
    },
    close: () => database.close(),
  }
}
