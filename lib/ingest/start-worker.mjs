import { register } from 'tsx/esm/api'

// The first module of a worker thread, in plain JavaScript: threads do not inherit the loader by which the
// project runs from its TypeScript sources.
register()
await import('./prepare-worker.ts')
