import { createRequire } from 'node:module'
import { register } from 'tsx/cjs/api'

// The first module of a worker thread, in plain JavaScript: threads do not inherit the loader by which the
// project runs from its TypeScript sources. The loader of CommonJS works in this thread; that of modules would
// start one more for itself, which takes 40 MB.
register()
createRequire(import.meta.url)('./prepare-worker.ts')
