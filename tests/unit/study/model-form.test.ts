import { expect, test } from 'vitest'
import { toModelForm } from '@/lib/study/model-form'
import type { Study } from '@/lib/study/schema'

const read = (text: string) => JSON.parse(text) as Study

test.each([
  [
    'a value that the vocabulary does not have is left out of a list',
    '{"protocolSection":{"designModule":{"phases":["PHASE1","Unknown"]}}}',
    '{"protocolSection":{"designModule":{"phases":["PHASE1"]}}}',
  ],
  [
    'a list of nothing else goes with it',
    '{"protocolSection":{"designModule":{"phases":["Unknown"],"studyType":"INTERVENTIONAL"}}}',
    '{"protocolSection":{"designModule":{"studyType":"INTERVENTIONAL"}}}',
  ],
  [
    'so does a single one, wherever it stands',
    '{"protocolSection":{"statusModule":{"overallStatus":"NOT_RECRUITING"},"contactsLocationsModule":{"locations":[{"status":"Open","city":"Ulm"}]}}}',
    '{"protocolSection":{"statusModule":{},"contactsLocationsModule":{"locations":[{"city":"Ulm"}]}}}',
  ],
  [
    'keys come in the order of the model, unknown ones behind them',
    '{"hasResults":false,"protocolSection":{"statusModule":{},"own":1,"identificationModule":{"briefTitle":"T","nctId":"NCT00000001"}}}',
    '{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"T"},"statusModule":{},"own":1},"hasResults":false}',
  ],
])('%s', (_, stored, expected) => {
  expect(JSON.stringify(toModelForm(read(stored)))).toBe(expected)
})

test('a study in the form of the model is the same object', () => {
  const study = read(
    '{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","own":{"b":1,"a":2},"briefTitle":"T"},"designModule":{"phases":["NA"]}},"hasResults":false}',
  )
  expect(toModelForm(study)).toBe(study)
})
