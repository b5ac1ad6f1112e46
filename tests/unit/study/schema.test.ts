import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStudy, studySchema, type Study } from '@/lib/study/schema'
import { studyArbitrary } from '../../arbitraries/study'

const minimal = { protocolSection: { identificationModule: { briefTitle: 'A trial' } } }

/** A record whose protocol section has these modules besides its title. */
const withModules = (modules: Record<string, unknown>) => ({
  protocolSection: { ...minimal.protocolSection, ...modules },
})

function problemsOf(value: unknown) {
  const parsed = parseStudy(value)
  return parsed.ok ? [] : parsed.problems
}

describe('what a record may lack', () => {
  test('a title is enough', () => {
    expect(parseStudy(minimal)).toEqual({ ok: true, study: minimal })
  })

  test('every module may be empty', () => {
    const modules = ['statusModule', 'designModule', 'eligibilityModule', 'contactsLocationsModule']
    const study = withModules(Object.fromEntries(modules.map((name) => [name, {}])))
    expect(parseStudy(study).ok).toBe(true)
  })

  test.each([
    ['nothing', undefined, { path: '', message: 'expected an object, found nothing' }],
    ['null', null, { path: '', message: 'expected an object, found null' }],
    ['text', 'NCT00000001', { path: '', message: 'expected an object, found text' }],
    ['a list', [minimal], { path: '', message: 'expected an object, found a list' }],
    ['no section', {}, { path: 'protocolSection', message: 'expected an object, found nothing' }],
    [
      'no title',
      { protocolSection: { identificationModule: { nctId: 'NCT00000001' } } },
      {
        path: 'protocolSection.identificationModule.briefTitle',
        message: 'expected text, found nothing',
      },
    ],
    [
      'an empty title',
      { protocolSection: { identificationModule: { briefTitle: ' ' } } },
      {
        path: 'protocolSection.identificationModule.briefTitle',
        message: 'expected text, found none',
      },
    ],
  ])('%s is not a record', (_, value, problem) => {
    expect(problemsOf(value)).toEqual([problem])
  })
})

describe('wrong types', () => {
  test.each([
    [
      'a list where text belongs',
      { descriptionModule: { briefSummary: ['a', 'b'] } },
      'protocolSection.descriptionModule.briefSummary',
      'expected text, found a list',
    ],
    [
      'text where a list belongs',
      { conditionsModule: { conditions: 'Lymphoma' } },
      'protocolSection.conditionsModule.conditions',
      'expected a list, found text',
    ],
    [
      'a number in a list of values',
      { designModule: { phases: ['PHASE1', 2] } },
      'protocolSection.designModule.phases[1]',
      'expected text, found a number',
    ],
    [
      'text where a number belongs',
      { designModule: { enrollmentInfo: { count: '12' } } },
      'protocolSection.designModule.enrollmentInfo.count',
      'expected a number, found text',
    ],
    [
      'null in place of an absent field',
      { statusModule: { whyStopped: null } },
      'protocolSection.statusModule.whyStopped',
      'expected text, found null',
    ],
    [
      'a site that is text',
      { contactsLocationsModule: { locations: [{ city: 'Oslo' }, 'Bergen'] } },
      'protocolSection.contactsLocationsModule.locations[1]',
      'expected an object, found text',
    ],
  ])('%s', (_, modules, path, message) => {
    expect(problemsOf(withModules(modules))).toEqual([{ path, message }])
  })

  test('all problems of a record are reported', () => {
    const study = withModules({ conditionsModule: { conditions: 1, keywords: 2 } })
    expect(problemsOf(study)).toHaveLength(2)
  })
})

describe('what is kept', () => {
  test('unknown keys, unknown values and the order of keys', () => {
    const study = {
      newSection: { a: [1] },
      protocolSection: {
        newModule: null,
        designModule: { studyType: 'NEW_TYPE', phases: ['PHASE5'] },
        identificationModule: { novelty: true, briefTitle: 'A trial', nctId: 'NCT00000001' },
      },
    }
    const parsed = parseStudy(study)
    expect(parsed.ok && JSON.stringify(parsed.study)).toBe(JSON.stringify(study))
    expect(studySchema.parse(study)).toEqual(study)
  })

  test('any record of the model, exactly', () => {
    fc.assert(
      fc.property(studyArbitrary, (study) => {
        const before = JSON.stringify(study)
        const parsed = parseStudy(JSON.parse(before))
        expect(parsed.ok && JSON.stringify(parsed.study)).toBe(before)
        expect(JSON.stringify(study)).toBe(before)
      }),
      { numRuns: 50 },
    )
  })
})

describe('hostile input', () => {
  test('deep nesting is a problem, not a crash', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
    expect(problemsOf({ ...minimal, extra: deep })).toEqual([
      { path: '', message: 'is nested more than 64 levels deep' },
    ])
  })

  test('a record that is wrong in 10,000 places names the first 50', () => {
    const keywords = Array.from({ length: 10_000 }, () => 1)
    expect(problemsOf(withModules({ conditionsModule: { keywords } }))).toHaveLength(50)
  })

  test('a value that contains itself is a problem', () => {
    const loop: Record<string, unknown> = { ...minimal }
    loop.self = loop
    expect(problemsOf(loop)).toHaveLength(1)
  })

  test('prototype keys are ordinary keys and change no prototype', () => {
    const text =
      '{"__proto__":{"polluted":1},"protocolSection":{"constructor":{"prototype":{}},' +
      '"identificationModule":{"briefTitle":"A trial","__proto__":{"nctId":5}}}}'
    const parsed = parseStudy(JSON.parse(text))
    expect(parsed.ok && JSON.stringify(parsed.study)).toBe(text)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('anything at all is parsed or explained', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
        (value) => {
          const parsed = parseStudy(value)
          if (!parsed.ok) expect(parsed.problems.every(({ message }) => message !== '')).toBe(true)
        },
      ),
    )
  })

  test('a record with one value replaced by anything is parsed or explained with a path', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const problem of problemsOf(
          withModules({ designModule: value, statusModule: value }),
        )) {
          expect(problem.path).toMatch(/^protocolSection\.(designModule|statusModule)/)
        }
      }),
    )
  })
})

test('types: a misspelt field, an undefined value and a missing title do not compile', () => {
  const study: Study = minimal
  // @ts-expect-error there is no such module
  expect(study.protocolSection.desginModule).toBeUndefined()
  // @ts-expect-error absent means absent
  const status: Study['protocolSection']['statusModule'] = { overallStatus: undefined }
  // @ts-expect-error the title is required
  const untitled: Study = { protocolSection: { identificationModule: {} } }
  expect([status, untitled]).toHaveLength(2)
})
