import type { Metadata } from 'next'
import { connection } from 'next/server'
import { CompareView } from '@/components/compare/compare-view'
import { getComparison } from '@/lib/data/comparison'

// The table is complete in the HTML: without script nobody would see what is streamed in later.
export const instant = false

export const metadata: Metadata = {
  title: 'Compare trials',
  description: 'Clinical trials of cell therapies side by side, with what differs marked.',
  // As many pages as there are choices.
  robots: { index: false, follow: true },
}

export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  await connection()
  return <CompareView comparison={await getComparison(await searchParams)} />
}
