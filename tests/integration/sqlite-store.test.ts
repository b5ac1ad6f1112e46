import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@/lib/store/open-store'
import { testStore } from '../support/store-contract'

const folder = mkdtempSync(join(tmpdir(), 'trials-stores-'))
let count = 0

testStore('SQLite', {
  create: () => Promise.resolve(openStore(`file:${join(folder, `${++count}.db`)}`)),
  open: (url) => Promise.resolve(openStore(url)),
  remove: () => Promise.resolve(rmSync(folder, { recursive: true })),
})
