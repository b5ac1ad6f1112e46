import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { describeTrial } from '@/components/trial/describe-trial'
import { TrialPartView, trialPartTitles } from '@/components/trial/trial-part-view'
import { getTrialVisit } from '@/lib/data/trial-visit'
import { getTrial } from '@/lib/data/trials'
import { getSiteUrl } from '@/lib/data/site-url'
import { readListPage } from '@/lib/pages/list-page'
import { isTrialPart } from '@/lib/pages/trial-parts'
import { toTrialPath } from '@/lib/study/trial-path'

// One look-up for the page and its metadata.
const loadTrial = cache(getTrial)

type Props = PageProps<'/trials/[id]/[part]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, part } = await params
  const trial = await loadTrial(id)
  if (!trial || !isTrialPart(part)) return { title: 'Page not found', robots: { index: false } }
  return {
    title: `${trialPartTitles[part]}: ${describeTrial(trial).title}`,
    alternates: { canonical: `${toTrialPath(trial.trialId)}/${part}` },
  }
}

export default async function TrialPartPage({ params, searchParams }: Props) {
  const { id, part } = await params
  const trial = await loadTrial(id)
  // The proxy answers unknown addresses with the status 404 before they reach this page.
  if (!trial || !isTrialPart(part)) notFound()
  const url = `${await getSiteUrl()}${toTrialPath(trial.trialId)}`
  const query = await searchParams
  const visit = getTrialVisit(trial, query)
  const listPage = readListPage(query)
  return <TrialPartView trial={trial} part={part} visit={visit} url={url} listPage={listPage} />
}
