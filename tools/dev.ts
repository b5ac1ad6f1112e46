import { env } from '@/lib/env'
import { prepareClient, prepareDatabase, prepareSeeds } from '@/commands/prepare'
import { endWithNpm, exitCodeOf } from '@/commands/project'
import { reportFailure } from '@/commands/terminal'

// `npm run dev`: like `npm start`, with Next's development server instead of a build.
try {
  endWithNpm(env.isStartedByNpm)
  await prepareClient()
  await prepareDatabase(env.databaseUrl)
  await prepareSeeds(env.databaseUrl)
  process.exitCode = await exitCodeOf('next', ['dev', '-p', String(env.port)])
} catch (error) {
  reportFailure(error)
}
