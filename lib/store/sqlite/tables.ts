import { listColumns, type Row, type Standing, type StoreTables } from '../move/tables'
import { describeMissingState } from '../store'
import { openDatabase } from './database'

/** The rows of a store that is being moved. */
export function openSqliteTables(url: string): StoreTables {
  const database = openDatabase(url)
  const run = <Result>(work: () => Result): Promise<Result> =>
    new Promise((resolve) => resolve(work()))
  return {
    readStanding: () =>
      run(() => {
        const standing = database
          .prepare<[], Standing>(
            `SELECT identity, revision, changed_at AS changedAt, rules, version AS readingVersion
               FROM store_state JOIN reading_state USING (id) WHERE id = 1`,
          )
          .get()
        if (standing === undefined) throw new Error(describeMissingState(database.name))
        return standing
      }),
    writeStanding: (standing) =>
      run(() => {
        const write = database.transaction(() => {
          database
            .prepare(
              `UPDATE store_state SET identity = @identity, revision = @revision,
                      changed_at = @changedAt, rules = @rules WHERE id = 1`,
            )
            .run(standing)
          database
            .prepare('UPDATE reading_state SET version = ? WHERE id = 1')
            .run(standing.readingVersion)
        })
        write.immediate()
      }),
    findLastKey: ({ name, key }) =>
      run(
        () =>
          database.prepare<[], number | null>(`SELECT max(${key}) FROM ${name}`).pluck().get() ?? 0,
      ),
    readRows: (table, last, count) =>
      run(() => {
        const { name, key } = table
        const until = database
          .prepare<[number, number], number | null>(
            `SELECT max(${key}) FROM (SELECT ${key} FROM ${name} WHERE ${key} > ? ORDER BY ${key} LIMIT ?)`,
          )
          .pluck()
          .get(last, count)
        return database
          .prepare<[number, number], Row>(
            `SELECT ${listColumns(table)} FROM ${name} WHERE ${key} > ? AND ${key} <= ? ORDER BY ${key}`,
          )
          .all(last, until ?? last)
      }),
    writeRows: (table, rows) =>
      run(() => {
        const names = Object.keys(table.columns)
        const insert = database.prepare(
          `INSERT INTO ${table.name} (${listColumns(table)}) VALUES (${names.map(() => '?').join(', ')})`,
        )
        const write = database.transaction(() => {
          for (const row of rows) insert.run(names.map((name) => row[name]))
        })
        write.immediate()
      }),
    readLastId: ({ name }) =>
      run(
        () =>
          database
            .prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?')
            .pluck()
            .get(name) ?? 0,
      ),
    writeLastId: ({ name }, id) =>
      run(() => {
        const write = database.transaction(() => {
          database.prepare('DELETE FROM sqlite_sequence WHERE name = ?').run(name)
          database.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(name, id)
        })
        write.immediate()
      }),
    toKept: (_table, _column, value) => value,
    close: () => run(() => void database.close()),
  }
}
