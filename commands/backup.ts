import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { backupStore } from '@/lib/store/sqlite/backup'
import { requireStoreFile } from './sqlite-store'
import { print, reportFailure } from './terminal'

const usage = `npm run -s backup -- <file>

Copies the stored trials into a file, with its SHA-256 in <file>.sha256, also while the portal is
running or takes records in. The copy is opened and checked before it takes its place. The search
index is not copied: it is made from the stored trials.`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  })
  const [file, ...rest] = positionals
  if (values.help) print(usage)
  else {
    if (file === undefined || rest.length > 0) {
      throw new Error(`Name the file to write, and nothing else.\n\n${usage}`)
    }
    const path = requireStoreFile(env.databaseUrl)
    const target = resolve(env.startFolder, file)
    if (target === path) throw new Error(`${file} is the database itself.`)
    const hash = await backupStore(path, target)
    print(`${relative('', target)} holds the trials. SHA-256: ${hash}`)
  }
} catch (error) {
  reportFailure(error)
}
