import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { joinScripts } from '@/commands/server/page-scripts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test.each<[string, string, string[]]>([
  ['<p>no script</p>', '<p>no script</p>', []],
  ['<b><script>a</script></b>', '<b><script>a</script></b>', ['a']],
  [
    '<script>a</script>1<script>b</script>2<script>c</script>3',
    '12<script>a;b;c</script>3',
    ['a;b;c'],
  ],
  [
    '<script src="/x.js" async=""></script><script>a</script>',
    '<script src="/x.js" async=""></script><script>a</script>',
    ['a'],
  ],
  [
    '<script id="_R_">start</script><script>a</script><script>b</script>',
    '<script id="_R_">start</script><script>a;b</script>',
    ['start', 'a;b'],
  ],
  [
    '<script type="application/ld+json">{}</script>',
    '<script type="application/ld+json">{}</script>',
    [],
  ],
])('%s', (html, joined, scripts) => {
  expect(joinScripts(html)).toEqual({ html: joined, hashes: scripts.map(hashOf) })
})
