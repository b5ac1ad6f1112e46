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
header{border-bottom:1px solid light-dark(#e4dfd6,#322b3d);background:light-dark(#fff,#1b1722)}
header a{display:flex;align-items:center;gap:10px;max-width:77rem;min-height:60px;margin:0 auto;padding:0 1rem;color:inherit;font:600 1.1875rem/1.1 Georgia,serif;text-decoration:none}
svg{width:28px;color:light-dark(#5b2f94,#c8a8f2)}
main{max-width:77rem;margin:0 auto;padding:2.5rem 1rem}
h1{margin:0;font:600 1.75rem/1.2 Georgia,serif}
p{max-width:36rem;overflow-wrap:anywhere}
a{color:light-dark(#54298c,#d2b8f6)}
nav{display:flex;flex-wrap:wrap;gap:12px;margin:1.5rem 0}
nav a{padding:10px 18px;border:1px solid light-dark(#857b70,#8d849b);border-radius:8px;background:light-dark(#fff,#1b1722);color:inherit;font-weight:600;line-height:1.4;text-decoration:none}
nav a[href=""]{border-color:transparent;background:light-dark(#5b2f94,#c8a8f2);color:light-dark(#fff,#1e1030)}
main .id{padding:12px 16px;border-radius:8px;background:light-dark(#f3f0ea,#0c0a10);color:light-dark(#474050,#cdc6d7);font-size:.9375rem}
:focus-visible{outline:3px solid light-dark(#5b2f94,#dcc7fa);outline-offset:2px}`

const mark = `<svg aria-hidden="true" viewBox="0 0 32 32" fill="none"><g stroke="currentColor" stroke-width="2.25" stroke-linecap="round"><circle cx="16" cy="16" r="9.5"/><path d="m22.8 9.2 3.7-3.7M9.2 9.2 5.5 5.5M22.8 22.8l3.7 3.7M9.2 22.8l-3.7 3.7"/></g><circle cx="17.5" cy="14.5" r="4.25" fill="currentColor"/></svg>`

/** For a Content-Security-Policy. */
export const refusalStyleHash = toHash(style)

/**
 * @param sentence what went wrong, and what to do; whole addresses in it become links
 * @param id of the request, as the log has it: to quote where the fault is ours
 */
export function writeRefusalPage(status: number, sentence: string, id: string): string {
  const heading = headings[status] ?? 'We can’t show this page'
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
<header><a href="/">${mark}Cell Therapy Trials</a></header>
<main>
<h1>${heading}</h1>
<p>${linkAddresses(toXmlText(sentence))}</p>
<nav aria-label="Ways on">${status >= 429 ? '<a href="">Try again</a>' : ''}<a href="/trials">See all trials</a></nav>
${status === 500 ? `<p class="id">If you report this, quote the number <strong>${toXmlText(id)}</strong></p>` : ''}
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
