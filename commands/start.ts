import { env } from '@/lib/env'
import { prepareBuild } from './build'
import { prepareClient, prepareStorage } from './prepare'
import { endWithNpm } from './project'
import { tellIndexRules } from './rules'
import { serve } from './serve'
import { reportFailure } from './terminal'

// `npm start`: from a fresh checkout to a portal that answers, and again and again without harm.
try {
  endWithNpm(env.isStartedByNpm)
  await prepareClient()
  await prepareStorage(env, { seeds: true })
  await prepareBuild(env.siteUrl)
  tellIndexRules()
  await serve()
} catch (error) {
  reportFailure(error)
}
