import type { Metadata } from 'next'
import { PacketView } from '@/components/compare/packet-view'
import { getComparison } from '@/lib/data/comparison'
import { getSiteUrl } from '@/lib/data/site-url'

export const metadata: Metadata = {
  title: 'Trials to print',
  robots: { index: false, follow: false },
}

export default async function PacketPage({ searchParams }: PageProps<'/compare/print'>) {
  return (
    <PacketView comparison={await getComparison(await searchParams)} siteUrl={await getSiteUrl()} />
  )
}
