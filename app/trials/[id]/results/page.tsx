import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { describeTrial } from '@/components/trial/describe-trial'
import { ResultsView } from '@/components/trial/results/results-view'
import { getTrial } from '@/lib/data/trials'
import { isResultsPart } from '@/lib/pages/results-parts'
import { toReader } from '@/lib/search/request/request'
import { toTrialPath } from '@/lib/study/trial-path'

// One look-up for the page and its metadata.
const loadTrial = cache(getTrial)

export async function generateMetadata({
  params,
}: PageProps<'/trials/[id]/results'>): Promise<Metadata> {
  const { id } = await params
  const trial = await loadTrial(id)
  if (!trial) return { title: 'No such trial', robots: { index: false } }
  const { title } = describeTrial(trial)
  return {
    title: `Results: ${title}`,
    description: `What the registry has posted about the outcome of: ${title}`,
    alternates: { canonical: `${toTrialPath(trial.trialId)}/results` },
  }
}

export default async function TrialResultsPage({
  params,
  searchParams,
}: PageProps<'/trials/[id]/results'>) {
  const { id } = await params
  const trial = await loadTrial(id)
  // The proxy answers unknown addresses with the status 404 before they reach this page.
  if (!trial) notFound()
  const read = toReader(await searchParams)
  const part = read('part').find(isResultsPart)
  const page = Number(read('page').find((text) => /^[1-9]\d{0,3}$/.test(text)) ?? 1)
  return <ResultsView trial={trial} part={part} page={page} />
}
