import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createProgress } from './progress'
import { prepareClient } from './prepare'
import { projectRoot } from './project'
import { print, printJson, reportFailure, say } from './terminal'

// `npm run migrate-store -- <from> <to>`: copies the records to another database.

const usage = `npm run -s migrate-store -- <from> <to>

  <from> <to>   as in DATABASE_URL: file:.data/portal.db or postgres://user:password@host/database
  --json        the tables with their counts and hashes as one JSON object on standard output
  --help        show this text

Copies everything: records, versions, runs and the quarantine. The target must be empty. If the move is stopped, run
it again to continue. At the end, the counts and hashes of both are compared. The source is not changed.`

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return print(usage)
  const [fromUrl, toUrl, ...rest] = positionals
  if (fromUrl === undefined || toUrl === undefined || rest.length > 0) {
    throw new Error(`Name the database to move and the one to move it to:\n\n${usage}`)
  }
  await prepareClient()
  const { describeStore, hasStore, isStoreUrl, openStore } = await import('@/lib/store/open-store')
  const { moveStore, withBothLocked } = await import('@/lib/store/move/move-store')
  const { openStoreTables } = await import('@/lib/store/move/open-tables')
  for (const url of [fromUrl, toUrl]) {
    if (!isStoreUrl(url)) {
      throw new Error(
        'Name each database as file: and the path of a SQLite file, or as postgres://user:password@host/database.',
      )
    }
  }
  const [fromName, toName] = [describeStore(fromUrl), describeStore(toUrl)]
  if (fromName === toName)
    throw new Error('Both names lead to the same database. Name two different ones.')
  if (!(await hasStore(fromUrl)))
    throw new Error(`There is no database at ${fromName}. Name the one that has the records first.`)
  const stores = [openStore(fromUrl), openStore(toUrl)] as const
  const tables = [openStoreTables(fromUrl), openStoreTables(toUrl)] as const
  const progress = createProgress(process.stderr)
  try {
    for (const store of stores) await store.migrate(join(projectRoot, 'prisma/migrations'))
    const moved = await withBothLocked(...stores, () =>
      moveStore(...tables, { onProgress: (_table, read) => progress.show({ read }) }),
    )
    progress.clear()
    if (values.json) return printJson({ from: fromName, to: toName, tables: moved })
    for (const { name, rows, hash } of moved) {
      print(`${rows.toLocaleString('en').padStart(12)}  ${hash}  ${name}`)
    }
    say(`Moved from ${fromName} to ${toName}. Both have the same counts and hashes.`)
  } finally {
    progress.clear()
    for (const each of [...tables, ...stores]) await each.close()
  }
}

try {
  await run()
} catch (error) {
  reportFailure(error)
}
