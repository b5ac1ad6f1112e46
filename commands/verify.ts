import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { markDamaged } from '@/lib/index/index-file'
import { identifyFile } from '@/lib/sqlite/files'
import { verifyIndexFile } from '@/lib/index/verify'
import { verifyStoreFile } from '@/lib/store/sqlite/verify'
import { createProgress } from './progress'
import { requireStoreFile } from './sqlite-store'
import { print, reportFailure } from './terminal'
import { toVisible } from './visible'

const usage = `npm run -s verify

Reads every stored record and the search index, and lists what differs from what was written. Other
processes may keep running. A damaged index is rebuilt by the running portal or at the next start.
For a damaged database, see npm run restore.

Exit code: 0 if everything is intact, otherwise 1.`

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } })
  if (values.help) print(usage)
  else verify()
} catch (error) {
  reportFailure(error)
}

function verify(): void {
  const path = requireStoreFile(env.databaseUrl)
  const progress = createProgress(process.stderr)
  const { findings, versions } = verifyStoreFile(path, (read, all) =>
    progress.show({ read, fraction: read / all }),
  )
  progress.clear()
  for (const finding of findings) print(toVisible(finding))
  print(
    findings.length === 0
      ? `${path} is intact: ${versions.toLocaleString('en')} versions of records were read.`
      : 'Restore the database from a backup: npm run restore -- FILE',
  )
  const indexPath = resolve(env.indexPath)
  const file = identifyFile(indexPath)
  const wrong = file === null ? [] : verifyIndexFile(indexPath)
  for (const finding of wrong) print(toVisible(finding))
  if (file !== null && wrong.length === 0) print(`${indexPath} is intact.`)
  if (file !== null && wrong.length > 0) {
    markDamaged(indexPath, file)
    print('The index is rebuilt by the running portal or at the next start.')
  }
  if (findings.length + wrong.length > 0) process.exitCode = 1
}
