import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { match } from '@/lib/expression/match'
import { parseExpression } from '@/lib/expression/parse'
import { ingest } from '@/lib/ingest/ingest'
import { readSources } from '@/lib/ingest/read/read-sources'
import { parsePastedNumbers } from '@/lib/search/registry-links/pasted-numbers'
import { toNumberUrl } from '@/lib/study/registry-urls'
import type { Study } from '@/lib/study/schema'
import { dateStatus, toStatusFacts } from '@/lib/study/status-age'
import { toDayNumber } from '@/lib/study/dates'
import { findRealCase, realCasesFolder } from '../support/real-records'
import { openPrismaStore, type PrismaStore } from '../support/prisma-store'
import { storageOf } from '../support/database'

// Small files from public reports (TRIALS_CASES_DIR), each ingested into a store and read like its page.

type Protocol = Study['protocolSection']

const readLines = (name: string) =>
  readFileSync(findRealCase(name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')

const study = (nctId: string, overallStatus: string, studyType: string): Study => ({
  protocolSection: {
    identificationModule: { nctId, briefTitle: nctId },
    statusModule: { overallStatus },
    designModule: { studyType },
  },
})

const today = toDayNumber(Date.parse('2026-11-29'))

describe.skipIf(realCasesFolder === null)('cases', () => {
  let opened: PrismaStore

  beforeAll(() => {
    opened = openPrismaStore()
  })
  afterAll(() => opened.remove())

  /** Ingests files into the store, and returns the trials at some addresses. */
  async function read(files: readonly string[], ...addresses: string[]) {
    for (const file of files) {
      const summary = await ingest(readSources([findRealCase(file)]), {
        ...storageOf(opened.database),
        request: { file },
        threads: 1,
      })
      expect(summary).toMatchObject({ quarantined: 0, unread: [] })
    }
    return Promise.all(
      addresses.map(async (address) => {
        const found = await opened.store.findAddress(address)
        const trial = await opened.store.getTrial(found ?? address)
        if (trial === null) throw new Error(`There is no trial ${address}.`)
        return { ...trial, protocol: trial.study.protocolSection }
      }),
    )
  }

  test.each([
    ['1-updated-2017.json', '2-updated-2015.json', 'NCT09800001', '2017-11-06'],
    ['4-classic-2019.csv', '3-classic-2022.csv', 'NCT09800002', '2022-10-06'],
  ])('%s and %s: the later update is current', async (first, second, nctId, updated) => {
    const files = [first, second].map((name) => join('older-after-newer', name))
    const [trial] = await read(files, nctId)
    expect(trial?.protocol.statusModule).toMatchObject({
      overallStatus: 'COMPLETED',
      lastUpdatePostDateStruct: { date: updated },
    })
  })

  test('classic tables with raw quotes', async () => {
    const [italy, registry, access] = await read(
      ['classic-quotes.tsv', 'classic-expanded-access.csv'],
      'NCT04317092',
      'NCT04321811',
      'NCT03153462',
    )
    expect(italy?.protocol.contactsLocationsModule?.locations?.[0]?.country).toBe('Italy')
    expect(italy?.protocol.statusModule?.lastUpdatePostDateStruct?.date).toBe('2020-04-07')
    expect(registry?.protocol.designModule?.enrollmentInfo?.count).toBe(100_000)
    expect(access?.protocol.designModule).toMatchObject({
      studyType: 'EXPANDED_ACCESS',
      expandedAccessTypes: { treatment: true },
    })
    expect(access?.protocol.statusModule?.lastUpdatePostDateStruct?.date).toBe('2018-09-27')
    expect(JSON.stringify(access?.study)).not.toContain('null')
  })

  test('classic XML: its design, its age, and an update that was only submitted', async () => {
    const [trial] = await read(['legacy-2013-design.xml'], 'NCT00928708')
    expect(trial?.protocol.designModule?.designInfo).toMatchObject({
      allocation: 'RANDOMIZED',
      interventionModel: 'PARALLEL',
      primaryPurpose: 'TREATMENT',
      maskingInfo: { masking: 'DOUBLE', whoMasked: ['PARTICIPANT', 'INVESTIGATOR'] },
    })
    expect(trial?.protocol.statusModule?.lastUpdateSubmitDate).toBe('2009-06-26')
    const [stale] = await read(['stale-recruiting.xml'], 'NCT00928708')
    const facts = stale ? toStatusFacts(stale.study, stale.page) : {}
    expect(dateStatus(facts, today)).toMatchObject({
      age: 'lapsed',
      status: 'UNKNOWN',
      formerStatus: 'RECRUITING',
    })
  })

  test('why a trial was stopped', async () => {
    const [trial] = await read(['why-stopped-markup.jsonl'], 'NCT09300001')
    expect(trial?.protocol.statusModule?.whyStopped).toBe('Company R\\&D strategy \\<adjusted\\>')
  })

  test('the design text of a WHO record', async () => {
    const [trial] = await read(['ictrp-design.csv'], 'NCT09600001')
    expect(trial?.protocol.designModule?.designInfo).toMatchObject({
      allocation: 'RANDOMIZED',
      interventionModel: 'PARALLEL',
      primaryPurpose: 'TREATMENT',
      maskingInfo: { masking: 'SINGLE', whoMasked: ['PARTICIPANT'] },
    })
  })

  test('no phase, and not recruiting', async () => {
    const [trial] = await read(['ictrp-na-notrecruiting.xml'], 'ChiCTR2600132949')
    expect(trial?.protocol.designModule?.phases).toEqual(['NA'])
    expect(trial?.protocol.statusModule?.overallStatus).toBe('NOT_RECRUITING')
  })

  test.each(
    realCasesFolder === null ? [] : readLines('queries-pasted-numbers.txt').map((line) => [line]),
  )('the pasted number “%s” leads to its trial, or to the registry’s page', async (text) => {
    const [number = '', ...others] = parsePastedNumbers(text)?.numbers ?? []
    expect(others).toEqual([])
    const bare = (each: string) => each.toUpperCase().replace(/^EUCTR|[^A-Z\d]/g, '')
    expect(bare(text)).toContain(bare(number))
    expect(number).toMatch(/\d{8}|^(?:EUCTR)?\d{4}-\d{6}-\d{2}/)
    expect(await opened.store.findNumbers([number])).toEqual(new Set())
    expect(toNumberUrl(number)).toMatch(/^https:\/\//)
  })

  test('expressions of the classic interface find what their modern spelling finds', () => {
    const recruiting = study('NCT09700001', 'RECRUITING', 'INTERVENTIONAL')
    const waiting = study('NCT09700002', 'NOT_YET_RECRUITING', 'INTERVENTIONAL')
    const done = study('NCT09700003', 'COMPLETED', 'OBSERVATIONAL')
    const found = readLines('queries-classic-essie.txt').map((line) => {
      const { tree, problems } = parseExpression(line)
      expect(problems).toEqual([])
      return [recruiting, waiting, done].map((each) => match(each, tree))
    })
    expect(found).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, false],
    ])
  })

  test('one EU trial in three countries', async () => {
    const [trial] = await read(['ictrp-euctr-countries.csv'], 'EUCTR2013-002654-75-NL')
    const countries = trial?.protocol.contactsLocationsModule?.locations?.map(
      ({ country }) => country,
    )
    expect(countries?.sort()).toEqual(['Belgium', 'Germany', 'Netherlands'])
  })

  test('the blocks of an EU record', async () => {
    const [trial] = await read(['ictrp-euctr-meddra.csv'], 'EUCTR2020-009999-15-BE')
    expect(trial?.protocol.conditionsModule?.conditions).toEqual(['Knee osteoarthritis'])
    const names = trial?.protocol.armsInterventionsModule?.interventions?.map(({ name }) => name)
    expect(names).toEqual(['autologous MSC', 'placebo'])
    expect(trial?.protocol.outcomesModule?.primaryOutcomes).toHaveLength(1)
    expect(trial?.protocol.designModule?.phases).toEqual(['PHASE2'])
    expect(trial?.protocol.eligibilityModule?.sex).toBe('ALL')
    expect(trial?.protocol.designModule?.designInfo).toMatchObject({
      allocation: 'RANDOMIZED',
      maskingInfo: { masking: 'NONE' },
    })
  })

  test('a merged trial keeps every number', async () => {
    const files = ['1-ctgov.json', '2-ictrp.xml'].map((name) => join('merged-number', name))
    const [trial, same] = await read(files, 'NCT09999999', 'ChiCTR2600132949')
    expect(same?.address).toBe(trial?.address)
    const numbers = trial?.protocol.identificationModule.secondaryIdInfos?.map(({ id }) => id)
    expect(numbers).toContain('ChiCTR2600132949')
  })

  test.each([
    [
      'ictrp-phases.csv',
      ['0', '2', '3', '6'],
      (p: Protocol) => p.designModule?.phases,
      [['PHASE2'], ['EARLY_PHASE1'], ['PHASE3'], ['PHASE1', 'PHASE2']],
    ],
    [
      'ictrp-sex.csv',
      ['0', '1', '3'],
      (p: Protocol) => p.eligibilityModule?.sex,
      ['ALL', 'ALL', 'FEMALE'],
    ],
    [
      'ictrp-status.csv',
      ['0', '1', '2', '4', '6', '7'],
      (p: Protocol) => p.statusModule?.overallStatus,
      ['NOT_RECRUITING', 'COMPLETED', 'COMPLETED', 'RECRUITING', 'COMPLETED', 'SUSPENDED'],
    ],
  ] as const)('%s', async (file, numbers, pick, expected) => {
    await opened.remove()
    opened = openPrismaStore()
    const trials = await read([file], ...numbers.map((number) => `ChiCTR260000000${number}`))
    expect(trials.map(({ protocol }) => pick(protocol))).toEqual(expected)
  })
})
