// The trials that somebody has chosen to compare, kept in this browser alone, in the order of choosing.

const key = 'chosen-trials'
/** For a browser that keeps nothing: holds for this visit alone. */
let unkept = ''

/** Ids joined by commas, so that two answers are equal when nothing has changed. */
export function readChosen(): string {
  try {
    return sessionStorage.getItem(key) ?? unkept
  } catch {
    return unkept
  }
}

export function keepChosen(ids: readonly string[]): void {
  unkept = ids.join()
  try {
    sessionStorage.setItem(key, unkept)
  } catch {
    // See `unkept`.
  }
  window.dispatchEvent(new Event('chosen'))
}

export function subscribeToChosen(onChange: () => void): () => void {
  window.addEventListener('chosen', onChange)
  return () => window.removeEventListener('chosen', onChange)
}
