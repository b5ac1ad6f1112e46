import { setTimeout as pause } from 'node:timers/promises'

const lookEveryMs = 50

export interface WayOptions {
  /** The longest pause before a part. */
  maxMs?: number
  /** How many parts come between two pauses. */
  every?: number
}

/**
 * The parts of long work: the first at once, later ones when no visitor is waiting, or after `maxMs`, so that the work
 * always ends. Nothing is read ahead, so the source of the parts pauses too.
 */
export async function* giveWay<Part>(
  parts: AsyncIterable<Part> | Iterable<Part>,
  isBusy: () => boolean,
  { maxMs = 1_000, every = 1 }: WayOptions = {},
): AsyncGenerator<Part> {
  let given = 0
  for await (const part of parts) {
    yield part
    if (++given % every > 0) continue
    for (let waited = 0; waited < maxMs && isBusy(); waited += lookEveryMs) await pause(lookEveryMs)
  }
}
