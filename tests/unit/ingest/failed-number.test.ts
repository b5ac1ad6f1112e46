import { expect, test } from 'vitest'
import { findFailedNumber } from '@/lib/ingest/failed-number'
import type { SourceFormatId } from '@/lib/study/source'

test.each<[string, SourceFormatId | undefined, string | null]>([
  [
    '{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","br',
    'ctgov-api',
    'NCT00000001',
  ],
  ['{"nctId" : "NCT00000001","nctIdAliases":["NCT00000002"]}', 'ctgov-api', 'NCT00000001'],
  ['{"secondaryIdInfos":[{"id":"NCT00000002"}]', 'ctgov-api', null],
  ['NCT Number,Title\nNCT00000001,"broken', 'ctgov-csv', 'NCT00000001'],
  ['<clinical_study><nct_id>NCT00000001</nct_id> like NCT00000002', 'ctgov-legacy-xml', null],
  ['Follow-up of NCT00000001, NCT00000001', undefined, 'NCT00000001'],
  ['no number', undefined, null],
  ['', 'ctgov-api', null],
])('%s', (text, formatId, expected) => {
  expect(findFailedNumber(Buffer.from(text), formatId)).toBe(expected)
})
