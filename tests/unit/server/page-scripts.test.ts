import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinScripts, pageBytes } from '@/commands/server/page-scripts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test.each<[string, string, string[]]>([
  ['<p>no script</p>', '<p>no script</p>', []],
  ['<b><script>a</script></b>', '<b><script>a</script></b>', ['a']],
  // Code that runs before the first paint stays in place.
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
  // The page's data are JSON strings.
  [
    String.raw`<script>self.__next_f.push([1,"a\"'\\\"\u003c"])</script>0<script>self.__next_f.push([1,"b\n"])</script><script>self.__next_f.push([3,"x"])</script>`,
    String.raw`0<script>self.__next_f.push([1,'a"\'\\"\u003cb\n']);self.__next_f.push([3,"x"])</script>`,
    [String.raw`self.__next_f.push([1,'a"\'\\"\u003cb\n']);self.__next_f.push([3,"x"])`],
  ],
  [
    '<script type="application/ld+json">{}</script>',
    '<script type="application/ld+json">{}</script>',
    [],
  ],
])('%s', (html, joined, scripts) => {
  expect(joinScripts(html)).toEqual({ html: joined, hashes: scripts.map(hashOf) })
})

test('a page’s data are the same in one script, whatever their content', () => {
  const toJson = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c')
  const unit = fc.constantFrom(...`"'\\<>&!-a/\n\u2028\ud800😀`, '</script>', '<!--')
  fc.assert(
    fc.property(fc.array(fc.string({ unit }), { minLength: 1 }), (pieces) => {
      const html = pieces.map(
        (piece) => `<script>self.__next_f.push([1,${toJson(piece)}])</script>`,
      )
      const joined = joinScripts(html.join('')).html
      const script = /^<script>([^<]*)<\/script>$/.exec(joined)?.[1]
      if (pieces.join('') === '') return
      const pushed: unknown[] = []
      runInNewContext(script ?? '', { self: { __next_f: pushed } })
      expect(pushed).toEqual([[1, pieces.join('')]])
    }),
  )
})

test('a page is taken as its bytes, and so are its hashes', () => {
  const text = 'self.__next_f.push([1,"café’s “\\u0026” 😀"])'
  const html = Buffer.from(`<p>naïve</p><script>${text}</script>`)
  const joined = joinScripts(html.toString(pageBytes))
  const script = "self.__next_f.push([1,'café’s “&” 😀'])"
  expect(Buffer.from(joined.html, pageBytes).toString('utf8')).toBe(
    `<p>naïve</p><script>${script}</script>`,
  )
  expect(joined.hashes).toEqual([hashOf(script)])
})

test.each([
  ['an escape that Next writes', String.raw`\u0026\u003e`, '&>'],
  ['text that looks like one', String.raw`\\u0026\\\u003e`, String.raw`\u0026\>`],
])('%s', (_, json, said) => {
  const { html } = joinScripts(`<script>self.__next_f.push([1,"${json}"])</script>`)
  const pushed: unknown[] = []
  runInNewContext(html.slice('<script>'.length, -'</script>'.length), {
    self: { __next_f: pushed },
  })
  expect(pushed).toEqual([[1, said]])
})
