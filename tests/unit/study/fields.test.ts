import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { parseFieldTable } from '@/lib/study/field-table/parse'
import {
  collectNodes,
  collectValues,
  findField,
  listSubtree,
  rootFields,
  studyFields,
  type StudyField,
} from '@/lib/study/fields'
import { studySchema, type Study } from '@/lib/study/schema'
import { enumFields } from '@/lib/study/schema/record'
import { studyArbitrary } from '../../arbitraries/study'

const study: Study = {
  protocolSection: {
    identificationModule: { nctId: 'NCT00000001', briefTitle: 'A trial' },
    oversightModule: { isUsExport: false },
    designModule: { phases: ['PHASE1', 'PHASE2'], enrollmentInfo: { count: 0 } },
    contactsLocationsModule: {
      locations: [
        {
          city: 'Oslo',
          contacts: [{ phone: '1' }, { phone: '2' }],
          geoPoint: { lat: 59.9, lon: 10.7 },
        },
        { country: 'Norway' },
        { city: 'Oslo', contacts: [{ phone: '3' }] },
      ],
    },
  },
  resultsSection: {
    participantFlowModule: {
      periods: [{ milestones: [{ achievements: [{ numSubjects: '5' }] }] }],
    },
  },
  hasResults: true,
}

function fieldOf(name: string): StudyField {
  const field = findField(name)
  if (field === null) throw new Error(`no field ${name}`)
  return field
}

describe('the table', () => {
  test('has the 454 nodes of the registry’s model, each with its own piece name', () => {
    expect(studyFields).toHaveLength(454)
    expect(new Set(studyFields.map(({ piece }) => piece)).size).toBe(454)
    expect(new Set(studyFields.map(({ path }) => path)).size).toBe(454)
  })

  test('names the sections in the order of the API', () => {
    expect(rootFields.map(({ name }) => name)).toEqual([
      'protocolSection',
      'resultsSection',
      'annotationSection',
      'documentSection',
      'derivedSection',
      'hasResults',
    ])
  })

  test('keeps the facts of a node', () => {
    const { parent, children, ...facts } = fieldOf('LocationCity')
    expect(facts).toEqual({
      name: 'city',
      piece: 'LocationCity',
      altPieceNames: ['LOCATION-CITY', 'CITY'],
      path: 'protocolSection.contactsLocationsModule.locations.city',
      markedPath: 'protocolSection.contactsLocationsModule.locations[].city',
      type: 'text',
      sourceType: 'TEXT',
      isList: false,
      isEnum: false,
      vocabulary: null,
      nested: false,
      synonyms: false,
      indexedOnly: false,
      historicOnly: false,
      title: null,
      definitionUrl: facts.definitionUrl,
    })
    expect(facts.definitionUrl).toMatch(
      /^https:\/\/clinicaltrials\.gov\/policy\/protocol-definitions#/,
    )
    expect(parent?.piece).toBe('Location')
    expect(parent?.nested).toBe(true)
    expect(children).toEqual([])
  })

  test('reads sources with parentheses of their own', () => {
    expect(fieldOf('HasResults').sourceType).toBe('FUNC Present(ResultsFirstSubmitDate)')
    expect(fieldOf('LocationGeoPoint').sourceType).toMatch(/^FUNC GeoPoint\(LocationCity, .*\)$/)
  })

  test('a line outside the notation is refused', () => {
    expect(() => parseFieldTable('name Piece text')).toThrow('name Piece text')
  })
})

describe('schema and table agree', () => {
  // The registry doesn't list the keys of a point.
  const unlisted = ['lat', 'lon'].map(
    (key) => `protocolSection.contactsLocationsModule.locations[].geoPoint.${key}: number`,
  )
  const primitives: Record<string, string> = {
    boolean: 'boolean',
    integer: 'number',
    long: 'number',
    number: 'number',
  }

  test('on every node, its lists, its type and its vocabulary', () => {
    const fromTable = studyFields.map((field) => {
      const kind =
        field.vocabulary ??
        (field.children.length > 0 || field.type === 'GeoPoint'
          ? 'object'
          : (primitives[field.type] ?? 'string'))
      return `${field.markedPath}: ${kind}`
    })
    expect(describeSchema(studySchema, '').sort()).toEqual([...fromTable, ...unlisted].sort())
  })

  function describeSchema(schema: z.core.$ZodType, path: string): string[] {
    const def = (schema as z.core.$ZodTypes)._zod.def
    switch (def.type) {
      case 'optional':
        return describeSchema(def.innerType, path)
      case 'array':
        return describeSchema(def.element, `${path}[]`)
      case 'object':
        return [
          ...(path === '' ? [] : [`${path}: object`]),
          ...Object.entries(def.shape).flatMap(([key, child]) =>
            describeSchema(child, path === '' ? key : `${path}.${key}`),
          ),
        ]
      default:
        return [`${path}: ${enumFields.get(schema)?.vocabulary ?? def.type}`]
    }
  }
})

describe('findField', () => {
  test.each([
    ['Phase', 'protocolSection.designModule.phases'],
    ['PHASE', 'protocolSection.designModule.phases'],
    ['protocolSection.designModule.phases', 'protocolSection.designModule.phases'],
    ['NCT-ID', 'protocolSection.identificationModule.nctId'],
    ['Gender', 'protocolSection.eligibilityModule.sex'],
    ['ConditionsModule', 'protocolSection.conditionsModule'],
    ['HasResults', 'hasResults'],
  ])('%s', (name, path) => {
    expect(findField(name)?.path).toBe(path)
  })

  test.each([
    'phase',
    'nctid',
    'phases',
    'protocolSection.designModule.phases[]',
    '',
    '__proto__',
    'constructor',
  ])('not %j', (name) => {
    expect(findField(name)).toBeNull()
  })

  test('every piece, path and alternative name finds its field', () => {
    for (const field of studyFields) {
      expect(findField(field.piece)).toBe(field)
      expect(findField(field.path)).toBe(field)
      for (const name of field.altPieceNames) expect(findField(name)).toBe(field)
    }
  })
})

describe('collectValues', () => {
  test.each([
    ['NCTId', ['NCT00000001']],
    ['Phase', ['PHASE1', 'PHASE2']],
    ['LocationCity', ['Oslo', 'Oslo']],
    ['LocationContactPhone', ['1', '2', '3']],
    ['FlowAchievementNumSubjects', ['5']],
    ['EnrollmentCount', [0]],
    ['IsUSExport', [false]],
    ['HasResults', [true]],
    ['Keyword', []],
    ['Location', []],
    ['LocationGeoPoint', []],
  ])('%s', (name, values) => {
    expect(collectValues(study, fieldOf(name))).toEqual(values)
  })

  test('collectNodes returns the objects themselves', () => {
    const locations = study.protocolSection.contactsLocationsModule?.locations
    expect(collectNodes(study, fieldOf('Location'))).toEqual(locations)
    expect(collectNodes(study, fieldOf('LocationGeoPoint'))).toEqual([{ lat: 59.9, lon: 10.7 }])
  })

  test('finds every value of any record, and nothing else', () => {
    fc.assert(
      fc.property(studyArbitrary, (random) => {
        const collected = studyFields.flatMap((field) => collectValues(random, field))
        const points = collectNodes(random, fieldOf('LocationGeoPoint')).length
        expect(collected.length).toBe(countLeaves(random) - 2 * points)
      }),
      { numRuns: 30 },
    )
  })

  function countLeaves(value: unknown): number {
    if (typeof value !== 'object' || value === null) return 1
    return Object.values(value).reduce<number>((sum, child) => sum + countLeaves(child), 0)
  }
})

test('listSubtree lists a field before its descendants', () => {
  expect(listSubtree(fieldOf('EnrollmentInfo')).map(({ piece }) => piece)).toEqual([
    'EnrollmentInfo',
    'EnrollmentCount',
    'EnrollmentType',
  ])
})
