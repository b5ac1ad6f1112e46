import { ImageResponse } from 'next/og'
import { describeTrial } from '@/components/trial/describe-trial'
import { SocialCard } from '@/components/social/social-card'
import { getTrial } from '@/lib/data/trials'

export const alt = 'The trial’s title, status, phase and sponsor'
export const size = { width: 1200, height: 630 }
export const contentType = 'image/png'

interface ImageProps {
  params: Promise<{ id: string }>
}

/** The picture that a shared link to a trial shows. */
export default async function TrialImage({ params }: ImageProps) {
  const { id } = await params
  const trial = await getTrial(id)
  if (!trial) return new Response('No such trial', { status: 404 })
  const { heading, nctId, facts } = describeTrial(trial)
  const above = nctId ?? 'No registry number'
  return new ImageResponse(<SocialCard above={above} heading={heading} facts={facts} />, size)
}
