import { prepareBuild } from './build'
import { prepareClient } from './prepare'
import { reportFailure } from './terminal'

// `npm run build`: the production build, unless there already is one of these sources.
try {
  await prepareClient()
  await prepareBuild()
} catch (error) {
  reportFailure(error)
}
