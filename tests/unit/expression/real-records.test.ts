import { expect, test } from 'vitest'
import { formatExpression } from '@/lib/expression/format'
import { ExpressionMatcher } from '@/lib/expression/match'
import { toFieldKind } from '@/lib/expression/names'
import { parseExpression } from '@/lib/expression/parse'
import type { Expression } from '@/lib/expression/tree'
import { normaliseValue } from '@/lib/expression/values'
import { collectValues, studyFields } from '@/lib/study/fields'
import { parseStudy, type Study } from '@/lib/study/schema'
import { readingTimeout, readRealLines, realDataFolder } from '@/tests/support/real-records'

const location = { start: 0, end: 0 }

test.skipIf(realDataFolder === null)(
  'every value of a real record finds it, written as an expression and read back (TRIALS_DATA_DIR)',
  () => {
    const matcher = new ExpressionMatcher()
    const leaves = studyFields.filter((field) => field.children.length === 0)
    let checked = 0
    for (const study of loadStudies(150)) {
      for (const field of leaves) {
        const kind = toFieldKind(field)
        for (const value of new Set(collectValues(study, field).slice(0, 3))) {
          const text = normaliseValue(kind, String(value).slice(0, 200), field.type)
          if (text === null || !/[a-z0-9]/i.test(text)) continue
          const written = formatExpression({
            kind: 'area',
            area: field.piece,
            size: false,
            operand: { kind: 'phrase', text: text.replace(/\s+/g, ' ').trim(), location },
            location,
          })
          const { tree, problems } = parseExpression(written)
          expect(problems, written).toEqual([])
          if (kind !== 'text' || String(value).length <= 200) {
            expect(matcher.match(study, tree), `${written} of ${field.path}`).toBe(true)
          }
          expect(matcher.match(study, toNot(tree))).toBe(!matcher.match(study, tree))
          checked += 1
        }
      }
    }
    expect(checked).toBeGreaterThan(5000)
  },
  readingTimeout,
)

function toNot(operand: Expression): Expression {
  return { kind: 'not', operand, location }
}

function loadStudies(count: number): Study[] {
  return readRealLines('studies.jsonl.gz')
    .slice(0, count)
    .flatMap((line) => {
      const parsed = parseStudy(JSON.parse(line))
      return parsed.ok ? [parsed.study] : []
    })
}
