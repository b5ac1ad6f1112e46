import { describe, expect, test } from 'vitest'
import { getFormat, recogniseFormat } from '@/lib/registries/formats'
import { sourceFormatIds } from '@/lib/study/source'

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

describe('JSON that may be something else must begin like studies', () => {
  test.each([
    ['{"protocolSection":{}}', true],
    ['\uFEFF\n[ {\n  "protocolSection" : {', true],
    ['{"hasResults":false,"derivedSection":{', true],
    ['{"totalCount":2,"nextPageToken":"a\\"{,","studies":[', true],
    ['{"studies":[]}', true],
    ['[![Build](https://example.org/x.svg)](https://example.org) about "protocolSection"', false],
    ['[1]: see "studies": [', false],
    ['{"cells":[{"source":["r[\\"protocolSection\\"]"]}],"studies":[]}', false],
    ['{"studies":12}', false],
    ['{"title":"\\"protocolSection\\": {"}', false],
    ['{% block protocolSection %}', false],
    ['import json\nprint(r["protocolSection"])', false],
    ['[]', false],
  ])('%s', (head, isStudies) => {
    expect(recogniseFormat(head, true)?.id ?? null).toBe(isStudies ? 'ctgov-api' : null)
  })

  test('other formats are recognised as usual', () => {
    expect(recogniseFormat('NCT Number,Study Title\n', true)?.id).toBe('ctgov-csv')
  })

  test.each([
    ['white space', '{' + ' '.repeat(2 ** 20)],
    ['members', '{' + '"a":1,'.repeat(2 ** 18)],
    ['backslashes', '{"a":"' + '\\'.repeat(2 ** 20)],
    ['quotes', '{' + '"a":""'.repeat(2 ** 18)],
    ['white space before the value', '{"a":' + ' '.repeat(2 ** 20) + '"'],
    // Sixteen times the usual size: steps that grow with its square would never finish.
  ])('a mebibyte of %s is judged in time', (_, head) => {
    expect(recogniseFormat(head, true)).toBeNull()
  })
})
