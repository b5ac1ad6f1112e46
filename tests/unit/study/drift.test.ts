import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DriftCounter, findDrift } from '@/lib/study/drift'
import { parseStudy, type Study } from '@/lib/study/schema'
import { studyArbitrary } from '../../arbitraries/study'

function toStudy(value: unknown): Study {
  const parsed = parseStudy(value)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.study
}

const identificationModule = { briefTitle: 'A trial' }

test('a record of the model has none', () => {
  fc.assert(
    fc.property(studyArbitrary, (study) => {
      expect(findDrift(study)).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('unknown keys are listed by path, without list indexes, once', () => {
  const study = toStudy({
    newSection: { anything: { inside: 1 } },
    protocolSection: {
      identificationModule: { ...identificationModule, nickname: 'x' },
      contactsLocationsModule: {
        locations: [
          { planet: 'Earth', geoPoint: { lat: 1, lon: 2, height: 3 } },
          { planet: 'Mars', contacts: [{ fax: '1' }] },
        ],
      },
    },
  })
  expect(findDrift(study)).toEqual([
    { kind: 'unknown-key', path: 'newSection' },
    { kind: 'unknown-key', path: 'protocolSection.identificationModule.nickname' },
    { kind: 'unknown-key', path: 'protocolSection.contactsLocationsModule.locations.planet' },
    {
      kind: 'unknown-key',
      path: 'protocolSection.contactsLocationsModule.locations.geoPoint.height',
    },
    { kind: 'unknown-key', path: 'protocolSection.contactsLocationsModule.locations.contacts.fax' },
  ])
})

test('unknown values are listed with their field, including known values of another vocabulary', () => {
  const study = toStudy({
    protocolSection: {
      identificationModule,
      statusModule: { overallStatus: 'PAUSED' },
      designModule: { phases: ['PHASE1', 'PHASE5', 'PHASE5'], studyType: 'PHASE1' },
    },
  })
  expect(findDrift(study)).toEqual([
    { kind: 'unknown-value', path: 'protocolSection.statusModule.overallStatus', value: 'PAUSED' },
    { kind: 'unknown-value', path: 'protocolSection.designModule.phases', value: 'PHASE5' },
    { kind: 'unknown-value', path: 'protocolSection.designModule.studyType', value: 'PHASE1' },
  ])
})

test('names of prototypes are ordinary unknown keys', () => {
  const study = toStudy(
    JSON.parse(
      '{"protocolSection":{"identificationModule":{"briefTitle":"A trial"},"__proto__":{},"constructor":1}}',
    ),
  )
  expect(findDrift(study).map(({ path }) => path)).toEqual([
    'protocolSection.__proto__',
    'protocolSection.constructor',
  ])
})

describe('DriftCounter', () => {
  const withKey = (key: string) =>
    toStudy({ protocolSection: { identificationModule }, [key]: [1, 2] })

  test('counts records, most frequent first', () => {
    const counter = new DriftCounter()
    for (const key of ['a', 'b', 'b']) counter.add(withKey(key))
    expect(Object.entries(counter.toCounts())).toEqual([
      ['unknown key b', 2],
      ['unknown key a', 1],
    ])
  })

  test('endless new keys, however long, take bounded memory', () => {
    const counter = new DriftCounter()
    for (let index = 0; index < DriftCounter.maxDistinct + 5; index += 1) {
      counter.add(withKey(`${index}${'x'.repeat(10_000)}`))
    }
    const counts = counter.toCounts()
    expect(Object.keys(counts)).toHaveLength(DriftCounter.maxDistinct + 1)
    expect(counts['other unknown keys and values']).toBe(5)
    expect(Math.max(...Object.keys(counts).map((key) => key.length))).toBeLessThan(200)
  })
})
