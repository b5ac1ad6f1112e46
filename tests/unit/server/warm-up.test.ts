import { expect, test } from 'vitest'
import { warmUp } from '@/commands/server/warm-up'

test('a process makes one answer of each kind before visitors ask, and is given more for when it has time', async () => {
  const asked: string[] = []
  const later = await warmUp((target) => {
    asked.push(target)
    return Promise.resolve('{"nctId":"NCT01234567"},{"nctId":"NCT07654321"}')
  })
  expect(asked[0]).toMatch(/^\/trials\?/)
  expect(asked).toContain('/trials/NCT01234567')
  expect(asked.length).toBeLessThan(8)
  expect(later).toContain('/trials/NCT07654321')
})

test('a portal without trials has nothing more to practise', async () => {
  expect(await warmUp(() => Promise.resolve('{"studies":[]}'))).toEqual([])
})
