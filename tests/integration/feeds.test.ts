import { parseFeed } from '@rowanmanning/feed-parser'
import Parser from 'rss-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerFeed } from '@/lib/data/feed-answer'
import { getIntHistory, getIntStudy, getIntVersion } from '@/lib/data/int-api'
import { getListFeed, getSearchFeed, getTrialFeed } from '@/lib/data/feeds'
import { feedForms } from '@/lib/exports/feed-addresses'
import { createSqliteEngine } from '@/lib/index/engine'
import { ingest } from '@/lib/ingest/ingest'
import { parseSearchRequest } from '@/lib/search/request/request'
import { openExport } from '@/lib/storage/exported-trials'
import type { Study } from '@/lib/study/schema'
import { indexOf, storageOf } from '../support/database'
import { openPrismaStore, type PrismaStore } from '../support/prisma-store'
import { buildSourceRecord } from '../support/source-records'

// New and changed trials as feeds, read back by two third-party readers.

let portal: PrismaStore

const study = (nctId: string, overallStatus: string, sites: number): Study => ({
  protocolSection: {
    identificationModule: { nctId, briefTitle: `CAR-T cells & <lupus> ${nctId}\u0001` },
    statusModule: { overallStatus },
    designModule: { phases: ['PHASE1'] },
    conditionsModule: { conditions: ['Lupus'] },
    armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name: 'CAR-T cells' }] },
    contactsLocationsModule: {
      locations: Array.from({ length: sites }, (_, index) => ({
        facility: `Hospital ${index}`,
        city: 'Ulm',
        country: 'Germany',
      })),
    },
  },
})

beforeAll(async () => {
  portal = openPrismaStore()
  const take = (...studies: Study[]) =>
    ingest(
      studies.map((each) =>
        buildSourceRecord(each, { place: 'test.jsonl line 1', formatId: 'ctgov-api' }),
      ),
      { ...storageOf(portal.database), request: { sources: ['test.jsonl'] } },
    )
  await take(study('NCT00000001', 'RECRUITING', 1), study('NCT00000002', 'RECRUITING', 1))
  await take(study('NCT00000001', 'COMPLETED', 3))
  globalThis.__portal = {
    store: portal.store,
    engine: createSqliteEngine(indexOf(portal.database)),
  }
})

afterAll(() => {
  globalThis.__portal = undefined
  return portal.remove()
})

const search = (query: string) =>
  getSearchFeed(parseSearchRequest(new URLSearchParams(query)).request)

test('a feed of trials by their numbers reads each history once', async () => {
  const { store, engine } = globalThis.__portal ?? {}
  if (!store || !engine) throw new Error('no portal')
  const asked: string[] = []
  const counting = Object.assign(Object.create(store) as typeof store, {
    getHistory: (address: string) => {
      asked.push(address)
      return store.getHistory(address)
    },
  })
  globalThis.__portal = { store: counting, engine }
  try {
    const list = await getListFeed(['nct1', 'NCT00000002', 'NCT99999999'])
    expect(list.title).toBe('2 chosen trials')
    expect(list.feedUrls.atom).toMatch(/\/feeds\/trials\.atom\?ids=nct1,NCT00000002,NCT99999999$/)
    expect(new Set(list.entries.map(({ url }) => url.slice(-11)))).toEqual(
      new Set(['NCT00000001', 'NCT00000002']),
    )
    expect(asked.sort()).toEqual(['NCT00000001', 'NCT00000002'])
    asked.length = 0
    await getTrialFeed('NCT00000001')
    expect(asked).toEqual(['NCT00000001'])
  } finally {
    globalThis.__portal = { store, engine }
  }
})

test('an export of trials by their numbers names the missing ones', async () => {
  const { store, engine } = globalThis.__portal ?? {}
  if (!store || !engine) throw new Error('no portal')
  const { source, trials } = await openExport(
    { store, engine, siteUrl: 'https://portal.example' },
    { kind: 'list', ids: ['NCT00000002', 'nct1', 'NCT00000001', 'NCT99999999'] },
  )
  expect([...trials].map(({ trialId }) => trialId)).toEqual(['NCT00000002', 'NCT00000001'])
  expect(source).toMatchObject({ total: 2, missing: ['NCT99999999'] })
})

test('changes are described in words, the last changed trial first', async () => {
  const { entries, title, url } = await search('q=lupus')
  expect(entries.map((entry) => entry.title.replaceAll(/^(\w+).*: /g, '$1: '))).toHaveLength(3)
  const changed = entries.find(({ title: words }) => words.includes('→'))
  expect(changed?.title).toMatch(
    /^NCT00000001 .*: Overall status: Recruiting → Completed; .*2 added/,
  )
  expect(changed?.text).toContain('first saw it on 20')
  expect(
    entries.filter((entry) => entry.title.includes('New trial, Recruiting, Phase 1')),
  ).toHaveLength(2)
  expect(title).toContain('lupus')
  expect(url).toMatch(/\/trials\?q=lupus$/)
  expect((await search('q=nothing-like-this')).entries).toEqual([])
})

test('ids are permanent, so readers see each entry once', async () => {
  const ids = async () => (await search('')).entries.map(({ id }) => id)
  const first = await ids()
  expect(new Set(first).size).toBe(3)
  expect(await ids()).toEqual(first)
})

test.each(feedForms)('$label is read back', async ({ id, mediaType }) => {
  const source = await getTrialFeed('nct1')
  if (source === null) throw new Error('There is no such trial')
  const response = answerFeed(id, source)
  expect(response.headers.get('content-type')).toContain(mediaType)
  const text = await response.text()
  if (id === 'json') {
    const feed = JSON.parse(text) as { version: string; items: unknown[]; feed_url: string }
    expect(feed.version).toMatch(/jsonfeed\.org\/version\/1/)
    expect(feed.feed_url).toBe(source.feedUrls.json)
    expect(feed.items).toMatchObject(
      source.entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        date_modified: entry.seenAt,
      })),
    )
    return
  }
  const expected = source.entries.map((entry) => [
    entry.id,
    entry.url,
    entry.title.replace('\u0001', ' '),
  ])
  const one = await new Parser().parseString(text)
  expect(
    one.items.map((item) => [item.guid ?? (item as { id?: string }).id, item.link, item.title]),
  ).toEqual(expected)
  const other = parseFeed(text)
  expect(other.items.map((item) => [item.id, item.url, item.title])).toEqual(expected)
  expect(other.self).toBe(source.feedUrls[id])
})

test('an unknown trial has no feed', async () => {
  expect(await getTrialFeed('NCT09999999')).toBeNull()
})

describe('the history in the format of the registry’s own pages', () => {
  test('all changes, each with its status and the parts that changed', async () => {
    const { changes } = await getIntHistory('NCT00000001')
    expect(changes).toMatchObject([
      { version: 0, status: 'RECRUITING', moduleLabels: [] },
      { version: 1, status: 'COMPLETED' },
    ])
    expect(changes[1]?.moduleLabels.length).toBeGreaterThan(1)
    expect(await getIntStudy('nct1', true)).toMatchObject({
      study: { protocolSection: { statusModule: { overallStatus: 'COMPLETED' } } },
      history: { changes: [{}, {}] },
    })
    expect(await getIntStudy('NCT00000002', false)).not.toHaveProperty('history')
  })

  test('the study of each version', async () => {
    expect(await getIntVersion('NCT00000001', '0')).toMatchObject({
      studyVersion: 0,
      study: { protocolSection: { statusModule: { overallStatus: 'RECRUITING' } } },
    })
    await expect(getIntVersion('NCT00000001', '2')).rejects.toThrow('2 versions of it')
    await expect(getIntVersion('NCT09999999', '0')).rejects.toThrow('not found')
  })
})
