/** A text that this browser stores under a key, for `useSyncExternalStore`. */
export interface KeptText {
  /** As text, so that two values are equal if nothing has changed. */
  read: () => string
  keep: (text: string) => void
  subscribe: (onChange: () => void) => () => void
}

/**
 * The browser notifies other tabs of a change; an event notifies this one.
 * @param getStorage called at each use, because a browser may refuse access
 */
export function createKeptText(key: string, getStorage: () => Storage): KeptText {
  const changed = `kept-${key}`
  /** For a browser that refuses to store anything: lasts for this visit. */
  let unkept = ''
  return {
    read() {
      try {
        return getStorage().getItem(key) ?? unkept
      } catch {
        return unkept
      }
    },
    keep(text) {
      unkept = text
      try {
        getStorage().setItem(key, text)
      } catch {
        // See `unkept`.
      }
      window.dispatchEvent(new Event(changed))
    },
    subscribe(onChange) {
      window.addEventListener(changed, onChange)
      window.addEventListener('storage', onChange)
      return () => {
        window.removeEventListener(changed, onChange)
        window.removeEventListener('storage', onChange)
      }
    },
  }
}
