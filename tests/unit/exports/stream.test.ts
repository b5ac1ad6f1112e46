import { expect, test } from 'vitest'
import { toStream } from '@/lib/exports/stream'

test('the beginning is sent before anything else is produced', async () => {
  const made: string[] = []
  function* parts() {
    for (const part of ['', 'head', 'a', 'b']) {
      made.push(part)
      yield part
    }
  }
  const reader = toStream(parts()).getReader()
  const { value } = await reader.read()
  expect(new TextDecoder().decode(value)).toBe('head')
  expect(made).toEqual(['', 'head'])
  await reader.cancel()
})

test('all parts come in their order, texts and bytes', async () => {
  const parts = ['head', new Uint8Array([65, 66]), '', 'tail']
  expect(await new Response(toStream(parts)).text()).toBe('headABtail')
})

test('unread parts are not produced, and production ends', async () => {
  let made = 0
  let ended = false
  function* parts() {
    try {
      for (;;) {
        made += 1
        yield 'x'.repeat(1_000)
      }
    } finally {
      ended = true
    }
  }
  const reader = toStream(parts()).getReader()
  await reader.read()
  await reader.cancel()
  expect(ended).toBe(true)
  expect(made).toBeLessThan(100)
})

test('other requests get a turn while parts have no output', async () => {
  const order: string[] = []
  function* parts() {
    for (let part = 0; part < 100; part++) {
      if (part === 0) setTimeout(() => order.push('another request'))
      yield new Uint8Array()
    }
    order.push('group of rows')
    yield new Uint8Array([1])
  }
  await new Response(toStream(parts())).arrayBuffer()
  expect(order).toEqual(['another request', 'group of rows'])
})
