import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatExpression } from '@/lib/expression/format'
import { parseExpression } from '@/lib/expression/parse'
import type { Expression } from '@/lib/expression/tree'
import { expressionTrees, hostileTexts } from '../../arbitraries/expression'
import { withoutLocations } from './without-locations'

test('the text of any tree parses back to the tree, without problems', () => {
  fc.assert(
    fc.property(expressionTrees(), (tree) => {
      const { tree: back, problems } = parseExpression(formatExpression(tree))
      expect(withoutLocations(back)).toEqual(withoutLocations(tree))
      expect(problems).toEqual([])
    }),
    { numRuns: 1500 },
  )
})

test('the canonical form of any text is a fixed point', () => {
  fc.assert(
    fc.property(hostileTexts, (text) => {
      const once = formatExpression(parseExpression(text).tree)
      expect(formatExpression(parseExpression(once).tree)).toBe(once)
    }),
    { numRuns: 4000 },
  )
})

test('any text has a tree whose nodes and problems are within the text', () => {
  const check = (node: Expression, length: number) => {
    expect(node.location.start).toBeGreaterThanOrEqual(0)
    expect(node.location.end).toBeLessThanOrEqual(length)
    expect(node.location.start).toBeLessThanOrEqual(node.location.end)
  }
  fc.assert(
    fc.property(hostileTexts, (text) => {
      const { tree, problems, hints } = parseExpression(text)
      check(tree, text.length)
      for (const { location } of [...problems, ...hints]) {
        expect(location.start).toBeLessThanOrEqual(location.end)
        expect(location.end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 1000 },
  )
})

test('suggestions for any text have fewer problems, until there are none', () => {
  fc.assert(
    fc.property(hostileTexts, (text) => {
      const { problems, hints } = parseExpression(text)
      for (const { suggestion } of problems) {
        if (suggestion === undefined) continue
        const { problems: left } = parseExpression(suggestion)
        expect(left.length).toBeLessThan(problems.length)
        if (problems.length === 1) expect(left).toEqual([])
      }
      for (const { suggestion } of hints) {
        if (suggestion === undefined) continue
        expect(parseExpression(suggestion).problems.length).toBeLessThanOrEqual(problems.length)
      }
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['(lupus \\', ['(lupus \\ )']],
  ['"lupus \\', ['"lupus \\ "']],
  ['(lupus \\\\', ['(lupus \\\\)']],
  ['(lupus \\(', ['(lupus \\()']],
  ['(lupus AND (sle', ['(lupus AND (sle)', '(lupus AND (sle)']],
  // Nothing between quotes or parentheses is one problem, and an operator without a term another.
  ['"', [undefined]],
  ['(', [undefined]],
  ['NOT ""', [undefined]],
])('%s may be repaired: %j', (text, suggestions) => {
  expect(parseExpression(text).problems.map(({ suggestion }) => suggestion)).toEqual(suggestions)
})
