import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { StructuredData } from '@/components/trial/structured-data'
import { describeTrial } from '@/components/trial/describe-trial'
import { TrialView } from '@/components/trial/trial-view'
import { findSimilarTrials, getTrialVisit } from '@/lib/data/trial-visit'
import { getTrial } from '@/lib/data/trials'
import { getSiteUrl } from '@/lib/data/site-url'
import { toStudyPath } from '@/lib/ctgov-api/api-paths'
import { toFeedLinks } from '@/lib/exports/feed-addresses'
import { toTrialPath } from '@/lib/study/trial-path'

// One look-up for the page and its metadata.
const loadTrial = cache(getTrial)

export async function generateMetadata({ params }: PageProps<'/trials/[id]'>): Promise<Metadata> {
  const { id } = await params
  const trial = await loadTrial(id)
  if (!trial) return { title: 'No such trial', robots: { index: false } }
  const { title, description } = describeTrial(trial)
  const path = toTrialPath(trial.trialId)
  return {
    title,
    description,
    alternates: {
      canonical: path,
      types: {
        ...toFeedLinks({ trialId: trial.trialId }),
        // Reference managers find the citation of the page here.
        'application/x-research-info-systems': `${toStudyPath(trial.trialId)}?format=ris`,
      },
    },
    openGraph: { type: 'article', title, description, url: path, siteName: 'Cell Therapy Trials' },
    twitter: { card: 'summary_large_image', title, description },
  }
}

export default async function TrialPage({ params, searchParams }: PageProps<'/trials/[id]'>) {
  const { id } = await params
  const trial = await loadTrial(id)
  // The proxy answers unknown addresses with the status 404 before they reach this page.
  if (!trial) notFound()
  const url = `${await getSiteUrl()}${toTrialPath(trial.trialId)}`
  const visit = getTrialVisit(trial, await searchParams)
  return (
    <>
      <StructuredData trial={trial} url={url} />
      <TrialView trial={trial} visit={visit} similar={findSimilarTrials(trial, visit)} url={url} />
    </>
  )
}
