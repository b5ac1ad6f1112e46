import { expect, test } from 'vitest'
import { describeUnreadFormat } from '@/lib/registries/unread-formats'

test.each([
  ['nct_id|brief_title|overall_status\nNCT00000001|Cells|COMPLETED\n', 'AACT'],
  ['id|nct_id|name\n1|NCT00000001|Cells\n', 'AACT'],
  ['{"resourceType":"Bundle","entry":[]}', 'FHIR JSON'],
  ['{"ctNumber":"2023-500001-10-00","ctTitle":"Cells"}', 'CTIS'],
  ['[{"drksId":"DRKS00000001","title":"Cells"}]', 'DRKS'],
  ['<trial><id>DRKS00000001</id></trial>', 'DRKS'],
  ['Trial number,Title of the trial,Overall trial status\n2023-500001-10-00,Cells,Ended\n', 'CTIS'],
  ['Summary\nEudraCT Number:         2015-001234-12\n', 'EU Clinical Trials Register'],
  ['<?xml version="1.0"?><allTrials xmlns="http://www.67bricks.com/isrctn">', 'ISRCTN'],
  ['"ISRCTN","DOI","Title"\n"ISRCTN00000001","","Cells"\n', 'ISRCTN'],
  ['<?xml version="1.0"?><ANZCTR_Trial requestNumber="1">', 'ANZCTR'],
  ['"jRCT番号","研究名称"\n', 'jRCT'],
  ['TY  - DBASE\nTI  - Cells\nER  - \n', 'reference manager'],
  ['<!DOCTYPE html><html><title>502 Bad Gateway</title></html>', 'web page'],
])('%s is named, with what to do instead', (head, name) => {
  expect(describeUnreadFormat(head)).toContain(name)
  expect(describeUnreadFormat(head)).toMatch(
    /which is not supported: .*(?:npm run ingest|trialsearch)/,
  )
})

test('unknown formats are not named', () => {
  expect(describeUnreadFormat('{"title":"Cells"}')).toBeNull()
  expect(describeUnreadFormat('a|b\n1|2')).toBeNull()
})
