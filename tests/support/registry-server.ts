import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { match } from '@/lib/expression/match'
import { parseExpression } from '@/lib/expression/parse'
import type { Study } from '@/lib/study/schema'
import { buildStudy } from './synthetic-studies'

/** What the fake registry does instead of a correct answer to a request for studies. */
export type Misbehaviour =
  | { kind: 'status'; status: number; retryAfter?: string; body?: string }
  /** Fewer bytes than `content-length` announces. */
  | { kind: 'truncated' }
  | { kind: 'truncated-gzip' }
  | { kind: 'invalid-json' }
  | { kind: 'not-a-page' }
  | { kind: 'wrong-type' }
  | { kind: 'invalid-utf8' }
  /** No answer at all. */
  | { kind: 'silent' }
  /** Headers and a part of the body at once, the rest never. */
  | { kind: 'stalled' }
  | { kind: 'reset' }
  /** A correct answer, but the data change directly after it. */
  | { kind: 'change-after'; studyCount: number }
  /** Repeats a study of the page before. */
  | { kind: 'repeats-study' }
  | { kind: 'repeats-token' }
  | { kind: 'empty-page' }
  | { kind: 'gzip' }
  | { kind: 'normal' }

export interface RegistryServer {
  baseUrl: string
  /** Addresses asked for, in order. */
  requests: URL[]
  /** Used up one by one by requests for studies; when none is left the server behaves. */
  script: Misbehaviour[]
  /** Applied to every request for studies once `script` is used up. */
  always: Misbehaviour | null
  /** How many studies there are. Changing it changes the data: older page tokens are refused. */
  setStudyCount(count: number): void
  /**
   * Sets its studies, which it finds by `query.term`, `filter.ids` and the day of the last update; it returns only
   * requested fields. Older page tokens are refused.
   */
  setStudies(studies: readonly Study[]): void
  /** The number of studies that it reports; as many as the registry if not set. */
  setTotal(total: number): void
  /** Changes only the timestamp of the data, like a nightly update. */
  setTimestamp(timestamp: string | null): void
  close(): Promise<void>
}

const changedText =
  'The data have probably changed while you were paginating. Please, start over from the first page.'

/** A registry of synthetic studies on the loopback address that misbehaves on request. */
export async function startRegistryServer(studyCount: number): Promise<RegistryServer> {
  let count = studyCount
  let generation = 1
  let own: readonly Study[] | null = null
  let total = 560_000
  let timestamp: string | null = '2026-01-01T00:00:00'

  const respond = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', server.baseUrl)
    server.requests.push(url)
    if (url.pathname === '/api/v2/version') {
      if (timestamp === null) sendText(response, 404, 'no such page')
      else sendJson(response, JSON.stringify({ apiVersion: '2.0.5', dataTimestamp: timestamp }))
      return
    }
    if (url.pathname === '/api/v2/stats/size') {
      sendJson(response, JSON.stringify({ totalStudies: total }))
      return
    }
    const asked = /^\/api\/v2\/studies\/(NCT\d{8})$/.exec(url.pathname)?.[1]
    if (asked !== undefined) {
      const [study] = findStudies(listStudies(), new URL(`?filter.ids=${asked}`, url))
      if (study === undefined) sendText(response, 404, `NCT number ${asked} not found`)
      else sendJson(response, JSON.stringify(study))
      return
    }
    if (url.pathname !== '/api/v2/studies') {
      sendText(response, 404, 'no such page')
      return
    }
    const fault = server.script.shift() ?? server.always ?? { kind: 'normal' }
    const page = buildPage(url, fault)
    if (page === null) sendText(response, 400, changedText)
    else misbehave(response, page, fault)
    if (fault.kind === 'change-after') server.setStudyCount(fault.studyCount)
  }

  const listStudies = (): readonly Study[] =>
    own ?? Array.from({ length: count }, (_, index) => buildStudy(index + 1))

  const buildPage = (url: URL, fault: Misbehaviour): string | null => {
    const token = url.searchParams.get('pageToken')
    const [tokenGeneration = generation, start = 0] =
      token === null ? [] : Buffer.from(token, 'base64url').toString().split(':').map(Number)
    if (tokenGeneration !== generation) return null
    const size = Math.min(1000, Number(url.searchParams.get('pageSize')) || 10)
    const isPicked = url.searchParams.has('filter.ids')
    const found = own || isPicked ? findStudies(listStudies(), url) : null
    const total = found?.length ?? count
    const end = Math.min(total, start + (fault.kind === 'empty-page' ? 0 : size))
    const studies: object[] = []
    for (let number = start + 1; number <= end; number += 1) {
      studies.push(found?.[number - 1] ?? buildStudy(number))
    }
    if (fault.kind === 'repeats-study') studies.push(buildStudy(1))
    const next = fault.kind === 'repeats-token' ? 0 : end
    const page: Record<string, unknown> = {}
    if (url.searchParams.get('countTotal') === 'true') page.totalCount = total
    page.studies = studies
    if (next < total) {
      // An invented token would be new each time; this one repeats, or leads further.
      const salt = fault.kind === 'empty-page' ? `:${server.requests.length}` : ''
      page.nextPageToken = Buffer.from(`${generation}:${next}${salt}`).toString('base64url')
    }
    return JSON.stringify(page)
  }

  const http = createServer(respond)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  const server: RegistryServer = {
    baseUrl: `http://127.0.0.1:${port}/api/v2`,
    requests: [],
    script: [],
    always: null,
    setStudyCount(value) {
      count = value
      generation += 1
    },
    setStudies(studies) {
      own = [...studies]
      generation += 1
    },
    setTotal(value) {
      total = value
    },
    setTimestamp(value) {
      timestamp = value
    },
    async close() {
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
  return server
}

const matches = new Map<string, WeakMap<Study, boolean>>()

function findStudies(studies: readonly Study[], url: URL): Study[] {
  const get = (name: string) => url.searchParams.get(name) ?? ''
  const ids = get('filter.ids')
  const wanted = ids === '' ? null : new Set(ids.split(','))
  const since = /RANGE\[(\d{4}-\d{2}-\d{2}),MAX\]/.exec(get('filter.advanced'))?.[1] ?? ''
  const query = get('query.term')
  const { tree } = parseExpression(query)
  // Requested repeatedly, for studies that mostly stay the same.
  const known = matches.get(query) ?? new WeakMap<Study, boolean>()
  matches.set(query, known)
  const isMatch = (study: Study) => {
    const matched = known.get(study) ?? match(study, tree)
    known.set(study, matched)
    return matched
  }
  return studies
    .filter((study) => {
      const { identificationModule, statusModule } = study.protocolSection
      const numbers = [identificationModule.nctId, ...(identificationModule.nctIdAliases ?? [])]
      return (
        (wanted === null || numbers.some((number) => wanted.has(number ?? ''))) &&
        (statusModule?.lastUpdatePostDateStruct?.date ?? '') >= since &&
        isMatch(study)
      )
    })
    .map((study) => (get('fields') === '' ? study : toFewFields(study)))
}

/** The fields that a first look at every study requests; others make no difference here. */
function toFewFields({ protocolSection }: Study): Study {
  const { identificationModule, armsInterventionsModule } = protocolSection
  const { nctId, nctIdAliases, briefTitle } = identificationModule
  return {
    protocolSection: {
      identificationModule: {
        ...(nctId !== undefined && { nctId }),
        ...(nctIdAliases && { nctIdAliases }),
        briefTitle,
      },
      ...(armsInterventionsModule && { armsInterventionsModule }),
    },
  }
}

function misbehave(response: ServerResponse, page: string, fault: Misbehaviour): void {
  const body = Buffer.from(page)
  switch (fault.kind) {
    case 'status':
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter)
      sendText(response, fault.status, fault.body ?? '')
      return
    case 'truncated':
      response.writeHead(200, jsonHeaders(body.length))
      response.write(body.subarray(0, body.length / 2), () => response.destroy())
      return
    case 'truncated-gzip': {
      const packed = gzipSync(body)
      response.writeHead(200, { ...jsonHeaders(packed.length / 2), 'content-encoding': 'gzip' })
      response.end(packed.subarray(0, packed.length / 2))
      return
    }
    case 'invalid-json':
      sendJson(response, page.slice(0, -20))
      return
    case 'not-a-page':
      sendJson(response, '{"message":"welcome"}')
      return
    case 'wrong-type':
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('<h1>Down for maintenance</h1>')
      return
    case 'invalid-utf8':
      body[body.length / 2] = 0xff
      sendJson(response, body)
      return
    case 'silent':
      return
    case 'stalled':
      response.writeHead(200, jsonHeaders(body.length))
      response.write(body.subarray(0, 20))
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'gzip': {
      const packed = gzipSync(body)
      response.writeHead(200, { ...jsonHeaders(packed.length), 'content-encoding': 'gzip' })
      response.end(packed)
      return
    }
    case 'change-after':
    case 'repeats-study':
    case 'repeats-token':
    case 'empty-page':
    case 'normal':
      sendJson(response, page)
  }
}

function jsonHeaders(length: number) {
  return { 'content-type': 'application/json;charset=utf-8', 'content-length': Math.floor(length) }
}

function sendJson(response: ServerResponse, body: string | Buffer): void {
  response.writeHead(200, jsonHeaders(Buffer.byteLength(body)))
  response.end(body)
}

function sendText(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' })
  response.end(body)
}
