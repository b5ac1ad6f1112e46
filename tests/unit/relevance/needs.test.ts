import { describe, expect, test } from 'vitest'
import { fifthDraw } from '../../relevance/development/fifth-draw'
import { seventhDraw } from '../../relevance/development/seventh-draw'
import { sixthDraw } from '../../relevance/development/sixth-draw'
import { thirdDraw } from '../../relevance/development/third-draw'
import { eighthHeldOut } from '../../relevance/eighth-held-out'
import { fourthHeldOut } from '../../relevance/fourth-held-out'
import { heldOutNeeds as firstHeldOut } from '../../relevance/held-out'
import { secondHeldOut } from '../../relevance/second-held-out'
import { seventhHeldOut } from '../../relevance/seventh-held-out'
import { thirdHeldOut } from '../../relevance/third-held-out'
import { judgedQueries, toGrades } from '../../relevance/judged-query'
import { developmentNeeds, isHeldOut, listHalf, waysOfAsking } from '../../relevance/needs'

const heldOutNeeds = [
  ...firstHeldOut,
  ...secondHeldOut,
  ...thirdHeldOut,
  ...fourthHeldOut,
  ...seventhHeldOut,
  ...eighthHeldOut,
]
const drawsByOrder = [
  { name: 'third', needs: thirdDraw, heldOut: thirdHeldOut },
  { name: 'seventh', needs: seventhDraw, heldOut: seventhHeldOut },
]
/** Draws of which nothing is set apart any more. */
const opened = [...fifthDraw, ...sixthDraw]
/** Draws that are set apart whole. */
const whole = eighthHeldOut
const byOrder = new Set([
  ...opened,
  ...whole,
  ...drawsByOrder.flatMap(({ needs, heldOut }) => [...needs, ...heldOut]),
])
const sets = [
  { name: 'development', needs: developmentNeeds, heldOut: false },
  { name: 'held out', needs: heldOutNeeds, heldOut: true },
]
const all = [...developmentNeeds, ...heldOutNeeds]

// Failures name the query, but titles don't: the list of passed tests shows no held-out need.
describe('the judged needs', () => {
  test('are at least 120, about a third of the divided draws set apart', () => {
    expect(all.length).toBeGreaterThanOrEqual(120)
    const divided = all.length - opened.length - whole.length
    const share = (heldOutNeeds.length - whole.length) / divided
    expect(share).toBeGreaterThan(0.25)
    expect(share).toBeLessThan(0.42)
  })

  test('repeat nothing, neither each other nor the judged queries', () => {
    const texts = [...all, ...judgedQueries].map(({ query }) => query.trim().toLowerCase())
    expect(new Set(texts).size).toBe(texts.length)
  })

  test.each(sets)(
    '$name: the hash of the text puts each need of the other draws into this set',
    ({ needs, heldOut }) => {
      const byHash = needs.filter((need) => !byOrder.has(need))
      expect(byHash.filter(({ query }) => isHeldOut(query) !== heldOut)).toEqual([])
    },
  )

  test.each(drawsByOrder)(
    'of the $name draw every second need of each way is set apart',
    ({ needs, heldOut }) => {
      const setApart = new Set(listHalf([...needs, ...heldOut]))
      expect(heldOut.filter((need) => !setApart.has(need))).toEqual([])
      expect(setApart.size).toBe(heldOut.length)
    },
  )

  test.each(sets)('$name: every way of asking occurs', ({ needs }) => {
    expect(new Set(needs.map(({ way }) => way))).toEqual(new Set(waysOfAsking))
  })

  test.each(sets)('$name: registry numbers, each with one grade, and an answer', ({ needs }) => {
    for (const judged of needs) {
      const ids = Object.values(judged.judged).flatMap((text) => text.trim().split(/\s+/))
      expect(
        ids.filter((id) => !/^NCT\d{8}$/.test(id)),
        judged.query,
      ).toEqual([])
      const grades = toGrades(judged)
      expect(grades.size, judged.query).toBe(ids.length)
      expect(Math.max(...grades.values()), judged.query).toBeGreaterThanOrEqual(2)
    }
  })

  test.each(sets)('$name: the meaning is one sentence, the text fits the box', ({ needs }) => {
    for (const { query, need } of needs) {
      expect(need, query).toMatch(/^\S[^\n]{10,200}\S$/)
      expect(query.trim(), need).toBe(query)
      expect(query.length, need).toBeLessThanOrEqual(3_000)
    }
  })
})
