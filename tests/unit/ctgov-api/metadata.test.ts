import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildMetadata, parseMetadataParameters, type FieldNode } from '@/lib/ctgov-api/metadata'
import { portalPieces } from '@/lib/expression/areas'
import { findField, rootFields, studyFields } from '@/lib/study/fields'

const node = z.strictObject({
  name: z.string().regex(/^[a-z]\w*$/i),
  piece: z.string().regex(/^[A-Z]\w*$/),
  title: z.string().min(1).optional(),
  nested: z.literal(true).optional(),
  sourceType: z.string().regex(/^(?:TEXT|MARKUP|DATE|TIME|NUMERIC|BOOLEAN|STRUCT|FUNC \w+\(.+\))$/),
  type: z.string().regex(/^\w+(?:\[\])?$/),
  isEnum: z.literal(true).optional(),
  synonyms: z.literal(true).optional(),
  altPieceNames: z.array(z.string()).min(1).optional(),
  dedLink: z
    .strictObject({ label: z.string().min(1), url: z.url({ protocol: /^https$/ }) })
    .optional(),
  get children() {
    return z.array(node).min(1).optional()
  },
})

const roots = buildMetadata({ indexedOnly: false, portal: true })
const portalRoot = roots.at(-1)
const list = (nodes: readonly FieldNode[]): FieldNode[] =>
  nodes.flatMap((each) => [each, ...list(each.children ?? [])])
const nodes = list(roots)

test('every node is as the API describes it', () => {
  expect(z.array(node).safeParse(roots).error).toBeUndefined()
})

test('the registry’s sections come in its order, the portal’s own last', () => {
  expect(roots.map(({ name }) => name)).toEqual([
    ...rootFields.map(({ name }) => name),
    'portalSection',
  ])
})

test('every field is there once, in the model’s order', () => {
  expect(list(roots.slice(0, -1)).map(({ piece }) => piece)).toEqual(
    studyFields.map(({ piece }) => piece),
  )
  expect(new Set(nodes.map(({ piece }) => piece)).size).toBe(nodes.length)
})

test('the path of names leads to the field of the piece', () => {
  const walk = (each: FieldNode, above: string): void => {
    const path = above === '' ? each.name : `${above}.${each.name}`
    expect(findField(path)?.piece).toBe(each.piece)
    expect(findField(each.piece)?.path).toBe(path)
    for (const child of each.children ?? []) walk(child, path)
  }
  for (const root of roots.slice(0, -1)) walk(root, '')
})

test('keys come in the registry’s order', () => {
  const order = Object.keys(node.shape)
  for (const each of nodes) {
    const keys = Object.keys(each)
    expect(keys).toEqual(order.filter((key) => keys.includes(key)))
  }
})

test.each([
  ['Phase', { name: 'phases', type: 'Phase[]', isEnum: true, sourceType: 'TEXT' }],
  ['Location', { name: 'locations', type: 'Location[]', nested: true, sourceType: 'STRUCT' }],
  ['BriefTitle', { synonyms: true, altPieceNames: ['BRIEF-TITLE'] }],
  ['HasResults', { name: 'hasResults', type: 'boolean', title: 'Has Results' }],
])('%s', (piece, expected) => {
  expect(nodes.find((each) => each.piece === piece)).toMatchObject(expected)
})

test('the portal’s own fields and those of the index come only on request', () => {
  const pieces = (query: string) =>
    list(buildMetadata(parseMetadataParameters(new URLSearchParams(query)))).map(
      ({ piece }) => piece,
    )
  expect(pieces('')).toEqual(studyFields.map(({ piece }) => piece))
  expect(pieces('includePortal=true')).toEqual(nodes.map(({ piece }) => piece))
  const indexed = buildMetadata(
    parseMetadataParameters(new URLSearchParams('includeIndexedOnly=true')),
  )
  expect(list(indexed).filter(({ indexedOnly }) => indexedOnly)).toMatchObject([
    { name: 'numArmGroups', piece: 'NumArmGroups', type: 'integer' },
  ])
})

test('the portal’s own fields are lists of texts in a separate section', () => {
  expect(portalRoot).toMatchObject({ piece: 'PortalSection', type: 'PortalSection' })
  const lists = portalRoot?.children?.filter(({ type }) => type === 'text[]') ?? []
  expect(lists.map(({ piece }) => piece)).toEqual([...portalPieces])
  expect(lists.map(({ name }) => name)).toContain('cellTypes')
})

describe('parameters', () => {
  const check = (query: string) => () => parseMetadataParameters(new URLSearchParams(query))

  test.each(['', 'includeIndexedOnly=true', 'includeIndexedOnly=false&includeHistoricOnly=true'])(
    '%j is accepted',
    (query) => expect(check(query)).not.toThrow(),
  )

  test.each([
    ['includeIndexedOnly=x', 'Invalid value in parameter `includeIndexedOnly`: `x`'],
    ['includeHistoricOnly=', 'Invalid value in parameter `includeHistoricOnly`: ``'],
    ['fields=Phase', '`fields` is unknown parameter'],
    ['__proto__=true', '`__proto__` is unknown parameter'],
  ])('%j is refused', (query, message) => expect(check(query)).toThrow(message))
})
