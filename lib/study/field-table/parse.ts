// The notation of the field table: one node a line, two spaces of indent for each level, as
//
//   name: Piece type [enum] [synonyms] [nested] [alt(A B)] [title(…)] [defined(page#anchor)] [source(…)]
//
// `[]` after a type marks a list. `source` is the type in the registry's own store, written only if it does not
// follow from the type. `defined` is the registry's page of definitions and the anchor in it. The facts are those of
// `/studies/metadata` of API 2.0.5.

/** One line of the table. */
export interface FieldLine {
  depth: number
  name: string
  piece: string
  /** Without the list mark. */
  type: string
  isList: boolean
  isEnum: boolean
  synonyms: boolean
  nested: boolean
  altPieceNames: string[]
  title?: string
  definedAt?: string
  sourceType: string
}

const linePattern = /^( *)(\w+): (\w+) (\w+)(\[\])?((?: \w+(?:\(.*?\)+(?= |$))?)*)$/
const notePattern = /(\w+)(?:\((.*?\)?)\))?(?: |$)/g

const sourceTypes: Record<string, string> = {
  text: 'TEXT',
  markup: 'MARKUP',
  boolean: 'BOOLEAN',
  PartialDate: 'DATE',
  NormalizedDate: 'DATE',
  DateTimeMinutes: 'DATE',
  NormalizedTime: 'TIME',
  integer: 'NUMERIC',
  number: 'NUMERIC',
}

/** @throws Error naming the line that does not follow the notation, which is a bug in the table */
export function parseFieldTable(table: string): FieldLine[] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine)
}

function parseLine(line: string): FieldLine {
  const [, indent, name, piece, type, listMark, notes] = linePattern.exec(line) ?? []
  if (indent === undefined || name === undefined || piece === undefined || type === undefined) {
    throw new Error(`Not a line of the field table: "${line}"`)
  }
  const noted = new Map<string, string>()
  for (const [, note = '', argument = ''] of (notes ?? '').trim().matchAll(notePattern)) {
    noted.set(note, argument)
  }
  const isEnum = noted.has('enum')
  const title = noted.get('title')
  const definedAt = noted.get('defined')
  return {
    depth: indent.length / 2,
    name,
    piece,
    type,
    isList: listMark !== undefined,
    isEnum,
    synonyms: noted.has('synonyms'),
    nested: noted.has('nested'),
    altPieceNames: noted.get('alt')?.split(' ') ?? [],
    ...(title === undefined ? {} : { title }),
    ...(definedAt === undefined ? {} : { definedAt }),
    sourceType: noted.get('source') ?? (isEnum ? 'TEXT' : (sourceTypes[type] ?? 'STRUCT')),
  }
}
