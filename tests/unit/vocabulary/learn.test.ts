import { describe, expect, test } from 'vitest'
import { analyse, analyseWithOffsets } from '@/lib/search/analysis/analyse'
import { parseConcepts } from '@/lib/vocabulary/concept'
import {
  learnSynonyms,
  minRecords,
  toLearnedConcepts,
  type NamingFacts,
} from '@/lib/vocabulary/learn'
import { buildSynonymFinder } from '@/lib/vocabulary/synonyms'
import { readRealLines, realDataFolder } from '@/tests/support/real-records'

const toKey = (text: string) => analyse(text).join(' ')

function condition(condition: string, ...conditionTerms: string[]): NamingFacts {
  return { conditions: [condition], conditionTerms, interventions: [] }
}
function intervention(name: string, ...otherNames: string[]): NamingFacts {
  return { conditions: [], conditionTerms: [], interventions: [{ name, otherNames }] }
}
const times = (count: number, facts: NamingFacts) => Array.from({ length: count }, () => facts)
const pairs = (records: NamingFacts[]) =>
  learnSynonyms(records, toKey).map(({ name, synonym, count }) => [name, synonym, count])

describe('a condition and its MeSH term', () => {
  test('are learned from records with one of each', () => {
    expect(
      learnSynonyms(
        [
          ...times(3, condition('Bone Softening', 'Osteomalacia')),
          condition('Bone softening', 'Rickets'),
        ],
        toKey,
      ),
    ).toEqual([
      {
        source: 'condition-term',
        name: 'Bone Softening',
        synonym: 'Osteomalacia',
        count: 3,
        nameCount: 4,
      },
    ])
  })
  test.each<[string, NamingFacts[]]>([
    ['one record', times(minRecords - 1, condition('Bone Softening', 'Osteomalacia'))],
    ['several terms', times(5, condition('Bone Softening', 'Osteomalacia', 'Rickets'))],
    [
      'several conditions',
      times(5, { ...condition('A bone', 'Osteomalacia'), conditions: ['Bone pain', 'Cramps'] }),
    ],
    ['the same name', times(5, condition('Leukaemias', 'Leukemia'))],
    ['a narrower condition', times(5, condition('Relapsed Leukemia', 'Leukemia, Lymphoid'))],
    [
      'a term for many conditions',
      [...'abcdefgh'].flatMap((letter) => times(2, condition(`${letter}ish pain`, 'Pain'))),
    ],
    [
      'a condition with changing terms',
      ['Ache', 'Pain', 'Sore'].flatMap((term) => times(2, condition('Bad back', term))),
    ],
  ])('not from %s', (_why, records) => expect(pairs(records)).toEqual([]))
})

describe('other names of an intervention', () => {
  test('count once a record, in both directions', () => {
    expect(
      pairs([
        ...times(2, intervention('Examplecel', 'EXA-101', 'EXA101')),
        intervention('EXA-101 (infusion)', 'Examplecel®'),
      ]),
    ).toEqual([['Examplecel', 'EXA-101', 3]])
  })
  test.each<[string, NamingFacts[]]>([
    ['one record', [intervention('Examplecel', 'EXA-101')]],
    ['descriptions', times(5, intervention('Examplecel', 'Standard dose arm', 'Placebo', 'N/A'))],
    ['numbers', times(5, intervention('Examplecel', '101', '5 mg'))],
    ['a name inside the other', times(5, intervention('Examplecel', 'Examplecel XR'))],
    [
      'a word for a kind',
      ['Onecel', 'Twocel', 'Threecel'].flatMap((n) => times(3, intervention(n, 'Cell product'))),
    ],
    [
      'sentences',
      times(5, intervention('Examplecel', 'cells that were grown for two whole weeks')),
    ],
  ])('not from %s', (_why, records) => expect(pairs(records)).toEqual([]))
})

test('learned names stand behind the curated table', () => {
  const curated = parseConcepts('treatment', 'known = Knowncel\n  brand: Knowny')
  const learned = learnSynonyms(
    [
      ...times(3, intervention('Examplecel', 'EXA-101', 'EXC')),
      ...times(3, intervention('Knowncel', 'Knowny')),
    ],
    toKey,
  )
  const concepts = toLearnedConcepts(learned, curated, toKey)
  expect(concepts).toEqual([
    {
      id: 'learned-examplecel',
      kind: 'learned',
      label: 'Examplecel',
      variants: [
        { text: 'EXA-101', kind: 'synonym' },
        { text: 'EXC', kind: 'caps' },
      ],
    },
  ])
  const find = buildSynonymFinder([...curated, ...concepts], analyseWithOffsets)
  expect(find('exa101')).toMatchObject([{ alternatives: ['Examplecel'] }])
  expect(find('exc')).toEqual([])
})

/** Texts at a path of an unknown document; nothing where the path does not exist. */
function textsAt(value: unknown, ...path: string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, ...path))
  const [key, ...rest] = path
  if (key === undefined) return typeof value === 'string' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return textsAt(new Map<string, unknown>(Object.entries(value)).get(key), ...rest)
}

test.skipIf(realDataFolder === null)(
  'the records in TRIALS_DATA_DIR teach brand names and MeSH terms, and no placebo',
  () => {
    const records = readRealLines('studies.jsonl.gz').map((line): NamingFacts => {
      const study: unknown = JSON.parse(line)
      const arms = ['protocolSection', 'armsInterventionsModule', 'interventions']
      const [name] = textsAt(study, ...arms, 'name')
      return {
        conditions: textsAt(study, 'protocolSection', 'conditionsModule', 'conditions'),
        conditionTerms: textsAt(study, 'derivedSection', 'conditionBrowseModule', 'meshes', 'term'),
        // Only the first intervention: its other names are the first ones listed.
        interventions:
          name === undefined
            ? []
            : [{ name, otherNames: textsAt(study, ...arms, 'otherNames').slice(0, 1) }],
      }
    })
    const learned = learnSynonyms(records, toKey)
    const keys = learned.map(({ name, synonym }) => `${toKey(name)} ~ ${toKey(synonym)}`)
    expect(keys).toContain(`${toKey('Prostate Cancer')} ~ ${toKey('Prostatic Neoplasms')}`)
    expect(keys).toContain(`${toKey('Omalizumab')} ~ ${toKey('Xolair')}`)
    expect(keys.filter((key) => /placebo|control/.test(key))).toEqual([])
  },
)
