'use client' // reads which list this tab showed last

import type { Route } from 'next'
import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import { lastList } from '@/components/search/last-list'
import { Icon } from '@/components/ui/icon'

/** The way back from chosen trials to the list that they were chosen in, or to all trials. */
export function BackToList() {
  const list = useSyncExternalStore(lastList.subscribe, lastList.read, () => '')
  return (
    <nav aria-label="Trials" className="crumb no-print">
      <Link href={(list || '/trials') as Route} prefetch={false}>
        <Icon name="arrow-left" />
        {list === '' ? 'Find trials' : 'Back to the results'}
      </Link>
    </nav>
  )
}
