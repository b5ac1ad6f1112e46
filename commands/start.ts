import { env } from '@/lib/env'
import { parseSchedule } from '@/lib/ingest/sync/schedule'
import { prepareBuild } from './build'
import { prepareClient, prepareStorage } from './prepare'
import { endWithNpm } from './project'
import { tellIndexRules } from './rules'
import { serve } from './serve'
import { reportFailure } from './terminal'

// `npm start`: from a fresh checkout to a running portal; safe to repeat.
try {
  endWithNpm(env.isStartedByNpm)
  // Wrong settings are reported before minutes of work.
  if (env.sync !== undefined) parseSchedule(env.sync)
  await prepareClient()
  await prepareStorage(env, { seeds: true })
  await prepareBuild()
  tellIndexRules()
  await serve()
} catch (error) {
  reportFailure(error)
}
