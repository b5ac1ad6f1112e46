import type { Metadata } from 'next'
import { GlossaryView } from '@/components/glossary/glossary-view'

export const metadata: Metadata = {
  title: 'Glossary',
  description:
    'Autologous, lymphodepletion, leukapheresis, CRS, masking: the words of cell therapy trials in plain language.',
  alternates: { canonical: '/glossary' },
}

export default function GlossaryPage() {
  return <GlossaryView />
}
