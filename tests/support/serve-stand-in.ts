import { join } from 'node:path'
import { serve } from '@/commands/serve'
import { projectRoot } from '@/commands/project'
import { reportFailure } from '@/commands/terminal'

// The server of `npm start` with a fake renderer behind it, as a separate process.
try {
  await serve(join(projectRoot, 'tests/support', process.argv[2] ?? 'stand-in-renderer.mjs'))
} catch (error) {
  reportFailure(error)
}
