'use client' // asks the browser to share or to copy, and says how that went

import { useState } from 'react'

interface ShareButtonProps {
  title: string
  /** Path of the page; its site is the one that the reader is on, whatever name it goes by there. */
  path: string
}

const messages = {
  idle: '',
  copied: 'Link copied',
  failed: 'The link could not be copied. It stands below the button.',
} as const

/** Opens the device's own sharing where there is one; elsewhere copies the link and says so. */
export function ShareButton({ title, path }: ShareButtonProps) {
  const [outcome, setOutcome] = useState<keyof typeof messages>('idle')

  async function share() {
    setOutcome('idle')
    const url = new URL(path, window.location.href).href
    if (typeof navigator.share === 'function') {
      try {
        await navigator.share({ title, url })
        return
      } catch (error) {
        // Closing the sheet is a choice; only a device that cannot share goes on to copying.
        if (error instanceof DOMException && error.name === 'AbortError') return
      }
    }
    try {
      await navigator.clipboard.writeText(url)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }

  return (
    <>
      <button type="button" onClick={() => void share()} className="button needs-script">
        <svg
          aria-hidden="true"
          viewBox="0 0 20 20"
          className="size-4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M10 12.5v-10M6.5 5.5 10 2l3.5 3.5M4 9.5v7h12v-7" />
        </svg>
        Share this trial
      </button>
      <span role="status" className="text-sm text-ink-3 empty:hidden">
        {messages[outcome]}
      </span>
    </>
  )
}
