import 'server-only'
import { connection } from 'next/server'
import { answer, answerUnavailable } from '@/lib/ctgov-api/answer'
import type { FoundStudy } from '@/lib/ctgov-api/one-study'
import type { SiteSource } from '@/lib/ctgov-api/site-search'
import type { StudySource } from '@/lib/ctgov-api/studies'
import { apiVersion } from '@/lib/ctgov-api/version'
import type { ListedStudy } from '@/lib/search/engine'
import { unpackText } from '@/lib/documents/pack'
import { toModelForm } from '@/lib/study/model-form'
import type { Study } from '@/lib/study/schema'
import { findTrialAddress } from './addresses'
import { describeFault } from './faults'
import { getPortal } from './portal'
import { getSiteUrl } from './site-url'

// How the API reads stored records.

/** Identifies the state of the data that an answer of the API shows; the same on every server. */
export function getApiState(): string {
  return `${apiVersion}-${getPortal().engine.getState()}`
}

const toStored = ({ address, packed, inModelForm, removedOn }: Omit<ListedStudy, 'id'>) => ({
  trialId: address,
  removedOn,
  read: () => (inModelForm === 1 ? unpackText(packed) : readModelForm(packed)),
})

/** Stored records were validated when they were ingested. */
function readModelForm(packed: Uint8Array): string {
  const text = unpackText(packed)
  const study = JSON.parse(text) as Study
  const arranged = toModelForm(study)
  return arranged === study ? text : JSON.stringify(arranged)
}

/** Answers one API request with what `respond` returns; see `answer`. */
export async function answerApi(
  request: Request,
  respond: (params: URLSearchParams) => Response | Promise<Response>,
): Promise<Response> {
  // Not at build time, when there may be no database.
  await connection()
  try {
    return await answer(getApiState(), () => respond(new URL(request.url).searchParams))
  } catch (error) {
    const fault = describeFault(error)
    if (fault === null) throw error
    return answerUnavailable(fault)
  }
}

/** The source of an answer, for formats that state it. */
export async function describePortal(): Promise<{
  siteUrl: string
  dataAsOf: string | undefined
}> {
  return { siteUrl: await getSiteUrl(), dataAsOf: getPortal().engine.getChangedAt() }
}

/** What the API reads studies from: the index for lists, described once for the whole answer. */
export async function openStoredStudies(): Promise<StudySource & SiteSource> {
  const described = await describePortal()
  return {
    getState: () => getPortal().engine.getState(),
    describe: () => described,
    list: (request) => {
      const { studies = [], ...page } = getPortal().engine.list({ ...request, studies: true })
      return { page, studies: studies.map(toStored) }
    },
    find: (request) => getPortal().engine.list(request),
    read: (ids) => getPortal().engine.readListed(ids).map(toStored),
  }
}

/** The study with a number or address in any spelling; null if there is none. */
export async function findStudy(asked: string): Promise<FoundStudy | null> {
  const address = await findTrialAddress(asked)
  if (address === null) return null
  if (address !== asked) return { kind: 'elsewhere', trialId: address }
  const stored = await getPortal().store.getPackedStudy(address)
  return stored === null ? null : { kind: 'here', stored: toStored({ ...stored, inModelForm: 0 }) }
}
