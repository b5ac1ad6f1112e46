import type { Metadata } from 'next'
import { DataReportView } from '@/components/about/data-report-view'
import { JsonLd } from '@/components/ui/json-ld'
import { describePortal } from '@/lib/data/api'
import { getDataReport } from '@/lib/data/data-report'
import { buildDataset } from '@/lib/exports/dataset'

export const metadata: Metadata = {
  title: 'The data',
  description:
    'Sources of this portal’s records, how fresh they are, the latest imports, and the terms of use.',
  alternates: { canonical: '/about/data' },
}

export default async function DataPage() {
  return (
    <>
      <JsonLd data={buildDataset(await describePortal())} />
      <DataReportView report={await getDataReport()} />
    </>
  )
}
