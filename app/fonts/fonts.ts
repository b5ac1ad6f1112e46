import localFont from 'next/font/local'

// Preloaded on every page. A font that is not there when the page is first painted is kept for the next page: lines that
// break elsewhere would move everything below them. Next adds a fallback of about the same width; it calls the fonts as the
// constants are called here, which must not be one of CSS's own names, such as `serif`.

const sourceSans = localFont({
  src: './source-sans-3.woff2',
  weight: '400 700',
  display: 'optional',
  variable: '--font-source-sans',
  adjustFontFallback: 'Arial',
})

const sourceSerif = localFont({
  src: './source-serif-4.woff2',
  weight: '600',
  display: 'optional',
  variable: '--font-source-serif',
  adjustFontFallback: 'Times New Roman',
})

/** For the `html` element: gives the two names that the theme uses. */
export const fontVariables = `${sourceSans.variable} ${sourceSerif.variable}`
