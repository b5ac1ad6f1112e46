import { describe, expect, test } from 'vitest'
import { createTurns, type Lane, type Turns, type Waiting } from '@/commands/server/turns'

interface Request extends Waiting {
  name: string
}

const limits = { perClient: 4, pagesPerClient: 1, waiting: 100 }
const request = (client: string, name: string, lane: Lane = 'page'): Request => ({
  client,
  name: `${client}${name}`,
  lane,
})

function lineUp(requests: readonly Request[], most = limits): Turns<Request> {
  const turns = createTurns<Request>(most)
  for (const each of requests) turns.add(each)
  return turns
}

/** Names in the order of their turns, each done before the next begins. */
function workThrough(turns: Turns<Request>): string[] {
  const names: string[] = []
  for (let item = turns.next(); item; item = turns.next()) {
    names.push(item.name)
    turns.done(item)
  }
  return names
}

test('clients take turns, whoever came first with however many', () => {
  const turns = lineUp(['1', '2', '3', '4'].map((name) => request('a', name)))
  turns.add(request('b', '1'))
  turns.add(request('c', '1'))
  expect(workThrough(turns)).toEqual(['a1', 'b1', 'c1', 'a2', 'a3', 'a4'])
})

test('small answers go before pages, but don’t delay them for ever', () => {
  const small = Array.from({ length: 20 }, (_, i) => request(`s${i}`, '', 'small'))
  const names = workThrough(lineUp([request('a', ''), ...small]))
  expect(names.indexOf('a')).toBe(8)
})

test('a client has one page rendered at a time, and small answers besides', () => {
  const turns = lineUp([request('a', '1'), request('a', '2'), request('a', '3', 'small')])
  expect(turns.next()?.name).toBe('a3')
  const page = turns.next()
  expect(page?.name).toBe('a1')
  expect(turns.next()).toBeUndefined()
  if (page) turns.done(page)
  expect(turns.next()?.name).toBe('a2')
})

describe('limits', () => {
  test('of one client include what waits and what is being done', () => {
    const turns = lineUp(['1', '2', '3', '4'].map((name) => request('a', name)))
    expect(turns.add(request('a', '5'))).toBe('client is full')
    const first = turns.next()
    expect(turns.add(request('a', '5'))).toBe('client is full')
    if (first) turns.done(first)
    expect(turns.add(request('a', '5'))).toBe('added')
  })

  test('of all clients include what waits', () => {
    const turns = lineUp([request('a', ''), request('b', '')], { ...limits, waiting: 2 })
    expect(turns.add(request('c', ''))).toBe('full')
    turns.next()
    expect(turns.add(request('c', ''))).toBe('added')
  })
})

test('a client that leaves before its turn is not served, and makes room', () => {
  const left = request('a', '2')
  const turns = lineUp([request('a', '1'), left, request('a', '3')])
  expect(turns.remove(left)).toBe(true)
  expect(turns.remove(left)).toBe(false)
  expect(turns.waiting).toBe(2)
  expect(workThrough(turns)).toEqual(['a1', 'a3'])
})
