'use client' // writes to the clipboard and shows the outcome

import { useState } from 'react'
import { Icon } from './icon'

const messages = {
  idle: '',
  copied: 'Copied',
  failed: 'The text could not be copied. Select it and copy it.',
} as const

/** Copies the text of an element or a field of the page, by its id. */
export function CopyText({ from, label = 'Copy the text' }: { from: string; label?: string }) {
  const [outcome, setOutcome] = useState<keyof typeof messages>('idle')

  async function copy() {
    const element = document.getElementById(from)
    const isField = element instanceof HTMLTextAreaElement
    const text = isField ? element.value : (element?.textContent ?? '')
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      if (isField) element.select()
      else if (element) window.getSelection()?.selectAllChildren(element)
      setOutcome('failed')
    }
  }

  return (
    <>
      <button
        type="button"
        onClick={() => void copy()}
        className="button button-quiet button-small needs-script"
      >
        <Icon name="copy" />
        {label}
      </button>
      <span role="status" className="text-sm text-ink-3 empty:hidden">
        {messages[outcome]}
      </span>
    </>
  )
}
