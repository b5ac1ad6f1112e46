import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ingestUsage, parseIngestArguments } from '@/commands/ingest-arguments'

test.each(['ctgov', 'CTGOV', 'CtGov'])('%s is the live registry', (source) => {
  const options = ['--since', '2024-02-29', '--base-url', 'http://localhost:8123/api/v2']
  expect(parseIngestArguments([source, '--query', 'cells', ...options])).toMatchObject({
    live: true,
    query: 'cells',
    since: '2024-02-29',
    baseUrl: 'http://localhost:8123/api/v2',
  })
})

test.each([['ctgov.json'], ['./ctgov'], ['-'], ['a.json', 'b.xml']])('%s is read', (...sources) => {
  expect(parseIngestArguments(sources)).toMatchObject({ live: false, sources })
})

test('paths are relative to the folder where the command was given', () => {
  const from = (folder: string, ...sources: string[]) =>
    parseIngestArguments(sources, join(process.cwd(), folder)).sources
  expect(from('seeds', 'a.txt', '.', '../b.json', '-', '/data/c.xml')).toEqual([
    'seeds/a.txt',
    'seeds',
    'b.json',
    '-',
    '/data/c.xml',
  ])
  expect(from('', 'a.txt', './b.json', '.')).toEqual(['a.txt', './b.json', '.'])
  expect(from('seeds', 'ctgov')).toEqual(['ctgov'])
})

describe('an error comes with its remedy', () => {
  test.each<[string[], RegExp]>([
    [[], /^Name at least one source\.\n\nnpm run -s ingest -- /],
    [['ctgov', 'a.json'], /^ctgov is the live registry .* \.\/ctgov$/],
    [['a.json', 'CTGOV'], /^ctgov is the live registry /],
    [['ctgov', 'ctgov'], /^ctgov is the live registry /],
    [
      ['a.json', '--since', '2025-01-01'],
      /work only with the live registry: npm run ingest -- ctgov …$/,
    ],
    ...['2025-02-31', '2025-02-29', '2025-13-01', '2025', '2025-08', '31.08.2025', '', 'May'].map(
      (day): [string[], RegExp] => [
        ['ctgov', '--since', day],
        /^--since .*: write a date such as 2025-08-31$/,
      ],
    ),
    ...['foo', 'localhost:8123/api/v2', 'file:///api/v2', 'ftp://x/api/v2', '//x/api/v2', ''].map(
      (address): [string[], RegExp] => [
        ['ctgov', '--base-url', address],
        /^--base-url .*: write a whole address such as https:\/\/clinicaltrials\.gov\/api\/v2$/,
      ],
    ),
    ...['--bytes', '--dismiss'].flatMap((option) =>
      ['0', 'x', '1.5', '', '12345678901234567890'].map((number): [string[], RegExp] => [
        [option, number],
        /^--(bytes|dismiss) .*: write a number from the list: npm run ingest -- --quarantine$/,
      ]),
    ),
    [['--bytes', '1', '--dismiss', '1'], /cannot be combined/],
    [['a.json', '--dismiss', '1'], /take no sources/],
    [['--dismiss', '1', '--dry-run'], /take no sources/],
  ])('%j', (args, message) => {
    expect(() => parseIngestArguments(args)).toThrow(message)
  })
})

test('requests about the quarantine', () => {
  const ask = (...args: string[]) => parseIngestArguments(args).quarantine
  expect(ask('--quarantine')).toEqual({ kind: 'list' })
  expect(ask('--bytes', '#12')).toEqual({ kind: 'bytes', id: 12 })
  expect(ask('--dismiss', '3', '--dismiss', '#4')).toEqual({ kind: 'dismiss', ids: [3, 4] })
  expect(ask('a.json')).toBeNull()
})

test('the examples in the usage print nothing but results on standard output', () => {
  expect(ingestUsage).toMatch(/^npm run -s ingest -- /)
})
