'use client' // follows the scroll position

import { useEffect } from 'react'

/** Marks the current section in the list of contents, and folds the list on phones once it has been used. */
export function MarkSection({ contents }: { contents: string }) {
  useEffect(() => {
    const list = document.getElementById(contents)
    if (!list) return
    const links = [...list.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
    const sections = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? [])
    const mark = () => {
      // The last section that begins above the upper third of the screen; at the page's ends the first or last one.
      const line = window.innerHeight / 3
      const isAtEnd = window.innerHeight + window.scrollY >= document.body.scrollHeight - 4
      const read = isAtEnd
        ? sections.at(-1)
        : (sections.findLast((section) => section.getBoundingClientRect().top <= line) ??
          sections[0])
      for (const link of links) {
        if (read !== undefined && link.hash === `#${read.id}`) {
          link.setAttribute('aria-current', 'true')
        } else link.removeAttribute('aria-current')
      }
    }
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' })
    for (const section of sections) observer.observe(section)
    const fold = () => list.querySelector('details')?.removeAttribute('open')
    list.addEventListener('click', fold)
    window.addEventListener('scrollend', mark)
    return () => {
      observer.disconnect()
      list.removeEventListener('click', fold)
      window.removeEventListener('scrollend', mark)
    }
  }, [contents])
  return null
}
