import type { Metadata } from 'next'
import { ApiHelpView } from '@/components/help/api-help-view'
import { getSiteUrl } from '@/lib/data/site-url'

export const metadata: Metadata = {
  title: 'API for developers',
  description:
    'The ClinicalTrials.gov API v2 on the trials of this portal: every endpoint, every parameter, what is added and what differs.',
  alternates: { canonical: '/help/api' },
}

export default async function ApiHelpPage() {
  return <ApiHelpView siteUrl={await getSiteUrl()} />
}
