import { setTimeout as pause } from 'node:timers/promises'

const lookEveryMs = 50

/**
 * The parts of a file: the first at once, each next one when no page is waiting, or after `maxMs`, so that the file
 * always ends. Nothing is read ahead, so the source of the parts pauses too.
 */
export async function* giveWay<Part>(
  parts: AsyncIterable<Part>,
  isBusy: () => boolean,
  maxMs = 1_000,
): AsyncGenerator<Part> {
  for await (const part of parts) {
    yield part
    for (let waited = 0; waited < maxMs && isBusy(); waited += lookEveryMs) await pause(lookEveryMs)
  }
}
