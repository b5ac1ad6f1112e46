import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

// Only three rooms know databases: no other contains a statement, a transaction or a database's error code.

const root = join(import.meta.dirname, '../../..')
const searched = ['app', 'commands', 'components', 'lib', 'seeds', 'tools', 'proxy.ts']
const open = ['lib/index/', 'lib/sqlite/', 'lib/store/']

const statement =
  /^\s*(SELECT |INSERT (OR \w+ )?INTO |UPDATE \w+ SET |DELETE FROM |(CREATE|ALTER|DROP) (VIRTUAL )?(TABLE|INDEX) |PRAGMA |SAVEPOINT |(BEGIN( \w+)?|COMMIT|ROLLBACK)\s*;?\s*$)/
const errorCode = /\bSQLITE_\w+/
const calls = new Set(['prepare', 'pragma', 'exec', '$queryRaw', '$executeRaw', '$transaction'])

/** What only a database understands in a module: texts and calls. */
function findSql(source: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      if (statement.test(node.text) || errorCode.test(node.text)) found.push(node.text)
    } else if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      if (node.getText(file).includes('SQLITE_')) found.push(node.getText(file))
    } else if (ts.isPropertyAccessExpression(node) && calls.has(node.name.text)) {
      const isPattern =
        node.name.text === 'exec' && !/database|connection/i.test(node.getText(file))
      if (!isPattern) found.push(node.getText(file))
    }
    ts.forEachChild(node, visit)
  }
  const file = ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  visit(file)
  return found
}

test.each([
  "database.prepare('select 1')",
  'read(`SELECT ${columns} FROM trial`)',
  "run('UPDATE trial SET address = ?')",
  "run('BEGIN IMMEDIATE')",
  "database.pragma('journal_mode = WAL')",
  "if (error.code === 'SQLITE_BUSY') retry()",
  'if (/^SQLITE_FULL/.test(code)) stop()',
  'client.$queryRaw`SELECT 1`',
])('%s is found', (source) => expect(findSql(source).length).toBeGreaterThan(0))

test.each([
  "say('Select a filter')",
  "say('BEGIN with a town', 'RELEASE')",
  'const match = /a/.exec(text)',
])('%s is not a statement', (source) => expect(findSql(source)).toEqual([]))

test('no statement, transaction or error code is outside of the database rooms', () => {
  const files = searched.flatMap((path) =>
    path.endsWith('.ts')
      ? path
      : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map((name) =>
          join(path, name),
        ),
  )
  const closed = files.filter(
    (path) => /\.tsx?$/.test(path) && !open.some((room) => path.startsWith(room)),
  )
  expect(closed.length).toBeGreaterThan(200)
  const found = closed.flatMap((path) =>
    findSql(readFileSync(join(root, path), 'utf8')).map((text) => `${path}: ${text}`),
  )
  expect(found).toEqual([])
})
