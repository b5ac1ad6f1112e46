'use client' // sets the scheme and stores the choice in the browser

import { Icon } from '@/components/ui/icon'
import { themeKey } from './theme-script'

/** Switches between light and dark. */
export function ThemeSwitch() {
  function toggle() {
    const root = document.documentElement
    const shown =
      root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    const wanted = shown === 'dark' ? 'light' : 'dark'
    root.dataset.theme = wanted
    try {
      localStorage.setItem(themeKey, wanted)
    } catch {
      // If the browser refuses to store it, only this page changes.
    }
  }
  return (
    <button
      type="button"
      onClick={toggle}
      aria-label="Switch between light and dark"
      className="icon-button theme-switch needs-script"
    >
      <Icon name="moon" className="icon to-dark" />
      <Icon name="sun" className="icon to-light" />
    </button>
  )
}
