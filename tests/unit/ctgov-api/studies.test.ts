import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { answer } from '@/lib/ctgov-api/answer'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { answerStudy } from '@/lib/ctgov-api/one-study'
import { answerStudies, type StudySource } from '@/lib/ctgov-api/studies'
import type { ListRequest } from '@/lib/search/engine'

// The answers of `/studies` and `/studies/{nctId}` over a source that lists everything.

const studies = Array.from({ length: 25 }, (_, index) => ({
  protocolSection: {
    identificationModule: {
      nctId: `NCT${String(index + 1).padStart(8, '0')}`,
      briefTitle: `No. ${index + 1}`,
    },
  },
  hasResults: false,
}))

const portal = { siteUrl: 'https://portal.example', dataAsOf: '2026-11-29T00:00:00Z' }

function createSource(more: Partial<ReturnType<StudySource['list']>['page']> = {}) {
  const asked: ListRequest[] = []
  const source: StudySource = {
    getState: () => 's1',
    describe: () => portal,
    list: (request) => {
      asked.push(request)
      const listed = studies.slice(request.offset, request.offset + request.count)
      return {
        page: {
          total: studies.length,
          ids: listed.map((_, index) => index),
          facets: [],
          state: 's1',
          unchecked: 0,
          ...more,
        },
        studies: listed.map((study) => ({
          trialId: study.protocolSection.identificationModule.nctId,
          read: () => JSON.stringify(study),
        })),
      }
    },
  }
  return { source, asked }
}

const ask = (query: string, source = createSource().source) =>
  answerStudies(new URLSearchParams(query), source)
interface Page {
  totalCount?: number
  facets?: unknown
  studies: typeof studies
  nextPageToken?: string
}
const readPage = async (response: Response) => (await response.json()) as Page

describe('pages of studies', () => {
  test('one study a line, keys in the order of the registry, the total only on request', async () => {
    const text = await ask('countTotal=true&pageSize=2').text()
    const lines = text.split('\n')
    expect(lines[0]).toBe('{"totalCount":25,"studies":[')
    expect(lines[1]).toBe(`${JSON.stringify(studies[0])},`)
    expect(lines[2]).toBe(JSON.stringify(studies[1]))
    expect(lines[3]).toMatch(/^\],"nextPageToken":"[\w-]+"\}$/)
    expect(lines).toHaveLength(4)
    expect(await readPage(ask('pageSize=1'))).not.toHaveProperty('totalCount')
  })

  test.each([1, 4, 10, 25, 1_000])('by %i, each study comes once', async (pageSize) => {
    const found: unknown[] = []
    let token = ''
    do {
      const query = `query.cond=x&countTotal=true&pageSize=${pageSize}&pageToken=${token}`
      const { studies: page, nextPageToken = '', totalCount } = await readPage(ask(query))
      expect(totalCount).toBe(token === '' ? 25 : undefined)
      found.push(...page)
      token = nextPageToken
    } while (token !== '')
    expect(found).toEqual(studies)
  })

  test('an empty page is also a page', async () => {
    const { source } = createSource()
    const empty = {
      ...source,
      list: (request: ListRequest) => ({
        ...source.list(request),
        page: { ...source.list(request).page, total: 0 },
        studies: [],
      }),
    }
    expect(await ask('', empty).text()).toBe('{"studies":[]}')
  })

  test('only some fields', async () => {
    const { studies: page } = await readPage(ask('fields=BriefTitle&pageSize=1'))
    expect(page).toEqual([{ protocolSection: { identificationModule: { briefTitle: 'No. 1' } } }])
  })

  test('as a table: the head on the first page, the rest in headers', async () => {
    const first = ask('format=csv&fields=NCT Number|Study Title&pageSize=2&countTotal=true')
    expect(first.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(first.headers.get('x-total-count')).toBe('25')
    expect(await first.text()).toBe(
      'NCT Number,Study Title\nNCT00000001,No. 1\nNCT00000002,No. 2\n',
    )
    const token = first.headers.get('x-next-page-token') ?? ''
    const next = ask(`format=csv&fields=NCT Number|Study Title&pageSize=1000&pageToken=${token}`)
    expect(next.headers.has('x-next-page-token')).toBe(false)
    expect((await next.text()).split('\n')[0]).toBe('NCT00000003,No. 3')
  })

  test('in other formats: an archive of files, a bundle, references', async () => {
    const archive = ask('format=json.zip&pageSize=3')
    expect(archive.headers.has('x-next-page-token')).toBe(true)
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()))
    expect(Object.keys(files)).toEqual(['NCT00000001.json', 'NCT00000002.json', 'NCT00000003.json'])
    for (const format of ['fhir.json', 'fhir.r5.json']) {
      const bundle: unknown = await ask(`format=${format}&pageSize=2`).json()
      expect(bundle).toMatchObject({ resourceType: 'Bundle', entry: [{}, {}] })
    }
    expect((await ask('format=ris&pageSize=2').text()).match(/^ER/gm)).toHaveLength(2)
  })

  test('facets are requested by their names in addresses, only on the first page', async () => {
    const { source, asked } = createSource({
      facets: [
        {
          filter: 'cellType',
          distinct: 1,
          values: [{ value: 'CAR_T', label: 'CAR-T cells', count: 25, selected: false }],
        },
      ],
    })
    const { facets, nextPageToken = '' } = await readPage(ask('facets=cell', source))
    expect(facets).toEqual([
      {
        name: 'cell',
        label: 'Cell type',
        uniqueValuesCount: 1,
        topValues: [{ value: 'car-t', label: 'CAR-T cells', studiesCount: 25 }],
      },
    ])
    expect(asked[0]?.facets).toEqual(['cellType'])
    expect(
      await readPage(ask(`facets=cell&pageToken=${nextPageToken}`, source)),
    ).not.toHaveProperty('facets')
    expect(() => ask('facets=age')).toThrow('Known facets: condition')
  })

  test('a facet that is named twice is counted once', () => {
    const { source, asked } = createSource()
    ask('facets=cell,cell|phase&facets=cell', source)
    expect(asked[0]?.facets).toEqual(['cellType', 'phase'])
  })

  test('other requests get their turn before all studies of a page are unpacked', async () => {
    const { source } = createSource()
    let unpacked = 0
    const counting: StudySource = {
      ...source,
      list: (request) => {
        const { page, studies: listed } = source.list(request)
        return {
          page,
          studies: listed.map((stored) => ({
            trialId: stored.trialId,
            read: () => {
              unpacked++
              return stored.read()
            },
          })),
        }
      },
    }
    const reader = ask('fields=NCTId&pageSize=1000', counting).body?.getReader()
    // The beginning of the answer is sent separately.
    await reader?.read()
    await reader?.read()
    expect(unpacked).toBeGreaterThan(0)
    expect(unpacked).toBeLessThan(studies.length)
    await reader?.cancel()
  })

  test('a trial without a record is skipped, and the list continues after it', async () => {
    const { source } = createSource()
    const [lost = studies[0]] = studies.slice(3)
    const damaged: StudySource = {
      ...source,
      list: (request) => {
        const { page, studies: listed } = source.list(request)
        const { nctId } = lost?.protocolSection.identificationModule ?? {}
        return { page, studies: listed.filter(({ trialId }) => trialId !== nctId) }
      },
    }
    const found: unknown[] = []
    let token: string | undefined = ''
    for (let page = 0; token !== undefined && page < studies.length; page++) {
      const answered = await readPage(ask(`pageSize=2&pageToken=${token}`, damaged))
      found.push(...answered.studies)
      token = answered.nextPageToken
    }
    expect(found).toEqual(studies.filter((study) => study !== lost))
  })

  test('a token of other data or another search is refused', async () => {
    const { nextPageToken = '' } = await readPage(ask('query.cond=x'))
    const changed = { ...createSource({ state: 's2' }).source }
    expect(() => ask(`query.cond=x&pageToken=${nextPageToken}`, changed)).toThrow(
      'data have changed',
    )
    expect(() =>
      ask(`query.cond=x&pageToken=${nextPageToken}`, { ...changed, getState: () => 's2' }),
    ).toThrow('data have changed')
    expect(() => ask(`query.cond=y&pageToken=${nextPageToken}`)).toThrow('another search')
    // Parameters that only affect the format may change.
    ask(`query.cond=x&fields=NCTId&pageSize=3&pageToken=${nextPageToken}`)
  })

  test('a request that would need a guess is refused', () => {
    expect(() => ask('query.term=x', createSource({ unchecked: 700 }).source)).toThrow(
      '700 records',
    )
  })
})

describe('one study', () => {
  const [study] = studies
  const stored = { trialId: 'NCT00000001', read: () => JSON.stringify(study) }
  const askOne = (asked: string, query = '') =>
    answerStudy(
      asked,
      new URLSearchParams(query),
      (text) =>
        Promise.resolve(
          text === 'NCT00000001'
            ? { kind: 'here', stored }
            : text === 'NCT00000009'
              ? { kind: 'elsewhere', trialId: 'NCT00000001' }
              : null,
        ),
      portal,
    )

  test('whole, in part, as a table', async () => {
    expect(await (await askOne('NCT00000001')).json()).toEqual(study)
    const part = await askOne('NCT00000001', 'fields=NCTId')
    expect(await part.json()).toEqual({
      protocolSection: { identificationModule: { nctId: 'NCT00000001' } },
    })
    const table = await askOne('NCT00000001', 'format=csv&fields=NCT Number')
    expect(await table.text()).toBe('NCT Number\nNCT00000001\n')
  })

  test('as a reference, a FHIR resource, a file in an archive', async () => {
    const reference = await askOne('NCT00000001', 'format=ris&fields=TI,AN')
    expect(reference.headers.get('content-type')).toContain('research-info-systems')
    expect(await reference.text()).toBe(
      'TY  - ELEC\r\nTI  - No. 1\r\nAN  - NCT00000001\r\nER  - \r\n\r\n'.replace('- \r', '- \r'),
    )
    const resource = await askOne('NCT00000001', 'format=fhir.json')
    expect(resource.headers.get('content-type')).toBe('application/fhir+json')
    expect(await resource.json()).toMatchObject({
      resourceType: 'ResearchStudy',
      title: 'No. 1',
      relatedArtifact: [{ url: expect.any(String) as unknown }],
    })
    expect(await (await askOne('NCT00000001', 'format=fhir.r5.json')).json()).toMatchObject({
      resourceType: 'ResearchStudy',
      title: 'No. 1',
      relatedArtifact: [{ document: { url: expect.any(String) as unknown } }],
    })
    const archive = await askOne('NCT00000001', 'format=json.zip')
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()))
    expect(Object.keys(files)).toEqual(['NCT00000001.json'])
    expect(JSON.parse(strFromU8(files['NCT00000001.json'] ?? new Uint8Array()))).toEqual(study)
  })

  test('a former number leads to the present one', async () => {
    const response = await askOne('NCT00000009', 'fields=NCTId')
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe('/api/v2/studies/NCT00000001?fields=NCTId')
  })

  test.each([
    ['NCT99999999', '', 404, 'NCT number NCT99999999 not found'],
    ['NCT123456789', '', 400, 'has incorrect format'],
    ['some-trial', '', 404, 'Study some-trial not found'],
    ['NCT00000001', 'format=xml', 400, 'json, csv, json.zip, fhir.json, fhir.r5.json, ris'],
    ['NCT00000001', 'format=ris&fields=TI,XX', 400, "invalid RIS tag: 'XX'"],
    ['NCT00000001', 'format=fhir.json&fields=NCTId', 400, 'must be unspecified'],
    ['NCT00000001', 'format=fhir.r5.json&fields=NCTId', 400, '`fhir.r5.json` format'],
    ['NCT00000001', 'fields=Nope', 400, 'Nope'],
    ['NCT00000001', 'pageSize=1', 400, '`pageSize` is unknown parameter'],
  ])('%s?%s is answered with %i', async (asked, query, status, message) => {
    const error: unknown = await askOne(asked, query).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status, message: expect.stringContaining(message) as unknown })
  })
})

describe('every answer', () => {
  test('may be read by scripts of other sites, and identifies its data', async () => {
    const { headers, status } = await answer('s 1"', () => new Response('x'))
    expect(status).toBe(200)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('etag')).toBe('W/"s1"')
  })

  test('reports a client’s error as plain text, and throws one of the program', async () => {
    const response = await answer('s1', () => {
      throw new ApiError(400, 'Wrong', 'Do it right.')
    })
    expect([response.status, await response.text()]).toEqual([400, 'Wrong\nDo it right.\n'])
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.has('etag')).toBe(false)
    const broken = answer('s1', () => {
      throw new Error('disk full')
    })
    await expect(broken).rejects.toThrow('disk full')
  })
})
