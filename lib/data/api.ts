import 'server-only'
import { connection } from 'next/server'
import { answer } from '@/lib/ctgov-api/answer'
import type { FoundStudy } from '@/lib/ctgov-api/one-study'
import type { StudySource } from '@/lib/ctgov-api/studies'
import { apiVersion } from '@/lib/ctgov-api/version'
import { unpackText } from '@/lib/store/documents'
import type { PackedStudy } from '@/lib/store/sqlite/packed-studies'
import { findTrialAddress } from './addresses'
import { getPortal } from './portal'

// What the API asks of the stored records.

/** A later program may write the same data otherwise: each start of one is another state. */
const startedAt = Math.round(performance.timeOrigin).toString(36)

/** What answers of the API are told apart by from one state of the data and the program to the next. */
export function getApiState(): string {
  return `${apiVersion}-${startedAt}-${getPortal().engine.getState()}`
}

const toStored = ({ address, packed }: PackedStudy) => ({
  trialId: address,
  read: () => unpackText(packed),
})

/** Answers one request to the API with what `respond` makes; see `answer`. */
export async function answerApi(
  request: Request,
  respond: (params: URLSearchParams) => Response | Promise<Response>,
): Promise<Response> {
  // Not at build time: there need not be a database then.
  await connection()
  return answer(request, getApiState(), () => respond(new URL(request.url).searchParams))
}

export const storedStudies: StudySource = {
  getState: () => getPortal().engine.getState(),
  list: (request) => {
    const { database, engine, readPacked } = getPortal()
    return database.transaction(() => {
      const page = engine.list(request)
      return { page, studies: page.ids.flatMap((id) => readPacked(id) ?? []).map(toStored) }
    })()
  },
}

/** The study of a number or address in any spelling; null when there is none. */
export async function findStudy(asked: string): Promise<FoundStudy | null> {
  const address = await findTrialAddress(asked)
  if (address === null) return null
  if (address !== asked) return { kind: 'elsewhere', trialId: address }
  const { database, readPacked } = getPortal()
  const id = database
    .prepare<[string], number>('SELECT id FROM trial WHERE address = ?')
    .pluck()
    .get(address)
  const stored = id === undefined ? undefined : readPacked(id)
  return stored === undefined ? null : { kind: 'here', stored: toStored(stored) }
}
