import { expect, test } from 'vitest'
import { makeRandom } from '../support/random'
import { makeHostileRequests } from '../support/hostile-requests'
import { openBrowser } from './setup/browser'

const { baseUrl } = openBrowser()

/** Longer addresses are refused by the server in front, which is tested elsewhere. */
const maxAddressLength = 8_000

test('any request to the search page is answered without a server error', async () => {
  const next = makeHostileRequests(makeRandom(5))
  for (let i = 0; i < 300; i++) {
    const address = `${baseUrl}/trials?${next().params.toString().slice(0, maxAddressLength)}`
    const response = await fetch(address)
    const page = await response.text()
    expect([response.status, address]).toEqual([200, address])
    expect(page).toContain('</html>')
  }
})
