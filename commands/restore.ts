import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { restoreStore } from '@/lib/store/sqlite/backup'
import { requireStoreFile } from './sqlite-store'
import { print, reportFailure } from './terminal'

const usage = `npm run -s restore -- <file>

Replaces the stored trials with a backup. Stop the portal first. The backup is compared with
<file>.sha256, if there is one, and checked before anything changes. The old database is kept beside
it, with the ending -replaced. The next start rebuilds the search index.`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  })
  const [file, ...rest] = positionals
  if (values.help) print(usage)
  else {
    if (file === undefined || rest.length > 0) {
      throw new Error(`Name one backup file.\n\n${usage}`)
    }
    const path = requireStoreFile(env.databaseUrl, { mustExist: false })
    await restoreStore(path, resolve(env.startFolder, file))
    print(`${path} now holds the backup. Start the portal: npm start`)
  }
} catch (error) {
  reportFailure(error)
}
