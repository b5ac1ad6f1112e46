import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { NavigationCare } from '@/components/layout/navigation-care'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { ThemeScript } from '@/components/layout/theme-script'
import { getSiteUrl } from '@/lib/data/site-url'
import { maxQueryLength } from '@/lib/search/request/request'
import { fontVariables } from './fonts/fonts'
import './globals.css'

// Pages are rendered on request and cached by the server in front. Pages rendered at build time would contain the
// portal's address of that time.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(await getSiteUrl()),
    title: { default: 'Cell Therapy Trials', template: '%s · Cell Therapy Trials' },
    description: 'Search clinical trials of cell therapies and read each one in plain words.',
    openGraph: { siteName: 'Cell Therapy Trials', locale: 'en', type: 'website' },
    twitter: { card: 'summary_large_image' },
    // Numbers such as NCT05828212 are not telephone numbers.
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f5' },
    { media: '(prefers-color-scheme: dark)', color: '#131018' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script in the head may have set the scheme before React hydrates the page.
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        <ThemeScript />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title="Cell Therapy Trials"
          href="/opensearch.xml"
        />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a href="#results" className="skip-link skip-to-results">
          Skip to results
        </a>
        <a href="#content" className="skip-link">
          Skip to the content
        </a>
        <SiteHeader longestQuery={maxQueryLength} />
        <main id="content" tabIndex={-1} className="main-content flex-1 outline-none">
          {children}
        </main>
        <SiteFooter />
        <NavigationCare />
      </body>
    </html>
  )
}
