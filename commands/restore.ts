import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { restoreStore } from '@/lib/store/sqlite/backup'
import { requireStoreFile } from './sqlite-store'
import { print, reportFailure } from './terminal'

const usage = `npm run -s restore -- <file>

Puts a backup in the place of the stored trials. Stop the portal first. The backup is compared with
<file>.sha256, if that is there, and checked before anything changes. What was there before is kept
beside it, with the ending -replaced. The next start makes the search index anew.`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  })
  const [file, ...rest] = positionals
  if (values.help) print(usage)
  else {
    if (file === undefined || rest.length > 0) {
      throw new Error(`Name the backup, and nothing else.\n\n${usage}`)
    }
    const path = requireStoreFile(env.databaseUrl, { mustExist: false })
    await restoreStore(path, resolve(env.startFolder, file))
    print(`${path} is what the backup held. Start the portal: npm start`)
  }
} catch (error) {
  reportFailure(error)
}
