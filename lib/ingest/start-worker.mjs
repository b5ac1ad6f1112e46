import { createRequire } from 'node:module'
import { register } from 'tsx/cjs/api'

// The first module of a worker thread, in plain JavaScript: threads don't inherit the loader with which the project
// runs its TypeScript sources. The CommonJS loader works in this thread; the one for modules would start a further
// thread, which takes 40 MB.
register()
createRequire(import.meta.url)('./prepare-worker.ts')
