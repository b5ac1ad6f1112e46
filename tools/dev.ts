import { env } from '@/lib/env'
import { prepareClient, prepareStorage } from '@/commands/prepare'
import { endWithNpm, exitCodeOf } from '@/commands/project'
import { tellIndexRules } from '@/commands/rules'
import { reportFailure } from '@/commands/terminal'

// `npm run dev`: like `npm start`, with Next's development server instead of a build.
try {
  endWithNpm(env.isStartedByNpm)
  await prepareClient()
  await prepareStorage(env, { seeds: true })
  tellIndexRules()
  process.exitCode = await exitCodeOf('next', ['dev', '-p', String(env.port)])
} catch (error) {
  reportFailure(error)
}
