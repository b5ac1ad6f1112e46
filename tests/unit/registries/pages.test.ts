import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pageFormats } from '@/lib/registries/page-formats'
import { SourceError, type ParsedRecord } from '@/lib/registries/source-format'
import { parseEligibility } from '@/lib/study/eligibility'
import { parseStudy } from '@/lib/study/schema'
import {
  findLostLines,
  getGoldenPath,
  getPageFormat,
  readSeed,
  seeds,
  type Seed,
} from './page-seeds'

// Set UPDATE_GOLDEN=1 to write the present records; then compare the difference with the document.
const updates = process.env.UPDATE_GOLDEN === '1'

function parse(seed: Seed, text: string): ParsedRecord {
  return getPageFormat(seed.format).parse(text)
}

/** A record, or `null` for a refusal; any other error fails the test. */
function tryParse(seed: Seed, text: string): ParsedRecord | null {
  try {
    return parse(seed, text)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    expect(error.place).toMatch(/^(?:line \d+|.*protocolSection.*)$/)
    expect(error.expected).not.toBe('')
    expect(error.found).not.toBe('')
    return null
  }
}

describe.each(seeds)('$name', (seed) => {
  const text = readSeed(seed)
  const lines = text.split('\n')

  test('is recognised only by its own format', () => {
    expect(pageFormats.filter((format) => format.recognise(text)).map(({ id }) => id)).toEqual([
      seed.format,
    ])
  })

  test('gives exactly the golden record', () => {
    const record = parse(seed, text)
    const path = getGoldenPath(seed)
    if (updates) writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`)
    expect(record).toEqual(JSON.parse(readFileSync(path, 'utf8')))
    expect(updates).toBe(false)
  })

  test('is a valid study', () => {
    expect(parseStudy(parse(seed, text).study).ok).toBe(true)
  })

  test('states nothing that the record doesn’t', () => {
    const record = parse(seed, text)
    expect(record.unmapped).toBeUndefined()
    expect(findLostLines(text, record, seed, true)).toEqual([])
  })

  test('reads the same with a byte order mark, CRLF and trailing space', () => {
    const record = parse(seed, text)
    expect(parse(seed, `\uFEFF${lines.join('\r\n')}`)).toEqual(record)
    expect(parse(seed, lines.map((line) => `${line}  `).join('\n'))).toEqual(record)
  })

  test('reads the same with its sections in any order', () => {
    const { preamble, sections } = cutSections(seed, lines)
    const { study, page } = parse(seed, text)
    fc.assert(
      fc.property(fc.shuffledSubarray(sections, { minLength: sections.length }), (shuffled) => {
        const record = parse(seed, [preamble, ...shuffled].flat().join('\n'))
        expect({ study: record.study, page: record.page }).toEqual({ study, page })
      }),
      { numRuns: 30 },
    )
  })

  test('keeps the lines around a missing one, and says what is missing', () => {
    const whole = toListedValues(parse(seed, text))
    for (const [index, line] of lines.entries()) {
      const damaged = lines.filter((_, other) => other !== index).join('\n')
      const record = tryParse(seed, damaged)
      if (!record) continue
      expect(withoutGroups(findLostLines(damaged, record, seed))).toEqual([])
      // No line moves to another list, such as a treatment among the conditions.
      const foreign = toListedValues(record).filter((value) => !whole.includes(value))
      expect({ line, foreign }).toEqual({ line, foreign: [] })
    }
  })

  test('keeps what is above a cut', () => {
    const lastHeading = lines.findLastIndex((line) => lastHeadings.has(line))
    let records = 0
    for (const index of lines.keys()) {
      const damaged = lines.slice(0, index).join('\n')
      const record = tryParse(seed, damaged)
      if (!record) continue
      records += 1
      if (index <= lastHeading) expect(record.warnings.length).toBeGreaterThan(0)
      expect(withoutGroups(findLostLines(damaged, record, seed))).toEqual([])
    }
    expect(records).toBeGreaterThan(lines.length / 2)
  })

  test('gives a record or a refusal for any mixture of its lines', () => {
    const line = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...lines) },
      { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 120 }), (mixture) => {
        const record = tryParse(seed, mixture.join('\n'))
        expect(record === null || parseStudy(record.study).ok).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

const lastHeadings = new Set([
  'Data sourced from clinicaltrials.gov',
  'More Related Trials',
  'Trial Locations',
])

function toListedValues({ study, page }: ParsedRecord): string[] {
  const { identificationModule, conditionsModule, armsInterventionsModule, designModule } =
    study.protocolSection
  return [
    identificationModule.briefTitle,
    ...(conditionsModule?.conditions ?? []),
    ...(designModule?.phases ?? []),
    ...(armsInterventionsModule?.interventions ?? []).map(({ name }) => name ?? ''),
    ...(page?.funderTypes ?? []),
    ...(page?.statusText === undefined ? [] : [page.statusText]),
  ]
}

/**
 * Lines whose translation contains several facts: if one line of such a block is missing the others are there, but
 * not in the form that the test looks for.
 */
function withoutGroups(lost: string[]): string[] {
  return lost.filter(
    (line) =>
      !/: (?:Group Type|Intervention Type|Sponsor Role|Responsibility Role|Role:|NCT\d{8} |rrAML|Locations)/.test(
        line,
      ),
  )
}

/** Sections begin at furniture lines that are headings, which are those without a final full stop. */
function cutSections(seed: Seed, lines: string[]) {
  const headings = new Set(
    seed.furniture.filter(
      (line): line is string =>
        typeof line === 'string' && /^[A-Z][A-Za-z& ]{2,}$/.test(line) && !notHeadings.has(line),
    ),
  )
  const starts = lines.flatMap((line, index) =>
    headings.has(line) || /^\d+ participants in/.test(line) ? [index] : [],
  )
  return {
    preamble: lines.slice(0, starts[0]),
    sections: starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length)),
  }
}

const notHeadings = new Set([
  'Menu',
  'MedPath',
  'Clinical trials',
  'Find clinical trialsTrials by location',
  'Site Status',
  'Not available',
  'GroupInterventionDescription',
  'NameTimeMethod',
])

test('no page format accepts another text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const format of pageFormats) {
        expect(format.recognise(text)).toBe(false)
        expect(() => format.parse(text)).toThrow(SourceError)
      }
    }),
  )
})

test.each(seeds.flatMap((first) => seeds.map((second) => [first, second] as const)))(
  'two pages in one document are refused: $0.name, $1.name',
  (first, second) => {
    const text = `${readSeed(first)}\n${readSeed(second)}`
    // Whichever of the two formats is tried.
    const found = pageFormats.filter((format) => format.recognise(text))
    expect(found).not.toEqual([])
    for (const format of found) {
      expect(() => format.parse(text)).toThrow(
        /^line \d+: expected one saved page, found .*save each by itself$/,
      )
    }
  },
)

test('a page whose text contains some words of its headings is one page', () => {
  for (const seed of seeds) {
    const format = getPageFormat(seed.format)
    const lines = readSeed(seed).split('\n')
    const text = [...lines.slice(0, -20), 'Conditions', 'Sex', 'Brief Summary', ...lines.slice(-20)]
    expect(() => format.parse(text.join('\n'))).not.toThrow()
  }
})

test.each([
  ['ctv-veeva-page', 'ClinicalTrials.Veeva\n\nMenu\n\nPage not found', 'line 1'],
  [
    'ctv-veeva-page',
    'ClinicalTrials.Veeva\n\nT\n\nA University\n\nStatus\n\nCompleted\n\nConditions\n\nX\n\nTreatments',
    'line 3',
  ],
  [
    'medpath-page',
    'MedPath\n\nRecruiting\nConditions\nX\nInterventions\nY\nLead Sponsor\nZ',
    'line 3',
  ],
  [
    'trial-snapshot-page',
    'NCT ID: NCT00000001\nBasic Information\nConditions\nX\nSponsors',
    'line 1',
  ],
] as const)('%s refuses %j at %s', (id, text, place) => {
  try {
    getPageFormat(id).parse(text)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError)
    expect(error).toMatchObject({ place })
  }
})

describe('eligibility of the five documents', () => {
  function read(name: string) {
    const seed = seeds.find((candidate) => candidate.name.startsWith(name))
    if (!seed) throw new Error(`no seed ${name}`)
    const criteria = parse(seed, readSeed(seed)).study.protocolSection.eligibilityModule
    return parseEligibility(criteria?.eligibilityCriteria ?? '').map(({ kind, blocks }) => ({
      kind,
      lists: blocks.map((block) => (block.kind === 'list' ? block.items : [])),
    }))
  }

  test('bullets of the HTLV-1 record', () => {
    const [inclusion, exclusion] = read('000')
    expect(inclusion?.lists[0]).toHaveLength(1)
    expect(exclusion?.lists[0]?.map((item) => item.text)).toEqual([
      'HIV infection',
      'Hepatitis B & C viral infections',
      'Pregnant',
    ])
  })

  test('two lists below one item of the neuromyelitis CAR-T record', () => {
    const [inclusion, exclusion] = read('001')
    const items = inclusion?.lists[0] ?? []
    expect(items.map((item) => item.marker)).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.'])
    const below = items.map((item) =>
      item.children.map((child) => (child.kind === 'list' ? child.items.length : 0)),
    )
    expect(below).toEqual([[], [], [3, 6], [], [], [], []])
    expect(exclusion?.lists[0]).toHaveLength(12)
    expect(exclusion?.lists[0]?.[8]?.text).toBe(
      'Serum creatinine > 2.5mg/dl or ALT / AST > 3 times ULN or bilirubin > 2.0mg/dl;',
    )
  })

  test('fourteen inclusion items of the AML record', () => {
    const [inclusion, exclusion] = read('002')
    const items = inclusion?.lists[0] ?? []
    expect(inclusion?.lists).toHaveLength(1)
    expect(items.map((item) => item.marker)).toEqual(
      Array.from({ length: 14 }, (_, index) => `${index + 1}.`),
    )
    expect(items.slice(10).map((item) => item.text.split(' ').slice(0, 3).join(' '))).toEqual([
      'No history of',
      'Women of childbearing',
      'Subjects have negative',
      'Written informed consent',
    ])
    expect(exclusion?.lists[0]).toHaveLength(19)
  })

  test('nested bullets of the stem-cell record', () => {
    const [inclusion, exclusion] = read('003')
    const below = inclusion?.lists[0]?.map((item) =>
      item.children.map((child) => (child.kind === 'list' ? child.items.length : 0)),
    )
    expect(below).toEqual([[], [], [], [4], [3]])
    expect(exclusion?.lists[0]).toHaveLength(7)
  })

  test('numbered items of the transplantation record', () => {
    const [inclusion, exclusion] = read('004')
    expect(inclusion?.lists[0]).toHaveLength(7)
    expect(exclusion?.lists[0]).toHaveLength(9)
  })
})
