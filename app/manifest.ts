import type { MetadataRoute } from 'next'

/** For installing the portal on a device: it opens at the search and accepts shared text as a search. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Cell Therapy Trials',
    short_name: 'Cell Trials',
    description: 'Search clinical trials of cell therapies and read each one in plain words.',
    start_url: '/',
    display: 'standalone',
    background_color: '#faf8f5',
    theme_color: '#faf8f5',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    ],
    share_target: { action: '/trials', method: 'GET', params: { text: 'q' } },
  }
}
