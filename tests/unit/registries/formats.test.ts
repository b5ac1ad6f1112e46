import { describe, expect, test } from 'vitest'
import { getFormat, recogniseFormat } from '@/lib/registries/formats'
import { sourceFormatIds } from '@/lib/registries/source-format'

test('every id has its format', () => {
  expect(sourceFormatIds.map((id) => getFormat(id).id)).toEqual([...sourceFormatIds])
})

describe('a document is recognised by how it begins', () => {
  test.each([
    ['{"protocolSection":{}}', 'ctgov-api'],
    ['\uFEFF  [\n{}]', 'ctgov-api'],
    ['{"note":"NCT Number,Study Title"}', 'ctgov-api'],
    ['x{"protocolSection":{}}', 'ctgov-api'],
    ['NCT Number,Study Title\n', 'ctgov-csv'],
    ['"Rank","NCT Number","Title"\n', 'ctgov-csv'],
    ['nct number;study title', 'ctgov-csv'],
    ['TrialID,Public title', 'ictrp-csv'],
    ['<?xml version="1.0"?>\n<!-- x -->\n<clinical_study rank="1">', 'ctgov-legacy-xml'],
    ['<Trials_downloaded_from_ICTRP>\n  <Trial>', 'ictrp-xml'],
    ['', null],
    ['<html><body>Trial</body></html>', null],
    ['title,label\n', null],
    ['A text that mentions <Trial> somewhere', null],
  ])('%s', (head, id) => expect(recogniseFormat(head)?.id ?? null).toBe(id))
})
