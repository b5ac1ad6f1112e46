import { env } from '@/lib/env'
import { prepareBuild } from './build'
import { prepareClient, prepareDatabase, prepareSeeds } from './prepare'
import { endWithNpm } from './project'
import { serve } from './serve'
import { reportFailure } from './terminal'

// `npm start`: from a fresh checkout to a portal that answers, and again and again without harm.
try {
  endWithNpm(env.isStartedByNpm)
  await prepareClient()
  await prepareDatabase(env.databaseUrl)
  await prepareSeeds(env.databaseUrl)
  await prepareBuild(env.siteUrl)
  await serve()
} catch (error) {
  reportFailure(error)
}
