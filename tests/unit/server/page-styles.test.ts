import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, expect, test } from 'vitest'
import { FirstPartEnd } from '@/components/layout/first-part-end'
import { createStyleReader, inlineStyles, leaveOutFonts } from '@/commands/server/page-styles'

const folder = mkdtempSync(join(tmpdir(), 'page-styles-'))
afterAll(() => rmSync(folder, { recursive: true }))
for (const each of ['.next/static/chunks', 'public/embed']) {
  mkdirSync(join(folder, each), { recursive: true })
}
const write = (name: string, text: string) =>
  writeFileSync(join(folder, '.next/static', name), text)
write('chunks/a.css', 'b{src:url(../media/font.woff2)}i{src:url("./x.svg?y#z")}.u{src:url(#a)}')
write('chunks/ends.css', '/*</style>*/')
write('../secret.css', 'secret')

const read = createStyleReader(folder)
const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/${name}" data-precedence="next"/>`
const readStyles = (html: string) =>
  /<style>(.*?)<\/style>/.exec(inlineStyles(html, read).html)?.[1] ?? null
const page = (links: string, body = '<p>x</p>') =>
  `<html><head>${links}</head><body>${body}</body></html>`

test('styles are in the page, in their order, with absolute addresses and a hash', () => {
  const css =
    'b{src:url(/_next/static/media/font.woff2)}i{src:url("/_next/static/chunks/x.svg?y#z")}.u{src:url(#a)}'
  const hash = createHash('sha256').update(css).digest('base64')
  const body = '<b class="u"><i>x</i></b>'
  expect(inlineStyles(page(link('chunks/a.css'), body), read)).toEqual({
    html: `<html><head><style>${css}</style></head><body>${body}${link('chunks/a.css')}</body></html>`,
    hashes: [`'sha256-${hash}'`],
  })
})

test('a page gets the rules that can match its elements, and all that are not about elements', () => {
  write(
    'chunks/rules.css',
    '@layer base,components;@font-face{font-family:x}@keyframes turn{to{rotate:1turn}}' +
      '@layer components{p,.card,h6{a:1}.card .title{a:2}.card.open{a:3}.card:not(.small)>b{a:4}' +
      ':is(.x,h6) .title{a:5}.md\\:gap-1\\.5{a:6}.none,.other>.title{a:7}#n.x,table b,B[title],u::after{a:8}}' +
      '@media (width>1px){@media (height>1px){.title{a:9}}.none{a:10}}',
  )
  const body =
    '<p class="card md:gap-1.5"><b class="title x" id="n">x</b></p><script>"<u class=\"none\">"</script>'
  expect(readStyles(page(link('chunks/rules.css'), body))).toBe(
    '@layer base,components;@font-face{font-family:x}@keyframes turn{to{rotate:1turn}}' +
      '@layer components{p,.card{a:1}.card .title{a:2}.card:not(.small)>b{a:4}' +
      ':is(.x,h6) .title{a:5}.md\\:gap-1\\.5{a:6}#n.x,B[title]{a:8}}' +
      '@media (width>1px){@media (height>1px){.title{a:9}}}',
  )
})

test('rules for states that only a visitor causes come with the file', () => {
  write(
    'chunks/later.css',
    'p:hover,p{a:1}p:focus-visible{a:2}p:not(:hover){a:3}.hover\\:x{a:4}@media print{p{a:5}}@page{margin:0}' +
      '::selection{a:6}::placeholder{a:7}@layer properties{@supports (x:y){p{--a:1}}}',
  )
  expect(readStyles(page(link('chunks/later.css'), '<p class="hover:x">x</p>'))).toBe(
    'p{a:1}p:not(:hover){a:3}.hover\\:x{a:4}::placeholder{a:7}@layer properties;',
  )
})

test('a page gets the custom properties that it uses, each declaration once', () => {
  write(
    'chunks/properties.css',
    '@property --used{syntax:"*";inherits:false}@property --unused{syntax:"*";inherits:false}' +
      ':root{--lightningcss-dark: ;--a:var(--b);--b:var(--lightningcss-light,#fff)var(--lightningcss-dark,#000);--c:1;--d:2}' +
      'p{color:var(--a);color:var(--a);--used:1}h1{color:var(--c)}.none{--c:2}',
  )
  const body = '<p style="width:var(--d)">x</p>'
  expect(readStyles(page(link('chunks/properties.css'), body))).toBe(
    ':root{--dark: ;--a:var(--b);--b:var(--light,#fff)var(--dark,#000);--d:2}p{color:var(--a)}',
  )
  expect(
    readStyles(page(link('chunks/properties.css'), '<p style="width:var(--used)">')),
  ).toContain('@property --used{syntax:"*";inherits:false}:root')
})

test('at the end of the first part the file is linked for the rest, and at the end for the next page', () => {
  write('chunks/long.css', 'p{a:1}h2{a:2}')
  const body = (inside: string) =>
    `<p>x</p><div id="first-part-end" hidden="">${inside}</div><h2>y</h2>`
  expect(inlineStyles(page(link('chunks/long.css'), body('')), read).html).toBe(
    '<html><head><style>p{a:1}</style></head><body>' +
      body('<link rel="stylesheet" href="/_next/static/chunks/long.css#"/>') +
      `${link('chunks/long.css').replace('<link', '<link media="not all"')}</body></html>`,
  )
})

test('the marker of the first part is the one that pages have', () => {
  const mark = renderToStaticMarkup(createElement(FirstPartEnd)).replace('</div>', '')
  write('chunks/mark.css', 'p{a:1}h2{a:2}')
  expect(readStyles(page(link('chunks/mark.css'), `<p>x</p>${mark}</div><h2>y</h2>`))).toBe(
    'p{a:1}',
  )
})

test('a file of public/ can be inlined too', () => {
  writeFileSync(join(folder, 'public/embed/a.css'), '/* Why. */\np {\n  a: 1;\n}\n')
  const html = page('<link rel="stylesheet" href="/embed/a.css">')
  expect(readStyles(html)).toBe('p{a: 1}')
})

test.each(['chunks/none.css', 'chunks/ends.css', '../secret.css', 'chunks/../../secret.css'])(
  'what cannot be inlined stays a file: %s',
  (name) => {
    const html = page(link(name))
    expect(inlineStyles(html, read)).toEqual({ html, hashes: [] })
  },
)

test('an answer without a body is left alone', () => {
  const html = `<p>${link('chunks/a.css')}`
  expect(inlineStyles(html, read)).toEqual({ html, hashes: [] })
})

test('the linked file declares no font again', () => {
  const file =
    '@font-face{font-family:x;src:url(a.woff2)}p{font-family:x}@font-face { src: local(y) }'
  expect(leaveOutFonts(Buffer.from(file)).toString()).toBe('p{font-family:x}')
})
