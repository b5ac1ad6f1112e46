import { describe, expect, test } from 'vitest'
import { match } from '@/lib/expression/match'
import {
  bracketOperators,
  operatorGroupLabels,
  operators,
  reservedWords,
} from '@/lib/expression/operators'
import { parseExpression } from '@/lib/expression/parse'
import type { Expression } from '@/lib/expression/tree'
import { getOperands } from '@/lib/expression/walk'

describe('the table of operators', () => {
  test.each(operators.map((operator) => [operator.example, operator]))(
    '%s is a correct example of its operator',
    (example, operator) => {
      expect(parseExpression(example).problems).toEqual([])
      if (/^[A-Z]+$/.test(operator.name)) expect(example).toContain(operator.name)
      expect(operatorGroupLabels[operator.group]).toBeDefined()
      expect(operator.explanation).toMatch(/\.$/)
    },
  )

  test('contains every word of the language, and the words need a backslash to be searched for', () => {
    const named = operators.map((operator) => operator.name)
    expect(reservedWords.filter((word) => !named.includes(word))).toEqual([])
    expect(named.filter((name) => /^[A-Z]+$/.test(name)).toSorted()).toEqual(
      [...reservedWords].toSorted(),
    )
    for (const word of reservedWords) {
      expect(parseExpression(`\\${word}`).tree).toMatchObject({ kind: 'words', words: [word] })
    }
  })

  test('names every kind of node that the parser can make', () => {
    const kinds = new Set(
      operators.flatMap(({ example }) => listKinds(parseExpression(example).tree)),
    )
    const every: Record<Expression['kind'], true> = {
      words: true,
      phrase: true,
      all: true,
      missing: true,
      range: true,
      distance: true,
      and: true,
      or: true,
      not: true,
      area: true,
      search: true,
      coverage: true,
      expansion: true,
      tilt: true,
    }
    expect([...kinds].toSorted()).toEqual(Object.keys(every).toSorted())
  })

  test.each(bracketOperators)('%s without brackets is a problem, not an operator', (name) => {
    const { tree, problems } = parseExpression(`${name} x`)
    expect(problems[0]?.code).toBe('bare-operator')
    const study = {
      protocolSection: { identificationModule: { briefTitle: `${name} x` } },
    }
    expect(match(study, tree)).toBe(true)
  })
})

function listKinds(tree: Expression): Expression['kind'][] {
  return [tree.kind, ...getOperands(tree).flatMap(listKinds)]
}
