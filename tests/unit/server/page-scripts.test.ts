import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { joinScripts } from '@/commands/server/page-scripts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test.each<[string, string, string[]]>([
  ['<p>no script</p>', '<p>no script</p>', []],
  ['<b><script>a</script></b>', '<b><script>a</script></b>', ['a']],
  // What runs before anything is shown stays where it is.
  [
    '<script>theme</script>0<script>self.__next_f=a</script>1<script>self.__next_f.push(b)</script>2',
    '<script>theme</script>01<script>self.__next_f=a;self.__next_f.push(b)</script>2',
    ['theme', 'self.__next_f=a;self.__next_f.push(b)'],
  ],
  [
    '<script src="/x.js" async=""></script><script>a</script>',
    '<script src="/x.js" async=""></script><script>a</script>',
    ['a'],
  ],
  [
    '<script id="_R_">start</script><script>self.__next_f=a</script><script>self.__next_f=b</script>',
    '<script id="_R_">start</script><script>self.__next_f=a;self.__next_f=b</script>',
    ['start', 'self.__next_f=a;self.__next_f=b'],
  ],
  [
    '<script type="application/ld+json">{}</script>',
    '<script type="application/ld+json">{}</script>',
    [],
  ],
])('%s', (html, joined, scripts) => {
  expect(joinScripts(html)).toEqual({ html: joined, hashes: scripts.map(hashOf) })
})
