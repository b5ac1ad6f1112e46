import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { describeTopic } from '@/components/browse/describe-topic'
import { TopicView } from '@/components/browse/topic-view'
import { getTopicReport } from '@/lib/data/therapy'
import { getBrowseTopic } from '@/lib/pages/browse'

type Props = PageProps<'/indications/[group]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = getBrowseTopic('indications', (await params).group)
  return topic ? describeTopic(topic) : { title: 'No such page', robots: { index: false } }
}

export default async function IndicationPage({ params }: Props) {
  const topic = getBrowseTopic('indications', (await params).group)
  // The proxy answers unknown addresses with the status 404 before they reach this page.
  if (!topic) notFound()
  return <TopicView report={await getTopicReport(topic)} />
}
