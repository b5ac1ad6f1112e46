'use client' // sets the scheme and keeps the choice in the browser

import { Icon } from '@/components/ui/icon'
import { themeKey } from './theme-script'

/** Light while the page is dark, dark while it is light. */
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
      // A browser that keeps nothing changes this page alone.
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
