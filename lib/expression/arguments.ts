import type { TermContext } from './context'
import {
  findAreaTarget,
  findDocument,
  findFieldByAnyName,
  studyDocument,
  suggestArea,
  suggestDocument,
  suggestField,
  toContext,
} from './names'
import { findNearest } from './nearest'
import { toShown, type ProblemList } from './problems'
import type { BracketToken } from './tokens'
import { coverageModes, expansionLevels, type CoverageMode, type ExpansionLevel } from './tree'

// Reads the names in brackets. An unknown name is reported and replaced by the nearest known one; without a near one,
// `null` drops the operator.

interface ReadArea {
  context: TermContext
  size: boolean
}

/**
 * Reads the field or search area of `AREA[…]`, and `:size` after a field's name.
 * @returns null if no name is near; reports a problem then, and also if it takes the nearest name
 */
export function readArea(
  token: BracketToken,
  outer: TermContext,
  problems: ProblemList,
): ReadArea | null {
  const written = token.argument.trim()
  const sizeMark = /\s*:\s*size$/i.exec(written)
  const name = sizeMark === null ? written : written.slice(0, sizeMark.index)
  const target = findAreaTarget(name)
  // A search area has no values that could be counted.
  const size = sizeMark !== null && target?.target !== 'area'
  if (target !== null) {
    if (sizeMark !== null && !size) {
      const message = `${target.name} is a search area. Only the values of a field can be counted.`
      const edit = { ...token.argumentLocation, text: target.name }
      problems.add('unknown-area', token.argumentLocation, message, { edit, subject: written })
    }
    return { context: toContext(target, size), size }
  }
  const nearest = suggestArea(name)
  reportName(token, problems, 'unknown-area', 'field or search area', written, nearest)
  const meant = nearest === null ? null : findAreaTarget(nearest)
  if (meant === null) return null
  const counts = sizeMark !== null && meant.target !== 'area'
  return { context: toContext(meant, counts), size: counts }
}

/** Reads the list of `SEARCH[…]`; unknown names as in `readArea`. */
export function readDocument(token: BracketToken, problems: ProblemList): string | null {
  const written = token.argument.trim()
  const found = findDocument(written)
  if (found !== null) return found === studyDocument ? studyDocument : found.piece
  const nearest = suggestDocument(written)
  reportName(token, problems, 'unknown-document', 'list to search in', written, nearest)
  return nearest
}

/** Reads the field of `MISSING` and the like; unknown names as in `readArea`. */
export function readField(token: BracketToken, problems: ProblemList): string | null {
  const written = token.argument.trim()
  const field = findFieldByAnyName(written)
  if (field !== null) return field.piece
  const nearest = suggestField(written)
  reportName(token, problems, 'unknown-area', 'field', written, nearest)
  return nearest
}

export function readCoverage(token: BracketToken, problems: ProblemList): CoverageMode | null {
  return readChoice(token, problems, 'unknown-coverage', coverageModes)
}

export function readExpansion(token: BracketToken, problems: ProblemList): ExpansionLevel | null {
  return readChoice(token, problems, 'unknown-expansion', expansionLevels)
}

function readChoice<Choice extends string>(
  token: BracketToken,
  problems: ProblemList,
  code: 'unknown-coverage' | 'unknown-expansion',
  choices: readonly Choice[],
): Choice | null {
  const written = token.argument.trim()
  const exact = choices.find((choice) => choice.toLowerCase() === written.toLowerCase())
  if (exact !== undefined) return exact
  const nearest = findNearest(written, choices)
  const edit = nearest === null ? undefined : { ...token.argumentLocation, text: nearest }
  problems.add(
    code,
    token.argumentLocation,
    `${token.operator} takes ${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}, not "${toShown(written)}".`,
    { edit, subject: written },
  )
  return choices.find((choice) => choice === nearest) ?? null
}

function reportName(
  token: BracketToken,
  problems: ProblemList,
  code: 'unknown-area' | 'unknown-document',
  noun: string,
  written: string,
  nearest: string | null,
): void {
  const edit = nearest === null ? undefined : { ...token.argumentLocation, text: nearest }
  const question = nearest === null ? '' : ` Did you mean ${nearest}?`
  const message =
    written === ''
      ? `${token.operator} needs the name of a ${noun} in square brackets.`
      : `There is no ${noun} named "${toShown(written)}".${question}`
  problems.add(code, token.argumentLocation, message, { edit, subject: written })
}
