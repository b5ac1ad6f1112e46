import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { parseJsonFields, selectFields } from '@/lib/ctgov-api/fields'
import { portalFields, searchAreas } from '@/lib/expression/areas'
import { findField, rootFields, studyFields } from '@/lib/study/fields'
import type { Study } from '@/lib/study/schema'
import { studyArbitrary } from '../../arbitraries/study'

const protocolSection = {
  identificationModule: {
    nctId: 'NCT00000001',
    orgStudyIdInfo: { id: 'CELL-1', link: 'https://example.org/cell-1' },
    briefTitle: 'CD19 CAR-T Cells in Lupus',
  },
  statusModule: {
    overallStatus: 'RECRUITING',
    startDateStruct: { date: '2024-05', type: 'ACTUAL' },
  },
  conditionsModule: { conditions: ['Lupus', 'Nephritis'], keywords: ['CAR-T'] },
  armsInterventionsModule: {
    interventions: [
      { type: 'BIOLOGICAL', name: 'CAR-T cells', otherNames: ['Cells'], newKey: 'unknown' },
      { type: 'DRUG' },
      { type: 'DRUG', name: 'Fludarabine' },
    ],
  },
  contactsLocationsModule: {
    overallOfficials: [{ name: 'A. Researcher', role: 'STUDY_DIRECTOR' }],
  },
  newModule: { of: 'a later model' },
}

const study: Study & { newSection: unknown } = {
  protocolSection,
  hasResults: false,
  newSection: { of: 'a later model' },
}

function select(fields: string, queryFields: readonly string[] = [], of: Study = study) {
  return selectFields(of, parseJsonFields(fields, queryFields), {
    trialId: 'NCT00000001',
  })
}

const identified = { protocolSection: { identificationModule: { nctId: 'NCT00000001' } } }

describe('names', () => {
  test.each([
    ['NCTId', 'a piece'],
    ['NCT-ID', 'an alternative piece'],
    ['protocolSection.identificationModule.nctId', 'a path'],
    ['NCTId,NCTId|NCTId', 'repeated names'],
    [' NCTId , ,|', 'blanks and empty names'],
  ])('%s: %s', (fields) => {
    expect(select(fields)).toEqual(identified)
  })

  test.each(['NCTId,BriefTitle', 'NCTId|BriefTitle', 'BriefTitle|NCTId'])(
    '%s: in the order of the model',
    (fields) => {
      expect(JSON.stringify(select(fields))).toBe(
        '{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"CD19 CAR-T Cells in Lupus"}}}',
      )
    },
  )

  test.each(['ConditionsModule', 'protocolSection.conditionsModule'])('%s: a branch', (fields) => {
    expect(select(fields)).toEqual({
      protocolSection: { conditionsModule: protocolSection.conditionsModule },
    })
  })

  test('a branch includes a field inside it', () => {
    expect(select('Condition,ConditionsModule')).toEqual(select('ConditionsModule'))
  })

  test('ConditionSearch: the fields of an area', () => {
    expect(select('ConditionSearch')).toEqual({
      protocolSection: {
        identificationModule: { nctId: 'NCT00000001', briefTitle: 'CD19 CAR-T Cells in Lupus' },
        conditionsModule: protocolSection.conditionsModule,
      },
    })
  })

  test('@query: the fields that the search looks in', () => {
    expect(select('@query', ['NCTId', 'NoSuchPiece'])).toEqual(identified)
    expect(select('NCTId,@query')).toEqual(identified)
    expect(select('@query')).toEqual({})
    expect(select('@query', ['TargetAntigen'])).toEqual({
      portalSection: { targetAntigens: ['CD19'] },
    })
  })

  test('every name of the model, every area and every field of the portal is known', () => {
    const names = [
      ...studyFields.flatMap(({ piece, path, altPieceNames }) => [piece, path, ...altPieceNames]),
      ...searchAreas.map(({ name }) => name),
      ...portalFields.map(({ piece }) => piece),
    ]
    for (const name of names) {
      const { record, portal } = parseJsonFields(name, [])
      expect(record.size + (portal?.size ?? 0), name).toBeGreaterThan(0)
    }
    expect(new Set(names).size).toBeGreaterThan(1000)
  })

  test('no area and no field of the portal has the name of a field of the record', () => {
    for (const { name } of searchAreas) expect(findField(name)).toBeNull()
    for (const { piece } of portalFields) expect(findField(piece)).toBeNull()
  })
})

describe('pruning', () => {
  test('sub-fields come only by name', () => {
    expect(select('StartDate')).toEqual({
      protocolSection: { statusModule: { startDateStruct: { date: '2024-05' } } },
    })
  })

  test('list items keep their number and order', () => {
    expect(select('InterventionName')).toEqual({
      protocolSection: {
        armsInterventionsModule: {
          interventions: [{ name: 'CAR-T cells' }, {}, { name: 'Fludarabine' }],
        },
      },
    })
  })

  test('a branch without any selected field stays empty, a missing one stays away', () => {
    const selected = select('LocationCity,DesignAllocation,NCTId,CompletionDate')
    expect(selected).toEqual({
      protocolSection: {
        identificationModule: { nctId: 'NCT00000001' },
        statusModule: {},
        contactsLocationsModule: {},
      },
    })
    expect(Object.keys(selected.protocolSection as object)).toEqual([
      'identificationModule',
      'statusModule',
      'contactsLocationsModule',
    ])
  })

  test('an empty list stays empty', () => {
    const empty = {
      protocolSection: { ...protocolSection, armsInterventionsModule: { interventions: [] } },
    }
    expect(select('InterventionName', [], empty)).toEqual({
      protocolSection: { armsInterventionsModule: { interventions: [] } },
    })
  })

  test('a section without any selected field', () => {
    expect(select('OutcomeMeasureTitle')).toEqual({})
    expect(select('DesignAllocation')).toEqual({ protocolSection: {} })
  })

  test.each(['HasResults', 'hasResults'])('%s comes only by name', (name) => {
    expect(select(name)).toEqual({ hasResults: false })
    expect(select('NCTId')).not.toHaveProperty('hasResults')
  })

  test('keys that the model does not know come only with a whole branch', () => {
    expect(select('ProtocolSection')).toEqual({ protocolSection })
    expect(select('Intervention')).toEqual({
      protocolSection: { armsInterventionsModule: protocolSection.armsInterventionsModule },
    })
    expect(JSON.stringify(select('InterventionType,InterventionName,NCTId'))).not.toContain('new')
  })

  test('the order of a record that is sorted otherwise does not matter', () => {
    const { identificationModule, ...others } = protocolSection
    const turned = { protocolSection: { ...others, identificationModule } }
    expect(JSON.stringify(select('OverallStatus,NCTId', [], turned))).toBe(
      JSON.stringify(select('NCTId,OverallStatus')),
    )
  })
})

describe('the section of the portal', () => {
  test('one list', () => {
    expect(select('CellType,NCTId')).toEqual({
      ...identified,
      portalSection: { cellTypes: ['CAR_T'] },
    })
  })

  test.each(['PortalSection', 'portalSection'])('%s: all of it', (fields) => {
    expect(select(fields).portalSection).toMatchObject({
      trialId: 'NCT00000001',
      cellTypes: ['CAR_T'],
      targetAntigens: ['CD19'],
      cellRoles: ['PRODUCT'],
    })
  })

  test.each(['PortalTrialId', 'portalSection.trialId'])('%s: the address alone', (fields) => {
    expect(select(fields)).toEqual({ portalSection: { trialId: 'NCT00000001' } })
  })

  test('is there, empty, if the record says nothing', () => {
    const aspirin = { protocolSection: { identificationModule: { briefTitle: 'Aspirin' } } }
    expect(select('CellType', [], aspirin)).toEqual({ portalSection: {} })
  })

  test('comes only by name', () => {
    expect(select('ProtocolSection,HasResults')).not.toHaveProperty('portalSection')
  })
})

describe('unknown names', () => {
  const refusal = (fields: string) => {
    try {
      parseJsonFields(fields, [])
    } catch (error) {
      if (error instanceof ApiError) return error
    }
    throw new Error(`${fields} was not refused`)
  }

  test('the registry’s own message, and below it the remedy', () => {
    const { status, message } = refusal('NCTId,StudyDesign,Nonsense')
    expect(status).toBe(400)
    expect(message.split('\n')).toEqual([
      "Parameter 'fields' contains invalid field name: 'StudyDesign'",
      expect.stringContaining('/api/v2/studies/metadata'),
    ])
    expect(message).not.toContain('Did you mean')
  })

  test.each([
    ['nctid', 'NCTId'],
    ['briefTitle', 'BriefTitle'],
    ['BriefTitel', 'BriefTitle'],
    ['conditionsearch', 'ConditionSearch'],
    ['celltype', 'CellType'],
    ['portaltrialid', 'PortalTrialId'],
    ['portalsection', 'PortalSection'],
    ['ConditionList', 'Condition'],
    ['InterventionList', 'Intervention'],
    ['largeDocs', 'LargeDoc'],
    ['identificationModule.nctId', 'protocolSection.identificationModule.nctId'],
    ['protocolsection.conditionsmodule', 'protocolSection.conditionsModule'],
  ])('%s: did you mean %s?', (written, meant) => {
    expect(refusal(written).message).toContain(`Did you mean ${meant}? `)
  })

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'protocolSection.__proto__',
    'protocolSection.constructor.name',
    'protocolSection.armsInterventionsModule.interventions[].name',
    '@Query',
    '*',
    "'",
    '%00',
    'NCTId BriefTitle',
    'NCTId;BriefTitle',
  ])('%s', (name) => {
    expect(refusal(name).message.split('\n')[0]).toBe(
      `Parameter 'fields' contains invalid field name: '${name}'`,
    )
  })

  test.each(['', ' ', ',', '|,|'])('nothing named: %j', (fields) => {
    expect(refusal(fields).status).toBe(400)
    expect(refusal(fields).message).toContain('is empty')
  })

  test('a name of many lines or letters is shortened to one line', () => {
    const { message } = refusal(`a\r\nSet-Cookie: b=c ${'NCTId'.repeat(10_000)}`)
    expect(message.split('\n')).toHaveLength(2)
    expect(message.length).toBeLessThan(500)
  })

  test('any text is accepted or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
        try {
          select(text)
        } catch (error) {
          expect(error).toBeInstanceOf(ApiError)
        }
      }),
    )
  })
})

test('keys of a record that every object inherits are data', () => {
  const record = JSON.stringify(study)
    .replace('"nctId":', '"__proto__":{"briefSummary":"inherited"},"constructor":"data","nctId":')
    .replace('"hasResults":', '"__proto__":{"resultsSection":{}},"hasResults":')
  const hostile = JSON.parse(record) as Study
  expect(select('NCTId', [], hostile)).toEqual(identified)
  const whole = select('IdentificationModule', [], hostile)
  expect(JSON.stringify(whole)).toContain('"__proto__":{"briefSummary":"inherited"}')
  expect(JSON.stringify(select('ResultsSection', [], hostile))).toBe('{}')

  const heir = Object.create({ hasResults: true }) as Study
  expect(select('HasResults', [], heir)).toEqual({})
})

/** Field by field along the study's own keys, by comparing paths as texts. */
function selectSlowly(value: unknown, path: string, wanted: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => selectSlowly(item, path, wanted))
  if (typeof value !== 'object' || value === null) return value
  const kept: Record<string, unknown> = {}
  for (const [key, below] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`
    if (wanted.some((one) => `${here}.`.startsWith(`${one}.`))) kept[key] = below
    else if (wanted.some((one) => one.startsWith(`${here}.`))) {
      kept[key] = selectSlowly(below, here, wanted)
    }
  }
  return kept
}

const fieldsArbitrary = fc
  .uniqueArray(fc.constantFrom(...studyFields), { minLength: 1, maxLength: 30 })
  .chain((fields) => fc.tuple(fc.constant(fields), fc.shuffledSubarray(fields, { minLength: 1 })))

test('selects the same as a slow and obvious selection, and changes nothing', () => {
  fc.assert(
    fc.property(studyArbitrary, fieldsArbitrary, (of, [, fields]) => {
      const before = structuredClone(of)
      const selected = select(fields.map(({ piece }) => piece).join('|'), [], of)
      const wanted = fields.map(({ path }) => path)
      expect(selected).toEqual(selectSlowly(of, '', wanted))
      expect(of).toEqual(before)
    }),
    { numRuns: 200 },
  )
})

test('the order of the names changes no byte', () => {
  fc.assert(
    fc.property(studyArbitrary, fieldsArbitrary, (of, [fields]) => {
      const pieces = fields.map(({ piece }) => piece)
      expect(JSON.stringify(select(pieces.toReversed().join(','), [], of))).toBe(
        JSON.stringify(select(pieces.join(','), [], of)),
      )
    }),
    { numRuns: 100 },
  )
})

test('all sections together are the study, except sections that the model does not know', () => {
  const everything = rootFields.map(({ piece }) => piece).join('|')
  const { newSection: _, ...known } = study
  expect(select(everything)).toEqual(known)
  fc.assert(
    fc.property(studyArbitrary, (of) => {
      expect(select(everything, [], { ...of, newSection: {} } as Study)).toEqual(of)
    }),
    { numRuns: 50 },
  )
})

test('all fields by name are everything that the model knows of a study', () => {
  const leaves = studyFields.filter(({ children }) => children.length === 0)
  fc.assert(
    fc.property(studyArbitrary, (of) => {
      expect(select(leaves.map(({ piece }) => piece).join(','), [], of)).toEqual(of)
    }),
    { numRuns: 50 },
  )
})
