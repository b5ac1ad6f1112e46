import 'server-only'
import {
  feedForms,
  toFeedPath,
  type FeedAddress,
  type FeedForm,
} from '@/lib/exports/feed-addresses'
import type { FeedEntry, FeedSource } from '@/lib/exports/feeds'
import type { VersionContent } from '@/lib/pages/record-versions'
import type { RecordVersion } from '@/lib/pages/trial-history'
import { formatSearchRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { formatIds, toListUrl } from '@/lib/search/request/trial-list'
import { describeFieldValue } from '@/lib/study/field-words'
import { readRecordHistory } from '@/lib/storage/record-history'
import type { StoredHistory } from '@/lib/store/store'
import type { TrialId } from '@/lib/study/trial-id'
import { toTrialPath } from '@/lib/study/trial-path'
import { findTrialAddress } from './addresses'
import { describeSearch } from './labels'
import { getPortal } from './portal'
import { getSiteUrl } from './site-url'

// The content of a feed: the versions of records that the portal has seen, the latest first.

const maxEntries = 50
/** Per trial in the feed of a search: a subscriber to many trials doesn't want the whole history of each. */
const maxPerTrial = 5

/** New and changed trials of a search. */
export async function getSearchFeed(request: SearchRequest): Promise<FeedSource> {
  const { engine, store } = getPortal()
  const changed = await store.listLatestChanged(engine.findAll(request), maxEntries)
  const query = formatSearchRequest({ ...request, page: 1 })
  const siteUrl = await getSiteUrl()
  return {
    ...describeFeed(siteUrl, { query }),
    title: describeSearch(request),
    url: `${siteUrl}/trials${query === '' ? '' : `?${query}`}`,
    entries: await readEntriesOf(siteUrl, changed),
  }
}

/** New and changed trials among the named ones; unknown trials are left out. */
export async function getListFeed(ids: readonly string[]): Promise<FeedSource> {
  const addresses = await Promise.all(ids.map((id) => findTrialAddress(id)))
  const known = [...new Set(addresses.filter((address) => address !== null))]
  const siteUrl = await getSiteUrl()
  return {
    ...describeFeed(siteUrl, { query: formatIds(ids) }),
    title: `${known.length} chosen ${known.length === 1 ? 'trial' : 'trials'}`,
    url: toListUrl(siteUrl, ids),
    entries: await readEntriesOf(siteUrl, known),
  }
}

/** All versions of a trial; null if there is none at this address. */
export async function getTrialFeed(asked: string): Promise<FeedSource | null> {
  const { store } = getPortal()
  const trialId = await findTrialAddress(asked)
  const history = trialId === null ? null : await store.getHistory(trialId)
  if (history === null) return null
  const siteUrl = await getSiteUrl()
  return {
    ...describeFeed(siteUrl, { trialId: history.address }),
    title: history.briefTitle,
    url: toTrialUrl(siteUrl, history.address),
    entries: sortEntries(await readEntries(siteUrl, history, maxEntries)),
  }
}

function describeFeed(siteUrl: string, address: FeedAddress) {
  const feedUrls = Object.fromEntries(
    feedForms.map(({ id }) => [id, `${siteUrl}${toFeedPath(id, address)}`]),
  ) as Record<FeedForm['id'], string>
  return { feedUrls, siteUrl, dataAsOf: getPortal().engine.getChangedAt() }
}

function toTrialUrl(siteUrl: string, trialId: TrialId): string {
  return `${siteUrl}${toTrialPath(trialId)}`
}

function sortEntries(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries].sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1)).slice(0, maxEntries)
}

/** The latest of several trials. */
async function readEntriesOf(siteUrl: string, addresses: readonly TrialId[]): Promise<FeedEntry[]> {
  const entries = await Promise.all(
    addresses.map(async (address) => {
      const history = await getPortal().store.getHistory(address)
      return history === null ? [] : readEntries(siteUrl, history, maxPerTrial)
    }),
  )
  return sortEntries(entries.flat())
}

/** The latest versions of a trial's records, as entries. */
async function readEntries(
  siteUrl: string,
  history: StoredHistory,
  most: number,
): Promise<FeedEntry[]> {
  const { store } = getPortal()
  const { address: trialId } = history
  const records = await Promise.all(
    history.records.map((record) => readRecordHistory(store, record, history.records, most)),
  )
  return records.flatMap(({ label, versions }) =>
    versions.slice(-most).map(({ version, content }): FeedEntry => {
      const change = describeVersion(version, content)
      const of = records.length > 1 ? ` (${label})` : ''
      return {
        id: `${toTrialUrl(siteUrl, trialId)}#version-${version.versionId}`,
        url: toTrialUrl(siteUrl, trialId),
        title: `${trialId} ${history.briefTitle}: ${change}`,
        text: `${change}${of}. The record names ${version.lastUpdate ?? 'no day'} as its last update; this portal first saw it on ${version.seenAt.slice(0, 10)}.`,
        seenAt: version.seenAt,
      }
    }),
  )
}

function describeVersion(
  { number, summary }: RecordVersion,
  content: VersionContent | undefined,
): string {
  if (number > 1) return summary ?? 'Changed'
  const protocol = content?.study.protocolSection
  const status = protocol?.statusModule?.overallStatus
  const phases = protocol?.designModule?.phases ?? []
  const words = [
    ...(status === undefined
      ? []
      : [describeFieldValue('protocolSection.statusModule.overallStatus', status)]),
    ...phases.map((phase) => describeFieldValue('protocolSection.designModule.phases', phase)),
  ]
  return ['New trial', ...words].join(', ')
}
