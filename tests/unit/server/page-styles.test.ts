import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createStyleReader, inlineStyles, leaveOutFonts } from '@/commands/server/page-styles'

const folder = mkdtempSync(join(tmpdir(), 'page-styles-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'static/chunks'), { recursive: true })
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
write(
  'static/chunks/a.css',
  'b{src:url(../media/font.woff2)}i{src:url("./x.svg?y#z")}u{src:url(#a)}',
)
write('static/chunks/ends.css', '/*</style>*/')
write('secret.css', 'secret')

const read = createStyleReader(folder)
const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/${name}" data-precedence="next"/>`
const page = (links: string) => `<html><head>${links}</head><body><p>x</p></body></html>`

test('styles stand in the page, in their place, with whole addresses and a hash', () => {
  const css =
    'b{src:url(/_next/static/media/font.woff2)}i{src:url("/_next/static/chunks/x.svg?y#z")}u{src:url(#a)}'
  const hash = createHash('sha256').update(css).digest('base64')
  expect(inlineStyles(page(link('chunks/a.css')), read)).toEqual({
    html: `<html><head><style>${css}</style></head><body><p>x</p><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/></body></html>`,
    hashes: [`'sha256-${hash}'`],
  })
})

test('a page gets the rules that its elements can meet, and all that is not about classes', () => {
  write(
    'static/chunks/rules.css',
    '@layer base,components;@font-face{font-family:x}@keyframes turn{to{rotate:1turn}}' +
      '@layer components{p,.card{a:1}.card .title{a:2}.card.open{a:3}.card:not(.small){a:4}' +
      ':is(.x,p) .title{a:5}.md\\:gap-1\\.5{a:6}.none,.other>.title{a:7}}' +
      '@media print{.none{a:8}}@media (width>1px){@media print{.title{a:9}}.none{a:10}}',
  )
  const body =
    '<p class="card md:gap-1.5"><b class="title x">x</b></p><script>"class=\"none\""</script>'
  const { html } = inlineStyles(page(link('chunks/rules.css')).replace('<p>x</p>', body), read)
  expect(/<style>(.*)<\/style>/.exec(html)?.[1]).toBe(
    '@layer base,components;@font-face{font-family:x}@keyframes turn{to{rotate:1turn}}' +
      '@layer components{p,.card{a:1}.card .title{a:2}.card:not(.small){a:4}' +
      ':is(.x,p) .title{a:5}.md\\:gap-1\\.5{a:6}}@media (width>1px){@media print{.title{a:9}}}',
  )
})

test.each(['chunks/none.css', 'chunks/ends.css', '../secret.css', 'chunks/../../secret.css'])(
  'what cannot stand in a page stays a file: %s',
  (name) => {
    const html = page(link(name))
    expect(inlineStyles(html, read)).toEqual({ html, hashes: [] })
  },
)

test('what has no body is left alone', () => {
  const html = `<p>${link('chunks/a.css')}`
  expect(inlineStyles(html, read)).toEqual({ html, hashes: [] })
})

test('the file behind a page declares no font again', () => {
  const file =
    '@font-face{font-family:x;src:url(a.woff2)}p{font-family:x}@font-face { src: local(y) }'
  expect(leaveOutFonts(Buffer.from(file)).toString()).toBe('p{font-family:x}')
})
