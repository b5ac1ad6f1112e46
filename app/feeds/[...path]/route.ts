import { connection } from 'next/server'
import { answerFeed } from '@/lib/data/feed-answer'
import { getListFeed, getSearchFeed, getTrialFeed } from '@/lib/data/feeds'
import { parseExportRequest } from '@/lib/exports/export-request'
import { feedForms } from '@/lib/exports/feed-addresses'
import { refuseFile } from '@/lib/exports/refuse-file'
import { describeProblems } from '@/lib/search/request/strict-request'

/**
 * `/feeds/trials.<form>?<search>`: new and changed trials of a search, with the parameters of `/trials`, or of a
 * list, `?ids=<numbers>`; `/feeds/trials/<id>.<form>`: the changes of one trial.
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
    return feed === null
      ? refuseFile(404, 'We don’t have this trial. Check its number.')
      : answerFeed(form, feed)
  }
  const search = new URL(request.url).searchParams
  const { subject, fields, problems } = parseExportRequest(search)
  const wrong =
    fields.length === 0
      ? problems
      : [...problems, { key: 'fields', message: 'A feed has no columns: leave “fields” out.' }]
  if (wrong.length > 0) {
    return refuseFile(400, describeProblems(wrong))
  }
  return answerFeed(
    form,
    subject.kind === 'list' ? await getListFeed(subject.ids) : await getSearchFeed(subject.request),
  )
}
