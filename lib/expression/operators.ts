// The one table of operators: the parser knows no other, and the help page is made from it.

export type OperatorGroup = 'combine' | 'words' | 'where' | 'values' | 'ranking'

export const operatorGroupLabels: Record<OperatorGroup, string> = {
  words: 'Words and phrases',
  combine: 'Combining',
  where: 'Where to look',
  values: 'Dates, numbers, ages and places',
  ranking: 'How to match and rank',
}

export interface Operator {
  /** Key word in the text; for signs the sign itself. */
  name: string
  group: OperatorGroup
  syntax: string
  /** One or two sentences for people. */
  explanation: string
  /** A whole expression that parses without a problem. */
  example: string
}

/** Operators that take their parameter in square brackets. */
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

/** Operators that stand alone. */
export const wordOperators = ['AND', 'OR', 'NOT', 'ALL', 'MISSING'] as const
export type WordOperator = (typeof wordOperators)[number]

/** Words of the language that need a backslash to be searched for; MIN and MAX mean something in RANGE only. */
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
      'Words side by side belong together: all of them must be found, in any order, and trials that have them side by side come first. Known synonyms are searched as well.',
    example: 'relapsing multiple sclerosis',
  },
  {
    name: '"',
    group: 'words',
    syntax: '"natural killer"',
    explanation:
      'A phrase: the words must stand side by side in this order. Known synonyms of the whole phrase are searched as well.',
    example: '"natural killer cells"',
  },
  {
    name: '\\',
    group: 'words',
    syntax: '\\NOT',
    explanation:
      'A backslash takes away the special meaning of the word of the language or the sign that follows.',
    example: 'acute leukemia \\ALL',
  },
  {
    name: ',',
    group: 'words',
    syntax: 'Merck Sharp & Dohme, LLC',
    explanation: 'A comma between words separates like a space and means nothing by itself.',
    example: 'lymphoma, relapsed',
  },
  {
    name: 'AND',
    group: 'combine',
    syntax: 'lupus AND "stem cells"',
    explanation:
      'Both sides must match. Nothing between two parts means the same. Only capitals count: "and" is an ordinary word.',
    example: 'lupus AND "stem cells"',
  },
  {
    name: 'OR',
    group: 'combine',
    syntax: 'lupus OR scleroderma',
    explanation:
      'At least one side must match. OR binds weakest: write parentheses where it stands beside AND.',
    example: '(lupus OR scleroderma) AND CAR-T',
  },
  {
    name: 'NOT',
    group: 'combine',
    syntax: 'lymphoma NOT Hodgkin',
    explanation:
      'Leaves out what follows: one term, one phrase or one pair of parentheses. Trials that say nothing in the field asked about are kept.',
    example: 'lymphoma NOT (Hodgkin OR allogeneic)',
  },
  {
    name: '(',
    group: 'combine',
    syntax: '( … )',
    explanation: 'Parentheses keep together what is to be read first.',
    example: '(NK OR "natural killer") AND myeloma',
  },
  {
    name: 'ALL',
    group: 'combine',
    syntax: 'ALL',
    explanation: 'Every trial. For the leukaemia of that name write "ALL" in quotes.',
    example: 'ALL NOT AREA[OverallStatus]WITHDRAWN',
  },
  {
    name: 'AREA',
    group: 'where',
    syntax: 'AREA[Condition]lupus',
    explanation:
      'Looks in one field or search area only. AREA[Phase:size]2 compares how many values the field has.',
    example: 'AREA[Condition]lupus AND AREA[Phase](PHASE2 OR PHASE3)',
  },
  {
    name: 'SEARCH',
    group: 'where',
    syntax: 'SEARCH[Location]( … )',
    explanation:
      'What stands in the parentheses must hold for one and the same element of a list: here, for one site.',
    example: 'SEARCH[Location](AREA[LocationCity]Boston AND AREA[LocationStatus]RECRUITING)',
  },
  {
    name: 'MISSING',
    group: 'where',
    syntax: 'AREA[Phase]MISSING',
    explanation: 'Trials that say nothing in the field. NOT AREA[Phase]MISSING finds the others.',
    example: 'AREA[ResultsFirstPostDate]MISSING AND AREA[OverallStatus]COMPLETED',
  },
  {
    name: 'RANGE',
    group: 'values',
    syntax: 'AREA[StartDate]RANGE[2020, MAX]',
    explanation:
      'Values from the first to the second, both included; MIN and MAX leave a side open. For dates (2020, 2020-05 or 2020-05-17), numbers, and ages (16 years, 6 months).',
    example: 'AREA[MinimumAge]RANGE[MIN, 16 years] AND AREA[MaximumAge]RANGE[16 years, MAX]',
  },
  {
    name: 'MIN',
    group: 'values',
    syntax: 'RANGE[MIN, 2019]',
    explanation: 'In RANGE: no lower end.',
    example: 'AREA[CompletionDate]RANGE[MIN, 2019]',
  },
  {
    name: 'MAX',
    group: 'values',
    syntax: 'RANGE[100, MAX]',
    explanation: 'In RANGE: no upper end.',
    example: 'AREA[EnrollmentCount]RANGE[100, MAX]',
  },
  {
    name: 'DISTANCE',
    group: 'values',
    syntax: 'AREA[LocationGeoPoint]DISTANCE[lat,lon,50mi]',
    explanation:
      'Trials with a site within the radius of a point, in miles (mi) or kilometres (km); a number without a unit is metres.',
    example: 'AREA[LocationGeoPoint]DISTANCE[52.52,13.405,100km]',
  },
  {
    name: 'COVERAGE',
    group: 'ranking',
    syntax: 'COVERAGE[FullMatch]"Merck Sharp & Dohme LLC"',
    explanation:
      'How much of a value the term must fill: all of it (FullMatch), its beginning (StartsWith), its end (EndsWith) or any part (Contains, the default).',
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
      'How freely a term is read. None and Term: as written, side by side, without synonyms. Concept: side by side, with synonyms. Relaxation (the default): words may stand apart. Lossy: one word may be missing.',
    example: 'EXPANSION[None]SLE OR "systemic lupus"',
  },
  {
    name: 'EXPAND',
    group: 'ranking',
    syntax: 'EXPAND[Term] COVER[FullMatch] "Recruiting"',
    explanation: 'Another spelling of EXPANSION, from the registry’s classic site.',
    example: 'AREA[OverallStatus] EXPAND[Term] COVER[FullMatch] "Recruiting"',
  },
  {
    name: 'TILT',
    group: 'ranking',
    syntax: 'TILT[StartDate]lymphoma',
    explanation: 'Ranks by a field as well, such as newer first; finds the same trials.',
    example: 'TILT[StartDate]lymphoma',
  },
]
