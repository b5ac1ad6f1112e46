import { Counts } from './counts'

// Whose request is worked on next: clients take turns, so that one with many requests waits for itself, and small
// answers go before pages. What is too much for one client or for all is refused when it comes.

/** Small answers take milliseconds; rendering a page may take seconds. */
export const lanes = ['small', 'page'] as const
export type Lane = (typeof lanes)[number]

export interface Waiting {
  client: string
  lane: Lane
}

export interface TurnLimits {
  /** Requests of one client, waiting and worked on. */
  perClient: number
  /** Pages of one client that are rendered at the same time. */
  pagesPerClient: number
  /** Waiting requests of all clients. */
  waiting: number
}

export interface Turns<Item extends Waiting> {
  /** Lines up a request, or says what is full. */
  add(item: Item): 'added' | 'client is full' | 'full'
  /** Takes out a request whose turn has not come; false when it has. */
  remove(item: Item): boolean
  /** The request to work on now; `done` must follow when the work is over. */
  next(): Item | undefined
  done(item: Item): void
  readonly waiting: number
}

/** After this many small answers, a waiting page gets its turn. */
const smallBeforePage = 8

export function createTurns<Item extends Waiting>(limits: TurnLimits): Turns<Item> {
  /** Waiting requests of each client in each lane; the client whose turn is next comes first. */
  const lines: Record<Lane, Map<string, Item[]>> = { small: new Map(), page: new Map() }
  const held = new Counts()
  const pages = new Counts()
  let waiting = 0
  let smallInRow = 0

  const takeFrom = (lane: Lane): Item | undefined => {
    for (const [client, items] of lines[lane]) {
      if (lane === 'page' && pages.of(client) >= limits.pagesPerClient) continue
      const item = items.shift()
      lines[lane].delete(client)
      if (items.length > 0) lines[lane].set(client, items)
      return item
    }
    return undefined
  }

  return {
    add(item) {
      if (held.of(item.client) >= limits.perClient) return 'client is full'
      if (waiting >= limits.waiting) return 'full'
      const line = lines[item.lane]
      const items = line.get(item.client)
      if (items) items.push(item)
      else line.set(item.client, [item])
      held.add(item.client, 1)
      waiting++
      return 'added'
    },
    remove(item) {
      const line = lines[item.lane]
      const items = line.get(item.client) ?? []
      const at = items.indexOf(item)
      if (at < 0) return false
      items.splice(at, 1)
      if (items.length === 0) line.delete(item.client)
      held.add(item.client, -1)
      waiting--
      return true
    },
    next() {
      const order: readonly Lane[] = smallInRow < smallBeforePage ? lanes : ['page', 'small']
      for (const lane of order) {
        const item = takeFrom(lane)
        if (item === undefined) continue
        waiting--
        smallInRow = lane === 'small' ? smallInRow + 1 : 0
        if (lane === 'page') pages.add(item.client, 1)
        return item
      }
      return undefined
    },
    done(item) {
      held.add(item.client, -1)
      if (item.lane === 'page') pages.add(item.client, -1)
    },
    get waiting() {
      return waiting
    },
  }
}
