import localFont from 'next/font/local'

// Preloaded on every page. A font that arrives after the first paint is used only from the next page on, because
// different line breaks would move everything below. Next adds a fallback of about the same width. It names the fonts
// after these constants, which must not be generic CSS names such as `serif`.

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

/** For the `html` element: defines the two names that the theme uses. */
export const fontVariables = `${sourceSans.variable} ${sourceSerif.variable}`
