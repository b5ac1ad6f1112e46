import { ImageResponse } from 'next/og'
import { connection } from 'next/server'
import { readCardFonts } from '@/app/fonts/card-fonts'
import { SocialCard } from '@/components/social/social-card'
import { getInsights } from '@/lib/data/insights'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { describeSearch } from '@/lib/data/labels'
import { parseSearchRequest } from '@/lib/search/request/request'

const size = { width: 1200, height: 630 }
const maxLetters = 160

/** `/card.png?<search>`: the picture for a shared link to a search or a topic; without a search, the portal's. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  const { searchParams } = new URL(request.url)
  const { request: search } = parseSearchRequest(searchParams)
  const { total, facets } = await getInsights(search)
  const recruiting = facets
    .find(({ filter }) => filter === 'status')
    ?.values.find(({ value }) => value === 'RECRUITING')
  const sentence = describeSearch(search)
  const facts = recruiting
    ? [{ label: 'Say they are recruiting', value: describeTrialCount(recruiting.count) }]
    : []
  return new ImageResponse(
    <SocialCard
      note={describeTrialCount(total)}
      heading={
        searchParams.size === 0
          ? 'Find a cell therapy trial, and understand it'
          : sentence.length > maxLetters
            ? `${sentence.slice(0, maxLetters - 1)}…`
            : sentence
      }
      facts={facts}
    />,
    { ...size, fonts: await readCardFonts(), headers: { 'Cache-Control': 'public, max-age=3600' } },
  )
}
