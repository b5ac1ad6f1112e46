import { joinSaved, nothingSaved, parseSaved, type Saved } from '@/lib/pages/saved'
import { savedText } from './saved-text'

export function readSaved(): Saved {
  return parseSaved(savedText.read()) ?? nothingSaved
}

export function keepSaved(saved: Saved): void {
  savedText.keep(JSON.stringify(joinSaved(saved, nothingSaved)))
}

/**
 * Saves trials of a list with their present state, which the server returns.
 * @throws TypeError if the server doesn't answer
 */
export async function saveTrials(ids: readonly string[]): Promise<void> {
  const answer = await fetch(`/saved/state?${new URLSearchParams(ids.map((id) => ['id', id]))}`)
  const now = answer.ok ? parseSaved(await answer.text()) : null
  if (now === null) throw new TypeError(`No state of ${ids.join()}`)
  keepSaved(joinSaved(now, readSaved()))
}

export function unsaveTrial(id: string): void {
  const saved = readSaved()
  keepSaved({ ...saved, trials: saved.trials.filter((each) => each.id !== id) })
}
