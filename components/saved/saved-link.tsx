'use client' // counts what this browser has saved

import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icon'
import { savedText } from './saved-text'

/** The link to what is saved, with its number. */
export function SavedLink() {
  const count = useSyncExternalStore(savedText.subscribe, countSaved, () => 0)
  return (
    <Link href="/saved" prefetch={false} className="saved-link">
      <Icon name="bookmark" />
      <span>Saved</span>
      {count > 0 && <span className="tabular-nums"> ({count})</span>}
    </Link>
  )
}

function countSaved(): number {
  try {
    const saved = JSON.parse(savedText.read()) as Record<string, unknown> | null
    return [saved?.trials, saved?.searches].reduce<number>(
      (sum, list) => sum + (Array.isArray(list) ? list.length : 0),
      0,
    )
  } catch {
    return 0
  }
}
