import { expect, test } from 'vitest'
import { sendManyHostile } from '../support/hostile-http'
import { makeRandom } from '../support/random'
import { getOwnPortal } from './setup/own-portal'

// `npm run bench -- requests` sends 50,000 of these.

test('any bytes are answered without a server error', async () => {
  const port = Number(new URL(getOwnPortal().baseUrl).port)
  const { failures, statuses } = await sendManyHostile(port, 300, makeRandom(11), { atOnce: 4 })
  expect(failures).toEqual([])
  expect(statuses.get('400')).toBeGreaterThan(50)
  expect(statuses.get('200')).toBeGreaterThan(10)
}, 180_000)
