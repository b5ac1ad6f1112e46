import type { Database } from 'better-sqlite3'

// Watches what reaches SQL: the statements, and the values bound to MATCH.

export interface StatementGuard {
  /** From now on only statements that were prepared before may be prepared. */
  freeze(): void
  /** New statements, and MATCH expressions that contain more than quoted terms, columns and operators. */
  listOffences(): string[]
  countStatements(): number
  countMatches(): number
}

/** All that an expression may contain: columns, quoted terms, markers of the index, operators. */
const harmless = /\{[A-Za-z ]+\} : |"[\p{L}\p{N}\p{M}|=_ ]*"|\bAND\b|\bOR\b|\bNOT\b|[() ]/gu

/** Call it before anything is prepared on the database. */
export function guardStatements(database: Database): StatementGuard {
  const known = new Set<string>()
  const offences = new Set<string>()
  let isFrozen = false
  let matches = 0
  const prepare = database.prepare.bind(database)
  const check = (values: readonly unknown[]) => {
    for (const value of values) {
      if (typeof value !== 'string') continue
      matches++
      const rest = value.replace(harmless, '')
      if (rest !== '') offences.add(`MATCH got ${JSON.stringify(rest.slice(0, 100))}`)
    }
  }
  const guarded = (source: string) => {
    if (isFrozen && !known.has(source)) offences.add(`A new statement: ${source.slice(0, 200)}`)
    known.add(source)
    const statement = prepare(source)
    if (!/\bMATCH\b/.test(source)) return statement
    for (const name of ['get', 'all', 'iterate'] as const) {
      const run = statement[name].bind(statement)
      Object.defineProperty(statement, name, {
        value: (...values: unknown[]) => {
          check(values)
          return run(...values)
        },
      })
    }
    return statement
  }
  Object.defineProperty(database, 'prepare', { value: guarded })
  return {
    freeze: () => (isFrozen = true),
    listOffences: () => [...offences],
    countStatements: () => known.size,
    countMatches: () => matches,
  }
}
