import { connection } from 'next/server'
import { answerFeed } from '@/lib/data/feed-answer'
import { getSearchFeed, getTrialFeed } from '@/lib/data/feeds'
import { feedForms } from '@/lib/exports/feeds'
import { refuseFile } from '@/lib/exports/refuse-file'
import { describeProblems, parseStrictRequest } from '@/lib/search/request/strict-request'

/**
 * `/feeds/trials.<form>?<search>`: new and changed trials of a search, with the parameters of `/trials`;
 * `/feeds/trials/<id>.<form>`: what changed in one trial.
 */
export async function GET(request: Request, { params }: RouteContext<'/feeds/[...path]'>) {
  await connection()
  const { path } = await params
  const [, name = '', end = ''] = /^(trials(?:\/.+)?)\.(\w+)$/.exec(path.join('/')) ?? []
  const form = feedForms.find(({ id }) => id === end)?.id
  if (form === undefined) {
    const names = feedForms.map(({ id }) => `/feeds/trials.${id}`).join(', ')
    return refuseFile(404, `There is no such feed. These exist: ${names}`)
  }
  if (name !== 'trials') {
    const feed = await getTrialFeed(name.slice('trials/'.length))
    return feed === null ? refuseFile(404, 'There is no such trial.') : answerFeed(form, feed)
  }
  const search = new URL(request.url).searchParams
  const { request: asked, problems } = parseStrictRequest(search)
  if (problems.length > 0) return refuseFile(400, describeProblems(problems))
  return answerFeed(form, await getSearchFeed(asked))
}
