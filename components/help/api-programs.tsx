import { apiPath } from '@/lib/ctgov-api/api-paths'
import { CodeExample } from './code-example'

/**
 * The same search in three languages; the last two read all of its pages.
 * @param siteUrl without a trailing slash
 */
export function ApiPrograms({ siteUrl }: { siteUrl: string }) {
  const base = `${siteUrl}${apiPath}`
  return (
    <div className="space-y-5">
      <CodeExample title="On the command line, the first page" code={toShellCommand(base)} />
      <CodeExample title="In TypeScript, all pages" code={toTypeScript(base)} />
      <CodeExample title="In Python, all pages" code={toPython(base)} />
    </div>
  )
}

function toShellCommand(base: string): string {
  return `curl --get '${base}/studies' \\
  --data-urlencode 'query.cond=lupus' \\
  --data-urlencode 'filter.overallStatus=RECRUITING' \\
  --data-urlencode 'fields=NCTId|BriefTitle|CellType'`
}

function toTypeScript(base: string): string {
  return `const address = '${base}/studies'
const search = new URLSearchParams({
  'query.cond': 'lupus',
  fields: 'NCTId|BriefTitle|CellType',
  pageSize: '1000',
})
const studies = []
for (;;) {
  const response = await fetch(\`\${address}?\${search}\`)
  if (!response.ok) throw new Error(await response.text())
  const page = await response.json()
  studies.push(...page.studies)
  if (page.nextPageToken === undefined) break
  search.set('pageToken', page.nextPageToken)
}
console.log(studies.length)`
}

function toPython(base: string): string {
  return `import json
from urllib.parse import urlencode
from urllib.request import urlopen

address = '${base}/studies'
search = {
    'query.cond': 'lupus',
    'fields': 'NCTId|BriefTitle|CellType',
    'pageSize': 1000,
}
studies = []
while True:
    with urlopen(f'{address}?{urlencode(search)}') as response:
        page = json.load(response)
    studies += page['studies']
    if 'nextPageToken' not in page:
        break
    search['pageToken'] = page['nextPageToken']
print(len(studies))`
}
