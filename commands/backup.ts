import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { backupStore } from '@/lib/store/sqlite/backup'
import { requireStoreFile } from './sqlite-store'
import { print, reportFailure } from './terminal'

const usage = `npm run -s backup -- <file>

Copies the stored trials to a file, with its SHA-256 in <file>.sha256. The portal may be running or
importing records meanwhile. The copy is opened and checked before it gets its final name. The
search index is not copied, because it can be rebuilt from the stored trials.`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  })
  const [file, ...rest] = positionals
  if (values.help) print(usage)
  else {
    if (file === undefined || rest.length > 0) {
      throw new Error(`Name one file to write.\n\n${usage}`)
    }
    const path = requireStoreFile(env.databaseUrl)
    const target = resolve(env.startFolder, file)
    if (target === path) throw new Error(`${file} is the database itself. Name another file.`)
    const hash = await backupStore(path, target)
    print(`${target} holds the trials. SHA-256: ${hash}`)
  }
} catch (error) {
  reportFailure(error)
}
