import { setTimeout as pause } from 'node:timers/promises'

const lookEveryMs = 50

/**
 * The parts of a file: the first at once, each further one when nobody waits for a page, or after `mostMs`, so that the
 * file ends however many wait. Nothing is read ahead, so what makes the parts stops too.
 */
export async function* giveWay<Part>(
  parts: AsyncIterable<Part>,
  isBusy: () => boolean,
  mostMs = 1_000,
): AsyncGenerator<Part> {
  for await (const part of parts) {
    yield part
    for (let waited = 0; waited < mostMs && isBusy(); waited += lookEveryMs)
      await pause(lookEveryMs)
  }
}
