import type { Metadata } from 'next'
import { BrowseIndexView } from '@/components/browse/browse-index'
import { getBrowseIndex } from '@/lib/data/therapy'

// The proxy sends addresses of unknown cell types, targets and disease groups here, with the status 404.
export async function generateMetadata({ searchParams }: PageProps<'/cells'>): Promise<Metadata> {
  const { unknown } = await searchParams
  return {
    title: unknown === undefined ? 'Browse trials by their cells' : 'No such page',
    description: 'Trials of cell therapies by cell type, target and disease group, with counts.',
    alternates: { canonical: '/cells' },
    ...(unknown !== undefined && { robots: { index: false, follow: true } }),
  }
}

export default async function CellsPage({ searchParams }: PageProps<'/cells'>) {
  const { unknown } = await searchParams
  const asked = Array.isArray(unknown) ? unknown[0] : unknown
  return <BrowseIndexView index={await getBrowseIndex()} unknown={asked?.slice(0, 100)} />
}
