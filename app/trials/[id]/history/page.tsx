import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TrialHistoryView } from '@/components/history/trial-history-view'
import { getTrialHistory } from '@/lib/data/history'
import { readListPage } from '@/lib/pages/list-page'
import { toTrialPath } from '@/lib/study/trial-path'

export async function generateMetadata({
  params,
}: PageProps<'/trials/[id]/history'>): Promise<Metadata> {
  const { id } = await params
  const path = `${toTrialPath(id)}/history`
  return {
    title: `History of ${id}`,
    description: 'Every version of this trial’s record that we have seen, and what changed.',
    alternates: { canonical: path },
  }
}

export default async function TrialHistoryPage({
  params,
  searchParams,
}: PageProps<'/trials/[id]/history'>) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const history = await getTrialHistory(id, {
    from: getOne(query.from),
    to: getOne(query.to),
  })
  // The proxy answers unknown addresses with the status 404 before they reach this page.
  if (history === null) notFound()
  return <TrialHistoryView history={history} listPage={readListPage(query)} />
}

function getOne(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
