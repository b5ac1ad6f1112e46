import type { Metadata } from 'next'
import { UnknownTrial } from '@/components/trial/unknown-trial'

// The proxy sends addresses of trials that are not in the collection here, with the status 404.
export const metadata: Metadata = {
  title: 'Not in this collection',
  robots: { index: false, follow: true },
}

export default async function UnknownTrialPage({ searchParams }: PageProps<'/trials/unknown'>) {
  const { id } = await searchParams
  const asked = (Array.isArray(id) ? id[0] : id) ?? ''
  return <UnknownTrial asked={asked.slice(0, 200)} />
}
