import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  typedRoutes: true,
  reactStrictMode: true,
  // Headers, validators and compression are decided by the server in front (commands/server), once per kept answer.
  poweredByHeader: false,
  generateEtags: false,
  compress: false,
  // Titles, canonical links and social cards stand in <head> for every reader, not only for known robots:
  // a saved page, a reader without JavaScript and a link preview of tomorrow all get them.
  htmlLimitedBots: /.*/,
  // No page has pictures that would have to be made smaller.
  images: { unoptimized: true },
  experimental: {
    // The server in front hands on no more of the router's headers than decide an answer, and so the hash of those that
    // the browser sent is not that of these.
    validateRSCRequestHeaders: false,
  },
}

export default nextConfig
