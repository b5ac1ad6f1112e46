import localFont from 'next/font/local'

// Preloaded on every page. Next adds a fallback of the same width, so that nothing moves when they arrive.

const sans = localFont({
  src: './source-sans-3.woff2',
  weight: '400 700',
  variable: '--font-source-sans',
  adjustFontFallback: 'Arial',
})

const serif = localFont({
  src: './source-serif-4.woff2',
  weight: '600',
  variable: '--font-source-serif',
  adjustFontFallback: 'Times New Roman',
})

/** For the `html` element: gives the two names that the theme uses. */
export const fontVariables = `${sans.variable} ${serif.variable}`
