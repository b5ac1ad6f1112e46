import fc from 'fast-check'

/** Texts of lines with all kinds of indents, markers and headings, well-formed or not. */
export const listText = fc
  .array(
    fc.tuple(
      fc.constantFrom('', ' ', '  ', '   ', '    ', '\t', '            '),
      fc.constantFrom(
        '',
        '',
        '* ',
        '- ',
        '• ',
        '1. ',
        '2. ',
        '3) ',
        '(1) ',
        'a. ',
        'b) ',
        'i) ',
        'ii) ',
        '1.1 ',
        '① ',
        '1\\. ',
        '* 1\\. ',
        'o ',
      ),
      fc.constantFrom(
        '',
        'word',
        'two words',
        'ends with:',
        '\\> 5 mg',
        'Inclusion Criteria:',
        'EXCLUSION CRITERIA',
        'the exclusion criteria apply',
        '1',
        '*',
        '-x',
        '<!-- -->',
      ),
    ),
    { maxLength: 40 },
  )
  .chain((lines) =>
    fc
      .constantFrom('\n', '\r\n', '\n\n')
      .map((end) => lines.map((parts) => parts.join('')).join(end)),
  )
