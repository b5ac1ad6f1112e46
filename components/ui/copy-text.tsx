'use client' // writes to the clipboard and says how that went

import { useState } from 'react'

const messages = {
  idle: '',
  copied: 'Copied',
  failed: 'It could not be copied. Select the text and copy it.',
} as const

/** Copies the text of a field of the page, by the field's id. */
export function CopyText({ from }: { from: string }) {
  const [outcome, setOutcome] = useState<keyof typeof messages>('idle')

  async function copy() {
    const field = document.getElementById(from)
    if (!(field instanceof HTMLTextAreaElement)) return
    try {
      await navigator.clipboard.writeText(field.value)
      setOutcome('copied')
    } catch {
      field.select()
      setOutcome('failed')
    }
  }

  return (
    <>
      <button
        type="button"
        onClick={() => void copy()}
        className="button button-quiet needs-script"
      >
        Copy the text
      </button>
      <span role="status" className="text-sm text-ink-3 empty:hidden">
        {messages[outcome]}
      </span>
    </>
  )
}
