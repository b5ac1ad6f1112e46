import type { Metadata } from 'next'
import { UnreadableTrial } from '@/components/trial/unreadable-trial'

// The proxy sends addresses of trials whose record cannot be read just now here, with the status 503.
export const instant = false

export const metadata: Metadata = {
  title: 'Not readable at the moment',
  robots: { index: false, follow: true },
}

export default async function UnreadableTrialPage({
  searchParams,
}: PageProps<'/trials/unreadable'>) {
  const { id } = await searchParams
  const asked = (Array.isArray(id) ? id[0] : id) ?? ''
  return <UnreadableTrial asked={asked.slice(0, 200)} />
}
