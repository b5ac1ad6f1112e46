import type { Store } from '@/lib/store/store'
import { parseTrialAddress } from '@/lib/study/trial-id'

const maxAddressLength = 200

/**
 * The current address of a trial: by its number in any spelling (`nct5828212`), another registry's number, an alias
 * or a former address. Null if the store has no such trial.
 */
export async function findAddress(
  store: Pick<Store, 'findAddress'>,
  text: string,
): Promise<string | null> {
  if (text === '' || text.length > maxAddressLength) return null
  return store.findAddress(parseTrialAddress(text) ?? text)
}

/** The same for several, in their order. */
export function findAddresses(
  store: Pick<Store, 'findAddress'>,
  texts: readonly string[],
): Promise<(string | null)[]> {
  return Promise.all(texts.map((text) => findAddress(store, text)))
}
