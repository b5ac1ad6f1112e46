import { expect, test } from 'vitest'
import { findField, studyFields } from '@/lib/study/fields'
import { findSearchArea, portalFields, portalPieces, searchAreas } from '@/lib/expression/areas'
import { findAreaTarget } from '@/lib/expression/names'

test.each(searchAreas.map((area) => [area.name, area]))(
  '%s names fields of the record with weights from 0 to 1',
  (name, area) => {
    expect(findSearchArea(name.toLowerCase())).toBe(area)
    for (const { pieces, weight } of area.parts) {
      expect(weight).toBeGreaterThan(0)
      expect(weight).toBeLessThanOrEqual(1)
      expect(pieces.filter((piece) => findField(piece)?.children.length !== 0)).toEqual([])
    }
  },
)

test('has the registry’s areas, and one for each of its query parameters', () => {
  expect(searchAreas).toHaveLength(19)
  expect(searchAreas.flatMap((area) => area.parameter ?? []).toSorted()).toEqual([
    'cond',
    'id',
    'intr',
    'locn',
    'outc',
    'patient',
    'spons',
    'term',
    'titles',
  ])
})

test('every field is found by its piece name, its other names and its path', () => {
  for (const field of studyFields) {
    for (const name of [field.piece, field.path, ...field.altPieceNames]) {
      expect(findAreaTarget(name)).toMatchObject({ target: 'field', field: { piece: field.piece } })
    }
  }
})

test('the portal’s fields have distinct names', () => {
  expect(portalFields.map((field) => field.piece)).toEqual([...portalPieces])
  for (const piece of portalPieces) {
    expect(findField(piece)).toBeNull()
    expect(findAreaTarget(piece.toLowerCase())).toMatchObject({ target: 'portal', name: piece })
  }
})
