'use client' // stores which boxes are ticked, only in this browser

import { useEffect } from 'react'

/**
 * Remembers the ticks of a list of criteria between visits. Boxes are identified by their words, so a new version of
 * the record keeps the ticks of unchanged ones.
 */
export function KeepTicks({ list, name }: { list: string; name: string }) {
  useEffect(() => {
    const element = document.getElementById(list)
    if (!element) return
    const key = `ticks:${name}`
    const boxes = [...element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    const wordsOf = (box: HTMLInputElement) => (box.labels?.[0]?.textContent ?? '').slice(0, 80)
    const ticked = new Set(read(key))
    for (const box of boxes) box.checked ||= ticked.has(wordsOf(box))
    const keep = () => {
      const words = boxes.filter((box) => box.checked).map(wordsOf)
      try {
        if (words.length === 0) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(words))
      } catch {
        // If the browser refuses to store them, ticks last for this visit.
      }
    }
    element.addEventListener('change', keep)
    return () => element.removeEventListener('change', keep)
  }, [list, name])
  return null
}

function read(key: string): unknown[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}
