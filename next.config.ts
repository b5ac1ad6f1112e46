import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  typedRoutes: true,
  reactStrictMode: true,
  // The server in front (commands/server) sets headers, validators and compression, once per cached answer.
  poweredByHeader: false,
  generateEtags: false,
  compress: false,
  // Titles, canonical links and social cards are in <head> for every client, not only for known robots: saved pages,
  // readers without JavaScript and future link previews all get them.
  htmlLimitedBots: /.*/,
  // No page has images that need resizing.
  images: { unoptimized: true },
  experimental: {
    // The server in front passes on only those router headers that affect an answer, so Next's hash of the browser's
    // headers would not match.
    validateRSCRequestHeaders: false,
  },
}

export default nextConfig
