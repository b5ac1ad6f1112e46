// The query language's tree. A tree is always canonical: `and` and `or` have at least two operands and never directly
// contain their own kind, names have the registry's spelling, typed values are normalised. So two texts with the same
// meaning by the grammar give equal trees, except locations.

/** Position of a node in the text: UTF-16 offsets, `end` exclusive. */
export interface Location {
  start: number
  end: number
}

export const coverageModes = ['FullMatch', 'StartsWith', 'EndsWith', 'Contains'] as const
export type CoverageMode = (typeof coverageModes)[number]

/** From narrow to wide; `Relaxation` is the default. */
export const expansionLevels = ['None', 'Term', 'Concept', 'Relaxation', 'Lossy'] as const
export type ExpansionLevel = (typeof expansionLevels)[number]

export const distanceUnits = ['mi', 'km', 'm'] as const
export type DistanceUnit = (typeof distanceUnits)[number]

/** Adjacent words without quotes: one term, of which every word must be found, preferably in sequence. */
export interface WordsNode {
  kind: 'words'
  /** At least one; unescaped, without white space. */
  words: string[]
  location: Location
}

/** Words in quotes: found in sequence. */
export interface PhraseNode {
  kind: 'phrase'
  /** Unescaped, trimmed, single spaces; never empty. */
  text: string
  location: Location
}

/** Every trial. */
export interface AllNode {
  kind: 'all'
  location: Location
}

/** Trials without any value in the area around it. */
export interface MissingNode {
  kind: 'missing'
  location: Location
}

export interface RangeNode {
  kind: 'range'
  /** Normalised for the type of the field around it ("2020-05", "16 years", "100"); `null` is MIN. */
  from: string | null
  /** Like `from`; `null` is MAX. */
  to: string | null
  location: Location
}

export interface DistanceNode {
  kind: 'distance'
  /** Degrees, north positive. */
  latitude: number
  /** Degrees, east positive. */
  longitude: number
  radius: number
  /** `m` if no unit is written. */
  unit: DistanceUnit
  location: Location
}

export interface AndNode {
  kind: 'and'
  operands: Expression[]
  location: Location
}

export interface OrNode {
  kind: 'or'
  operands: Expression[]
  location: Location
}

export interface NotNode {
  kind: 'not'
  operand: Expression
  location: Location
}

/** Everything inside is looked for in one search area or field. */
export interface AreaNode {
  kind: 'area'
  /** Name of a search area, piece name of a field, or name of a portal field; always a known one. */
  area: string
  /** Whether the number of values is compared instead of the values: `AREA[Phase:size]2`. */
  size: boolean
  operand: Expression
  location: Location
}

/** Everything inside must match the same element of a nested list, such as one site. */
export interface SearchNode {
  kind: 'search'
  /** Piece name of the nested list ("Location"), or "Study" for the record itself. */
  document: string
  operand: Expression
  location: Location
}

export interface CoverageNode {
  kind: 'coverage'
  coverage: CoverageMode
  operand: Expression
  location: Location
}

export interface ExpansionNode {
  kind: 'expansion'
  expansion: ExpansionLevel
  operand: Expression
  location: Location
}

/** Ranks by a field; never affects which trials match. */
export interface TiltNode {
  kind: 'tilt'
  /** Piece name of a field. */
  field: string
  operand: Expression
  location: Location
}

export type Expression =
  | WordsNode
  | PhraseNode
  | AllNode
  | MissingNode
  | RangeNode
  | DistanceNode
  | AndNode
  | OrNode
  | NotNode
  | AreaNode
  | SearchNode
  | CoverageNode
  | ExpansionNode
  | TiltNode

/** One node from several parts: parts of the same kind are merged into it, a single part is returned itself. */
export function joinOperands(
  kind: 'and' | 'or',
  operands: readonly Expression[],
): Expression | null {
  const flat = operands.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]))
  const [first] = flat
  const last = flat.at(-1)
  if (first === undefined || last === undefined) return null
  if (flat.length === 1) return first
  return { kind, operands: flat, location: { start: first.location.start, end: last.location.end } }
}
