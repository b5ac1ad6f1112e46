import type { Metadata } from 'next'
import { toCardImages } from '@/components/social/card-image'
import { HomeView } from '@/components/home/home-view'
import { getHome } from '@/lib/data/home'

export const metadata: Metadata = {
  alternates: { canonical: '/' },
  openGraph: {
    title: 'Cell Therapy Trials',
    url: '/',
    siteName: 'Cell Therapy Trials',
    images: toCardImages(null, 'Find a cell therapy trial, and understand it'),
  },
}

export default async function HomePage() {
  return <HomeView home={await getHome(new Date())} />
}
