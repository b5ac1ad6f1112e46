import type { Metadata } from 'next'
import { CareView } from '@/components/care/care-view'

export const metadata: Metadata = {
  title: 'Before you decide',
  description:
    'Clinics that sell unproven cell treatments, consent, costs and travel: facts with their sources.',
  alternates: { canonical: '/care' },
}

export default function CarePage() {
  return <CareView />
}
