import { expect, test } from 'vitest'
import { describePlace, describeMessage } from '@/lib/study/describe-place'
import { fieldGroups, fieldLabels } from '@/lib/study/field-labels'
import { describeFieldPath, describeFieldValue, getFieldGroup } from '@/lib/study/field-words'
import { findField, studyFields } from '@/lib/study/fields'

const status = 'protocolSection.statusModule'

test.each([
  [`${status}.overallStatus`, 'Overall status'],
  [`${status}.startDateStruct.date`, 'Start'],
  [`${status}.dispFirstPostDateStruct.date`, 'Delay of results posted'],
  ['newModule.otherDateStruct.date', 'Other date'],
  ['newModule.otherDateStruct.type', 'Other date: actual or estimated'],
  [`${status}.startDateStruct`, 'Start date'],
  ['protocolSection.contactsLocationsModule', 'Sites and contacts'],
  ['protocolSection.contactsLocationsModule.locations.status', 'Status of the site'],
  ['derivedSection.conditionBrowseModule.browseLeaves.asFound', 'As found'],
  ['resultsSection.outcomeMeasuresModule.outcomeMeasures.timeFrame', 'Time frame'],
  [
    'resultsSection.outcomeMeasuresModule.outcomeMeasures.description',
    'Outcome measures: description',
  ],
  ['protocolSection.newModule.someNewField', 'Some new field'],
  ['constructor', 'Constructor'],
  ['扩展', '扩展'],
])('%s is called “%s”', (path, label) => {
  expect(describeFieldPath(path)).toBe(label)
})

test('every field of the model has a readable name, and a group', () => {
  for (const { path } of studyFields) {
    expect(describeFieldPath(path), path).toMatch(/^[A-Z][^_]*$/)
    const isSectionItself = !path.includes('.') && path !== 'hasResults'
    if (isSectionItself) continue
    expect(getFieldGroup(path).label, path).not.toBe('Other fields')
  }
})

test('labels and groups name fields that the model has', () => {
  const isKnown = (path: string) =>
    path.startsWith('pageStatements') ||
    /\.geoPoint\.(?:lat|lon)$/.test(path) ||
    findField(path) !== null
  const paths = Object.keys(fieldLabels).map((path) =>
    /^(?:resultsSection|documentSection|derivedSection|pageStatements)/.test(path)
      ? path
      : `protocolSection.${path}`,
  )
  expect([...paths, ...fieldGroups.map(([path]) => path)].filter((path) => !isKnown(path))).toEqual(
    [],
  )
})

test.each([
  [`${status}.overallStatus`, 'ACTIVE_NOT_RECRUITING', 'Active, not recruiting'],
  [`${status}.overallStatus`, 'SOME_NEW_VALUE', 'Some new value'],
  [`${status}.startDateStruct.date`, '2024-05', 'May 2024'],
  [`${status}.startDateStruct.date`, 'soon', 'soon'],
  ['protocolSection.eligibilityModule.minimumAge', '18 Years', '18 years'],
  ['protocolSection.eligibilityModule.maximumAge', 'N/A', 'No limit'],
  ['protocolSection.eligibilityModule.healthyVolunteers', false, 'No'],
  ['protocolSection.designModule.enrollmentInfo.count', 1200, '1,200 participants'],
  ['protocolSection.designModule.enrollmentInfo.count', 99_999_999, 'Unknown'],
  [
    'documentSection.largeDocumentModule.largeDocs.uploadDate',
    '2019-04-10T14:22',
    '10 April 2019, 14:22',
  ],
  ['unknown.path', 'AS_IT_IS', 'AS_IT_IS'],
])('%s %s reads “%s”', (path, value, words) => {
  expect(describeFieldValue(path, value)).toBe(words)
})

test.each([
  ['/srv/in/bulk.jsonl.gz line 17', 'bulk.jsonl.gz line 17'],
  ['in/pages.zip!a/b.json studies[3]', 'pages.zip!a/b.json studies[3]'],
  ['C:\\data\\a b.csv line 2', 'a b.csv line 2'],
  [
    'https://clinicaltrials.gov/api/v2/studies?x=1',
    'https://clinicaltrials.gov/api/v2/studies?x=1',
  ],
  ['standard input line 5', 'standard input line 5'],
])('%s is shown as “%s”', (place, shown) => {
  expect(describePlace(place)).toBe(shown)
})

test.each([
  ['cannot open /srv/in/a.json: no and/or', 'cannot open a.json: no and/or'],
  [
    'https://clinicaltrials.gov/api/v2 answered 503',
    'https://clinicaltrials.gov/api/v2 answered 503',
  ],
])('%s is described as “%s”', (message, shown) => {
  expect(describeMessage(message)).toBe(shown)
})
