// What is saved stays in this browser. Other tabs are told by the browser, this one by an event of its own.

const key = 'saved'
const changed = 'saved-changed'
/** For a browser that keeps nothing: holds for this visit alone. */
let unkept = ''

/** As text, so that two answers are equal when nothing has changed. */
export function readSavedText(): string {
  try {
    return localStorage.getItem(key) ?? unkept
  } catch {
    return unkept
  }
}

export function keepSavedText(text: string): void {
  unkept = text
  try {
    localStorage.setItem(key, text)
  } catch {
    // See `unkept`.
  }
  window.dispatchEvent(new Event(changed))
}

export function subscribeToSaved(onChange: () => void): () => void {
  window.addEventListener(changed, onChange)
  window.addEventListener('storage', onChange)
  return () => {
    window.removeEventListener(changed, onChange)
    window.removeEventListener('storage', onChange)
  }
}
