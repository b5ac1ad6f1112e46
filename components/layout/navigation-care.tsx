'use client'
// Listens to navigation: does what a browser does by itself when a whole page loads, and Next doesn't.

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'

interface Pressed {
  /**
   * The pressed element, by its text and its index among elements with the same text: a page that comes back is
   * rendered again.
   */
  find: () => HTMLElement | undefined
  /** Which folds of the page were open. */
  folds: readonly boolean[]
  /** Next's own state of the page with the pressed element. */
  state: unknown
  /** The scroll position of that page. */
  top: number
}

/**
 * Moves the focus to the beginning of a new page if the focused element is gone. When a visitor comes back, it
 * focuses the link that led away and opens the folds that were open. It also makes "back" work for addresses that a
 * plain link to a part of the page (`#results`) created: Next doesn't know them and would leave the other page on the
 * screen.
 */
export function NavigationCare() {
  const pathname = usePathname()
  const search = useSearchParams().toString()
  const shown = useRef<string>(null)
  const isReturning = useRef(false)
  const pressed = useRef(new Map<string, Pressed>())

  useEffect(() => {
    function remember(event: Event) {
      const element = event.target instanceof Element && event.target.closest('a, button, summary')
      if (element instanceof HTMLElement) {
        const { localName, textContent } = element
        const listAlike = () =>
          [...document.querySelectorAll<HTMLElement>(localName)].filter(
            (each) => each.textContent === textContent,
          )
        const at = listAlike().indexOf(element)
        pressed.current.set(toPage(window.location), {
          find: () => listAlike()[at],
          folds: listFolds().map(({ open }) => open),
          state: window.history.state as unknown,
          top: window.scrollY,
        })
      }
    }
    // Comes before the other page is shown. In browsers without this event the focus begins at the top.
    function traverse({ navigationType, destination }: NavigateEvent) {
      if (navigationType === 'push') isReturning.current = false
      if (navigationType !== 'traverse') return
      isReturning.current = toPage(new URL(destination.url)) !== shown.current
    }
    function adopt(event: PopStateEvent) {
      if (event.state !== null) return
      const page = toPage(window.location)
      const state = pressed.current.get(page)?.state
      if (page !== shown.current) window.location.reload()
      else if (state) window.history.replaceState(state, '')
    }
    const navigation = 'navigation' in window ? window.navigation : null
    document.addEventListener('click', remember, true)
    navigation?.addEventListener('navigate', traverse)
    window.addEventListener('popstate', adopt)
    return () => {
      document.removeEventListener('click', remember, true)
      navigation?.removeEventListener('navigate', traverse)
      window.removeEventListener('popstate', adopt)
    }
  }, [])

  // The header is shared by all pages and kept between them; only here the current page is known.
  useEffect(() => {
    for (const link of document.querySelectorAll('.site-nav a, .site-menu a')) {
      const section = link.getAttribute('href') ?? ''
      if (pathname === section || pathname.startsWith(`${section}/`)) {
        link.setAttribute('aria-current', 'page')
      } else link.removeAttribute('aria-current')
    }
    document.querySelector('.site-menu')?.removeAttribute('open')
  }, [pathname])

  useEffect(() => {
    const before = shown.current
    const now = toPage({ pathname, search })
    shown.current = now
    const wasReturning = isReturning.current
    isReturning.current = false
    if (before === null || before === now) return
    // The first page may have a link to its own styles, see commands/server/page-styles.ts.
    document.querySelector('link[media="not all"]')?.removeAttribute('media')
    const isSamePage = before.split('?')[0] === pathname
    const active = document.activeElement
    if (isSamePage && active !== document.body && isVisible(active)) return
    const note = wasReturning ? pressed.current.get(now) : undefined
    listFolds().forEach((fold, at) => (fold.open = note?.folds[at] ?? fold.open))
    const link = note?.find()
    // The focus goes to the results of a list, because its filters are dozens of Tab stops.
    const start =
      (pathname === '/trials' ? document.getElementById('results') : null) ??
      document.getElementById('content')
    const part = wasReturning ? null : document.getElementById(window.location.hash.slice(1))
    // Only elements that can be focused.
    if (part) part.tabIndex = -1
    const target = link && isVisible(link) ? link : (part ?? start)
    target?.focus({ preventScroll: true })
    // Next scrolls to the part in the address, even if the visitor had long scrolled past it.
    if (note && window.location.hash !== '') {
      requestAnimationFrame(() => window.scrollTo({ top: note.top, behavior: 'instant' }))
    }
  }, [pathname, search])

  return null
}

function listFolds(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('main details')]
}

/** An address without its fragment (`#results`), normalised. */
function toPage({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return `${pathname}?${new URLSearchParams(search)}`
}

function isVisible(element: Element | null): boolean {
  return element !== null && element.getClientRects().length > 0
}
