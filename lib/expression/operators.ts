// The only table of operators, for the parser and the help page.

export type OperatorGroup = 'combine' | 'words' | 'where' | 'values' | 'ranking'

export const operatorGroupLabels: Record<OperatorGroup, string> = {
  words: 'Words and phrases',
  combine: 'Combining',
  where: 'Where to look',
  values: 'Dates, numbers, ages and places',
  ranking: 'How to match and rank',
}

export interface Operator {
  /** Keyword in the text; for symbols the symbol itself. */
  name: string
  group: OperatorGroup
  syntax: string
  /** One or two sentences for people. */
  explanation: string
  /** A complete expression that parses without a problem. */
  example: string
}

/** Operators with a parameter in square brackets. */
export const bracketOperators = [
  'AREA',
  'SEARCH',
  'RANGE',
  'COVERAGE',
  'COVER',
  'EXPANSION',
  'EXPAND',
  'TILT',
  'DISTANCE',
] as const
export type BracketOperator = (typeof bracketOperators)[number]

/** Operators without a parameter. */
export const wordOperators = ['AND', 'OR', 'NOT', 'ALL', 'MISSING'] as const
export type WordOperator = (typeof wordOperators)[number]

/** Words of the language that need a backslash to be searched for; MIN and MAX have a meaning only in RANGE. */
export const reservedWords: readonly string[] = [
  ...wordOperators,
  ...bracketOperators,
  'MIN',
  'MAX',
]

export const operators: readonly Operator[] = [
  {
    name: 'words',
    group: 'words',
    syntax: 'multiple sclerosis',
    explanation:
      'Finds trials with all of the words, in any order. Trials with the words next to each other come first. Includes known synonyms.',
    example: 'relapsing multiple sclerosis',
  },
  {
    name: '"',
    group: 'words',
    syntax: '"natural killer"',
    explanation:
      'A phrase: finds the words next to each other, in this order. Includes known synonyms of the whole phrase.',
    example: '"natural killer cells"',
  },
  {
    name: '\\',
    group: 'words',
    syntax: '\\NOT',
    explanation: 'A backslash makes the next operator or sign an ordinary word.',
    example: 'acute leukemia \\ALL',
  },
  {
    name: ',',
    group: 'words',
    syntax: 'Merck Sharp & Dohme, LLC',
    explanation: 'A comma between words works like a space.',
    example: 'lymphoma, relapsed',
  },
  {
    name: 'AND',
    group: 'combine',
    syntax: 'lupus AND "stem cells"',
    explanation:
      'Both sides must match. You can also leave AND out. Write it in capitals: "and" is an ordinary word.',
    example: 'lupus AND "stem cells"',
  },
  {
    name: 'OR',
    group: 'combine',
    syntax: 'lupus OR scleroderma',
    explanation:
      'At least one side must match. AND is applied before OR, so use parentheses when you combine them.',
    example: '(lupus OR scleroderma) AND CAR-T',
  },
  {
    name: 'NOT',
    group: 'combine',
    syntax: 'lymphoma NOT Hodgkin',
    explanation:
      'Leaves out trials that match the next term, phrase or parentheses. Keeps trials that state nothing in the field.',
    example: 'lymphoma NOT (Hodgkin OR allogeneic)',
  },
  {
    name: '(',
    group: 'combine',
    syntax: '( … )',
    explanation: 'The part in parentheses is applied first.',
    example: '(NK OR "natural killer") AND myeloma',
  },
  {
    name: 'ALL',
    group: 'combine',
    syntax: 'ALL',
    explanation: 'Finds every trial. For acute lymphoblastic leukaemia, write "ALL" in quotes.',
    example: 'ALL NOT AREA[OverallStatus]WITHDRAWN',
  },
  {
    name: 'AREA',
    group: 'where',
    syntax: 'AREA[Condition]lupus',
    explanation:
      'Searches only one field or search area. AREA[Phase:size]2 compares the number of values in the field.',
    example: 'AREA[Condition]lupus AND AREA[Phase](PHASE2 OR PHASE3)',
  },
  {
    name: 'SEARCH',
    group: 'where',
    syntax: 'SEARCH[Location]( … )',
    explanation:
      'Everything in the parentheses must match the same entry of a list: here, the same site.',
    example: 'SEARCH[Location](AREA[LocationCity]Boston AND AREA[LocationStatus]RECRUITING)',
  },
  {
    name: 'MISSING',
    group: 'where',
    syntax: 'AREA[Phase]MISSING',
    explanation:
      'Finds trials that state nothing in the field. NOT AREA[Phase]MISSING finds the others.',
    example: 'AREA[ResultsFirstPostDate]MISSING AND AREA[OverallStatus]COMPLETED',
  },
  {
    name: 'RANGE',
    group: 'values',
    syntax: 'AREA[StartDate]RANGE[2020, MAX]',
    explanation:
      'Finds values from the first to the second, including both. MIN and MAX leave one end open. Works for dates (2020, 2020-05 or 2020-05-17), numbers and ages (16 years, 6 months).',
    example: 'AREA[MinimumAge]RANGE[MIN, 16 years] AND AREA[MaximumAge]RANGE[16 years, MAX]',
  },
  {
    name: 'MIN',
    group: 'values',
    syntax: 'RANGE[MIN, 2019]',
    explanation: 'In RANGE: no lower limit.',
    example: 'AREA[CompletionDate]RANGE[MIN, 2019]',
  },
  {
    name: 'MAX',
    group: 'values',
    syntax: 'RANGE[100, MAX]',
    explanation: 'In RANGE: no upper limit.',
    example: 'AREA[EnrollmentCount]RANGE[100, MAX]',
  },
  {
    name: 'DISTANCE',
    group: 'values',
    syntax: 'AREA[LocationGeoPoint]DISTANCE[lat,lon,50mi]',
    explanation:
      'Finds trials with a site within this distance of a point. Write mi for miles or km for kilometres; without a unit, the distance is in metres.',
    example: 'AREA[LocationGeoPoint]DISTANCE[52.52,13.405,100km]',
  },
  {
    name: 'COVERAGE',
    group: 'ranking',
    syntax: 'COVERAGE[FullMatch]"Merck Sharp & Dohme LLC"',
    explanation:
      'Which part of a value must match: all of it (FullMatch), its beginning (StartsWith), its end (EndsWith) or any part (Contains, the default).',
    example: 'AREA[Condition]COVERAGE[FullMatch]lymphoma',
  },
  {
    name: 'COVER',
    group: 'ranking',
    syntax: 'COVER[StartsWith]novartis',
    explanation: 'Another spelling of COVERAGE.',
    example: 'AREA[LeadSponsorName]COVER[StartsWith]novartis',
  },
  {
    name: 'EXPANSION',
    group: 'ranking',
    syntax: 'EXPANSION[None]SLE',
    explanation:
      'How loosely words match. None and Term: as written, next to each other, without synonyms. Concept: next to each other, with synonyms. Relaxation (the default): words may be apart. Lossy: one word may be missing.',
    example: 'EXPANSION[None]SLE OR "systemic lupus"',
  },
  {
    name: 'EXPAND',
    group: 'ranking',
    syntax: 'EXPAND[Term] COVER[FullMatch] "Recruiting"',
    explanation: 'Another spelling of EXPANSION, from the registry’s former website.',
    example: 'AREA[OverallStatus] EXPAND[Term] COVER[FullMatch] "Recruiting"',
  },
  {
    name: 'TILT',
    group: 'ranking',
    syntax: 'TILT[StartDate]lymphoma',
    explanation: 'Also ranks by a field, such as newest first. Finds the same trials.',
    example: 'TILT[StartDate]lymphoma',
  },
]
