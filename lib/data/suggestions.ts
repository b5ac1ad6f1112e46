import 'server-only'
import type { Suggestion } from '@/lib/search/suggest/suggest'
import { getPortal } from './portal'

/** What a visitor who typed `text` may mean. Not cached by Next: a look-up is faster than its cache. */
export function findSuggestions(text: string): Promise<Suggestion[]> {
  return Promise.resolve(getPortal().engine.findSuggestions(text))
}

/** Towns, states and countries in the records that a visitor who typed `text` may mean. */
export function findPlaceSuggestions(text: string): Promise<Suggestion[]> {
  return Promise.resolve(getPortal().engine.findPlaceSuggestions(text))
}
