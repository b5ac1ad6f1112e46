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
}

export default nextConfig
