import { expect, test } from 'vitest'
import { giveWay } from '@/commands/server/give-way'

async function* listParts() {
  yield* await Promise.resolve([1, 2, 3])
}

/** When each part came, in milliseconds from the start. */
async function takeTimes(isBusy: () => boolean, maxMs: number): Promise<number[]> {
  const startedAt = performance.now()
  const times: number[] = []
  for await (const part of giveWay(listParts(), isBusy, { maxMs })) {
    times[part - 1] = performance.now() - startedAt
  }
  return times
}

test('the parts of a file come one after the other while nobody waits', async () => {
  const times = await takeTimes(() => false, 60_000)
  expect(times).toHaveLength(3)
})

test('while somebody waits for a page, each further part comes after a while', async () => {
  const times = await takeTimes(() => true, 200)
  expect(times).toHaveLength(3)
  expect(times[1]).toBeGreaterThan(190)
  expect(times[2]).toBeGreaterThan(380)
})

test('the next part comes when nobody waits any more', async () => {
  let looks = 0
  const times = await takeTimes(() => ++looks === 1, 60_000)
  expect(times).toHaveLength(3)
})

test('no pause comes before the parts that belong together', async () => {
  const times: number[] = []
  const startedAt = performance.now()
  for await (const part of giveWay([1, 2, 3, 4], () => true, { every: 3, maxMs: 200 })) {
    times[part] = performance.now() - startedAt
  }
  expect(times[3]).toBeLessThan(190)
  expect(times[4]).toBeGreaterThan(190)
})
