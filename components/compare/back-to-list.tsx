'use client' // reads which list this tab showed last

import type { Route } from 'next'
import { useSyncExternalStore } from 'react'
import { lastList } from '@/components/search/last-list'
import { Crumb } from '@/components/ui/crumb'

/** The link from chosen trials back to the list in which they were chosen, or to all trials. */
export function BackToList() {
  const list = useSyncExternalStore(lastList.subscribe, lastList.read, () => '')
  return (
    <Crumb label="Trials" href={(list || '/trials') as Route}>
      {list === '' ? 'Find trials' : 'Back to the results'}
    </Crumb>
  )
}
