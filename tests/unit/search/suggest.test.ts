import { expect, test } from 'vitest'
import {
  parseNumberBeginning,
  SuggestionIndex,
  type NameSource,
} from '@/lib/search/suggest/suggest'

function source(kind: NameSource['kind'], names: [string, number][]): NameSource {
  return {
    kind,
    filter: kind === 'place' ? 'country' : kind === 'topic' ? 'cellType' : kind,
    size: () => names.length,
    labelOf: (number) => names[number]?.[0] ?? '',
    valueOf: (number) => names[number]?.[0].toLowerCase() ?? '',
    countOf: (number) => names[number]?.[1] ?? 0,
  }
}

const find = (names: [string, number][], typed: string) =>
  new SuggestionIndex([source('condition', names)]).find(typed).map(({ label }) => label)

test('more trials come first, but names that begin with the text come before those that contain it', () => {
  const names: [string, number][] = [
    ['Acute Leukemia', 30],
    ['Leukemia', 10],
    ['Leukemia Cutis', 1],
    ['Chronic Leukemia', 20],
  ]
  expect(find(names, 'leukemia')).toEqual([
    'Leukemia',
    'Acute Leukemia',
    'Chronic Leukemia',
    'Leukemia Cutis',
  ])
})

test('spellings that differ only in punctuation are one suggestion', () => {
  expect(
    find(
      [
        ['B-cell lymphoma', 2],
        ['B Cell Lymphoma', 5],
      ],
      'lymph',
    ),
  ).toEqual(['B Cell Lymphoma'])
})

test.each([
  ["Crohn's Disease", 'crohns'],
  ["Crohn's Disease", 'crohn’s d'],
  ['Sjögren Syndrome', 'sjogren'],
  ['β-Thalassemia', 'beta thal'],
  ['COVID-19', 'covid19'],
  ['Multiple Myeloma', 'myleoma'],
  ['Neuromyelitis Optica', 'nueromyelitis'],
  ['白血病', '白血'],
])('%s is found by %s', (name, typed) => expect(find([[name, 1]], typed)).toEqual([name]))

test.each([
  ['CD19', 'CD20'],
  ['Lupus', 'lxpxs'],
  ['AML', 'ALL'],
  ['Nobody has it', 'nobody'],
])('%s is not found by %s', (name, typed) => {
  expect(find([[name, name.startsWith('Nobody') ? 0 : 1]], typed)).toEqual([])
})

test('each kind leaves room for the others', () => {
  const many = Array.from({ length: 20 }, (_, i): [string, number] => [
    `Paris Disease ${'abcdefghijklmnopqrst'.charAt(i)}`,
    100,
  ])
  const index = new SuggestionIndex([
    source('condition', many),
    source('place', [['Paris', 1]]),
    source('sponsor', [['Paris Hospital', 1]]),
  ])
  const kinds = index.find('paris').map(({ kind }) => kind)
  expect(kinds).toEqual(['condition', 'condition', 'condition', 'condition', 'place', 'sponsor'])
})

test('names added later are found, and only these are read', () => {
  const names: [string, number][] = [['Lupus', 1]]
  const index = new SuggestionIndex([source('condition', names)])
  expect(index.find('lup')).toHaveLength(1)
  names.push(['Lupus Nephritis', 2])
  expect(index.find('lup').map(({ label }) => label)).toEqual(['Lupus Nephritis', 'Lupus'])
})

test.each([
  ['NCT058', { first: 5_800_000, last: 5_899_999, exact: 58 }],
  ['nct 5828212', { first: 58_282_120, last: 58_282_129, exact: 5_828_212 }],
  ['05828212', { first: 5_828_212, last: 5_828_212, exact: 5_828_212 }],
  ['058', null],
  ['nct', null],
  ['NCT123456789', null],
  ['CD19', null],
])('the beginning of a number: %s', (text, expected) => {
  expect(parseNumberBeginning(text)).toEqual(expected)
})
