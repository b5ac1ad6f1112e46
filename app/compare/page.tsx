import type { Metadata } from 'next'
import { CompareView } from '@/components/compare/compare-view'
import { getComparison } from '@/lib/data/comparison'

export const metadata: Metadata = {
  title: 'Compare trials',
  description: 'Clinical trials of cell therapies side by side, with what differs marked.',
  // There are as many pages as selections.
  robots: { index: false, follow: true },
}

export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  return <CompareView comparison={await getComparison(await searchParams)} />
}
