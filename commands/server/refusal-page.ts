import { toXmlText } from '@/lib/exports/xml-text'
import { toHash } from './page-scripts'

// The page that a browser shows when no page can be rendered: the sentence that programs get, with links. It depends on no
// file and no data, since both may be missing.

const headings: Readonly<Record<number, string>> = {
  400: 'We can’t read this address',
  429: 'Too many requests at once',
  503: 'We can’t show this page right now',
}

const style = `:root{color-scheme:light dark}
body{margin:0;background:light-dark(#faf8f5,#131018);color:light-dark(#1d1823,#f3f0f7);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:4rem 1rem}
h1{font:600 1.75rem/1.2 Georgia,serif}
p{overflow-wrap:anywhere}
a{color:light-dark(#54298c,#d2b8f6)}
nav a{display:inline-block;margin-right:1.5rem;padding:.25rem 0}
:focus-visible{outline:3px solid light-dark(#5b2f94,#dcc7fa);outline-offset:2px}`

/** For a Content-Security-Policy. */
export const refusalStyleHash = toHash(style)

/** @param sentence what went wrong, and what to do; whole addresses in it become links */
export function writeRefusalPage(status: number, sentence: string): string {
  const heading = headings[status] ?? 'This page could not be shown'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${heading} · Cell Therapy Trials</title>
<style>${style}</style>
</head>
<body>
<main>
<p><a href="/">Cell Therapy Trials</a></p>
<h1>${heading}</h1>
<p>${linkAddresses(toXmlText(sentence))}</p>
<nav aria-label="Ways on">${status >= 429 ? '<a href="">Try again</a>' : ''}<a href="/trials">See all trials</a></nav>
</main>
</body>
</html>
`
}

function linkAddresses(html: string): string {
  return html.replace(
    /https:\/\/[\w./-]*[\w/]/g,
    (address) => `<a href="${address}">${address}</a>`,
  )
}
