import { ImageResponse } from 'next/og'
import { readCardFonts } from '@/app/fonts/card-fonts'
import { describeTrialCard } from '@/components/social/describe-trial-card'
import { SocialCard } from '@/components/social/social-card'
import { getTrial } from '@/lib/data/trials'

export const alt = 'The trial’s title, with its status, cells, target, sites and number'
export const size = { width: 1200, height: 630 }
export const contentType = 'image/png'

interface ImageProps {
  params: Promise<{ id: string }>
}

/** The picture for a shared link to a trial. */
export default async function TrialImage({ params }: ImageProps) {
  const { id } = await params
  const trial = await getTrial(id)
  if (!trial) return new Response('No such trial', { status: 404 })
  const fonts = await readCardFonts()
  return new ImageResponse(<SocialCard {...describeTrialCard(trial)} />, { ...size, fonts })
}
