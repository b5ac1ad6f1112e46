'use client' // asks the browser to share or to copy, and shows the outcome

import { useState } from 'react'
import { Icon } from '@/components/ui/icon'

interface ShareButtonProps {
  title: string
  /** Path of the page; the reader's own site is put before it. */
  path: string
  label?: string
  /** Visible text; the accessible name begins with it. */
  words?: string
}

const messages = {
  idle: '',
  copied: 'Link copied',
  failed: 'The link could not be copied. Copy the address of the page.',
} as const

/** Opens the device's sharing dialog if there is one; otherwise copies the link and says so. */
export function ShareButton({ title, path, label = 'Share this trial', words }: ShareButtonProps) {
  const [outcome, setOutcome] = useState<keyof typeof messages>('idle')

  async function share() {
    setOutcome('idle')
    const url = new URL(path, window.location.href).href
    if (typeof navigator.share === 'function') {
      try {
        await navigator.share({ title, url })
        return
      } catch (error) {
        // Closing the dialog is a choice; only a device that cannot share falls back to copying.
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
      <button
        type="button"
        onClick={() => void share()}
        aria-label={label}
        className={`${words ? 'button button-quiet button-small' : 'icon-button icon-button-line'} needs-script`}
      >
        <Icon name="share" />
        {words}
      </button>
      <span role="status" className="text-ink-3 empty:hidden">
        {messages[outcome]}
      </span>
    </>
  )
}
