import type { Metadata } from 'next'
import { SearchHelpView } from '@/components/help/search-help-view'

export const metadata: Metadata = {
  title: 'How to search',
  description:
    'Plain words, filters and the query language: every operator, every filter and what each of them means.',
  alternates: { canonical: '/help/search' },
}

export default function SearchHelpPage() {
  return <SearchHelpView />
}
