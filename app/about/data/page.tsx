import type { Metadata } from 'next'
import { connection } from 'next/server'
import { DataReportView } from '@/components/about/data-report-view'
import { JsonLd } from '@/components/ui/json-ld'
import { describePortal } from '@/lib/data/api'
import { getDataReport } from '@/lib/data/data-report'
import { buildDataset } from '@/lib/exports/dataset'

// The page is complete in the HTML: without script nobody would see what is streamed in later.
export const instant = false

export const metadata: Metadata = {
  title: 'The data',
  description:
    'Sources of this portal’s records, how fresh they are, the latest imports, and the terms of use.',
  alternates: { canonical: '/about/data' },
}

export default async function DataPage() {
  // Another process fills the store at any moment: never a page of the time of the build.
  await connection()
  return (
    <>
      <JsonLd data={buildDataset(await describePortal())} />
      <DataReportView report={await getDataReport()} />
    </>
  )
}
