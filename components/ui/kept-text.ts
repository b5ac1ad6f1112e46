/** A text that this browser stores under a key, for `useSyncExternalStore`. */
export interface KeptText {
  /** As text, so that two values are equal if nothing has changed. */
  read: () => string
  keep: (text: string) => void
  /** Whether a text outlasts this visit, as far as is known. */
  isLasting: () => boolean
  subscribe: (onChange: () => void) => () => void
}

/**
 * The browser notifies other tabs of a change; an event notifies this one.
 * @param getStorage called at each use, because a browser may refuse access
 */
export function createKeptText(key: string, getStorage: () => Storage): KeptText {
  const changed = `kept-${key}`
  /** For a browser that refuses to store anything, or any more: lasts for this visit. */
  let unkept = ''
  let isLasting: boolean | undefined
  const store = (name: string, text: string): boolean => {
    try {
      getStorage().setItem(name, text)
      return true
    } catch {
      return false
    }
  }
  const tryOut = (): boolean => {
    const name = `${key}-tried`
    if (!store(name, key)) return false
    getStorage().removeItem(name)
    return true
  }
  const read = (): string => {
    if (isLasting === false && unkept !== '') return unkept
    try {
      return getStorage().getItem(key) ?? unkept
    } catch {
      return unkept
    }
  }
  return {
    read,
    keep(text) {
      unkept = text
      isLasting = store(key, text)
      window.dispatchEvent(new Event(changed))
    },
    isLasting() {
      isLasting ??= tryOut()
      return isLasting
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
