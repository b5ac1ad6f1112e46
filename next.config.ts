import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // Titles, canonical links and social cards stand in <head> for every reader, not only for known robots:
  // a saved page, a reader without JavaScript and a link preview of tomorrow all get them.
  htmlLimitedBots: /.*/,
  // Records hold text from anywhere and pages link to many sites: no content is guessed to be a script, no other
  // site shows these pages as its own, and none is told what somebody searched for.
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
          { key: 'Content-Security-Policy', value: "frame-ancestors 'self'" },
          { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(self)' },
        ],
      },
    ]),
}

export default nextConfig
