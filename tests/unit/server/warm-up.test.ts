import { expect, test } from 'vitest'
import { warmUp } from '@/commands/server/warm-up'

/** The targets that a process is asked for, until visitors wait after so many. */
async function listAsked(waitAfter: number): Promise<string[]> {
  const asked: string[] = []
  await warmUp(
    (target) => {
      asked.push(target)
      return Promise.resolve('{"nctId":"NCT01234567"},{"nctId":"NCT07654321"}')
    },
    () => asked.length >= waitAfter,
  )
  return asked
}

test('pages of trials that the portal has are rendered beforehand', async () => {
  const asked = await listAsked(Infinity)
  expect(asked).toContain('/trials/NCT01234567')
  expect(asked).toContain('/trials/NCT07654321')
})

test('visitors who wait are answered after the first answer of each kind', async () => {
  const asked = await listAsked(0)
  expect(asked[0]).toMatch(/^\/trials\?/)
  expect(asked).not.toContain('/trials/NCT01234567')
})
