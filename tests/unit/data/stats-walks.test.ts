import { expect, test } from 'vitest'
import type { StatsPart } from '@/lib/ctgov-api/stats'
import type { StatsRecord } from '@/lib/ctgov-api/stats-fields'
import { createStatsSource } from '@/lib/data/stats-walks'
import { buildStudy } from '@/tests/support/synthetic-studies'

const record: StatsRecord = { study: buildStudy(1), trialId: 'NCT00000001', sizeBytes: 1 }

/** Data of one record whose walks wait in the middle until they are released. */
function createData() {
  const walks: { release: () => void; fail: (error: Error) => void }[] = []
  const data = {
    state: 'first',
    walks,
    atOnce: 0,
    getState: () => data.state,
    async *readBatches() {
      data.atOnce += 1
      expect(data.atOnce).toBe(1)
      try {
        yield [record]
        await new Promise<void>((resolve, reject) => {
          walks.push({ release: resolve, fail: reject })
        })
      } finally {
        data.atOnce -= 1
      }
    },
  }
  return data
}

const part = (key: string): StatsPart => {
  let size = 0
  return {
    key,
    createCounter: () => ({
      add: ({ sizeBytes }) => {
        size += sizeBytes
      },
      toStats: () => ({ piece: key, field: key, uniqueSizesCount: size, topSizes: [] }),
    }),
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))
const result = (key: string) => ({ piece: key, field: key, uniqueSizesCount: 1, topSizes: [] })

test('equal requests share a walk, and its results are kept', async () => {
  const data = createData()
  const ask = createStatsSource(data)
  const one = ask([part('a'), part('b')])
  const two = ask([part('b')])
  await settle()
  const three = ask([part('a')])
  await settle()
  expect(data.walks).toHaveLength(1)
  data.walks[0]?.release()
  expect(await one).toEqual([result('a'), result('b')])
  expect(await two).toEqual([result('b')])
  expect(await three).toEqual([result('a')])
  expect(await ask([part('b'), part('a')])).toEqual([result('b'), result('a')])
  expect(data.walks).toHaveLength(1)
})

test('requests during a walk share the next one, which counts only what is new', async () => {
  const data = createData()
  const ask = createStatsSource(data)
  const one = ask([part('a')])
  await settle()
  const two = ask([part('a'), part('b')])
  const three = ask([part('c')])
  await settle()
  expect(data.walks).toHaveLength(1)
  data.walks[0]?.release()
  expect(await one).toEqual([result('a')])
  await settle()
  expect(data.walks).toHaveLength(2)
  data.walks[1]?.release()
  expect(await two).toEqual([result('a'), result('b')])
  expect(await three).toEqual([result('c')])
  expect(data.walks).toHaveLength(2)
})

test('changed data are counted again, also if they change during a walk', async () => {
  const data = createData()
  const ask = createStatsSource(data)
  const one = ask([part('a')])
  await settle()
  data.state = 'second'
  const two = ask([part('a')])
  data.walks[0]?.release()
  expect(await one).toEqual([result('a')])
  await settle()
  expect(data.walks).toHaveLength(2)
  data.walks[1]?.release()
  expect(await two).toEqual([result('a')])
  expect(await ask([part('a')])).toEqual([result('a')])
  expect(data.walks).toHaveLength(2)
})

test('a failed walk rejects only for those who wait for it', async () => {
  const data = createData()
  const ask = createStatsSource(data)
  const one = ask([part('a')])
  await settle()
  const two = ask([part('b')])
  const failed = expect(one).rejects.toThrow('the disk is gone')
  data.walks[0]?.fail(new Error('the disk is gone'))
  await failed
  await settle()
  data.walks[1]?.release()
  expect(await two).toEqual([result('b')])
  const again = ask([part('a')])
  await settle()
  data.walks[2]?.release()
  expect(await again).toEqual([result('a')])
})

test('an empty request gets an empty answer', async () => {
  const data = createData()
  const ask = createStatsSource(data)
  expect(await ask([])).toEqual([])
  expect(data.walks).toHaveLength(0)
})
