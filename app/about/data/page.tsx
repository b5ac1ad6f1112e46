import type { Metadata } from 'next'
import { connection } from 'next/server'
import { DataReportView } from '@/components/about/data-report-view'
import { getDataReport } from '@/lib/data/data-report'

// The page is complete in the HTML: without script nobody would see what is streamed in later.
export const instant = false

export const metadata: Metadata = {
  title: 'The data',
  description:
    'Sources of this portal’s records, how fresh they are, the last runs, and the terms of use.',
  alternates: { canonical: '/about/data' },
}

export default async function DataPage() {
  // Another process fills the store at any moment: never a page of the time of the build.
  await connection()
  return <DataReportView report={await getDataReport()} />
}
