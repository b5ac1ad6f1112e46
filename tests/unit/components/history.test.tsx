import { renderToStaticMarkup } from 'react-dom/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChangedText } from '@/components/history/changed-text'
import { ChangeDetails } from '@/components/history/change-details'
import { foldPieces } from '@/components/history/fold-pieces'
import { PartOrigin, PartOrigins } from '@/components/history/part-origins'
import { SourceDisagreements } from '@/components/history/source-disagreements'
import { TrialHistoryView } from '@/components/history/trial-history-view'
import type { RecordVersion, TrialHistory } from '@/lib/pages/trial-history'
import { compareContents } from '@/lib/pages/record-versions'
import { groupChanges } from '@/lib/study/describe-changes'
import type { TextPiece } from '@/lib/study/changes'
import type { Study } from '@/lib/study/schema'
import { toReadText } from '../../support/html-text'

test('added and removed words are marked by elements and by words for screen readers', () => {
  const html = renderToStaticMarkup(
    <ChangedText
      pieces={[
        { kind: 'same', text: 'Adults of ' },
        { kind: 'removed', text: '18' },
        { kind: 'added', text: '21' },
        { kind: 'same', text: ' years' },
      ]}
    />,
  )
  expect(html).toMatch(
    /<del[^>]*line-through[^>]*>.*18.*<\/del><ins[^>]*underline[^>]*>.*21.*<\/ins>/,
  )
  expect(toReadText(html)).toBe('Adults of  [removed: 18]  [added: 21]  years')
})

test('a text that contains markup stays text', () => {
  const html = renderToStaticMarkup(
    <ChangedText pieces={[{ kind: 'added', text: '<script>alert(1)</script>' }]} />,
  )
  expect(html).not.toContain('<script')
})

test('unchanged text far from a change is folded, and no word of it is lost', () => {
  const words = fc.array(fc.constantFrom('cell', 'therapy', 'of', 'lupus\n'), { maxLength: 300 })
  const piece = fc.record({
    kind: fc.constantFrom<TextPiece['kind']>('same', 'added', 'removed'),
    text: words.map((list) => list.join(' ')),
  })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const parts = foldPieces(pieces)
      const text = parts.map((part) =>
        part.kind === 'folded' ? part.text : part.pieces.map((shown) => shown.text).join(''),
      )
      expect(text.join('')).toBe(pieces.map((given) => given.text).join(''))
      for (const part of parts) {
        if (part.kind !== 'shown') continue
        for (const { kind, text: same } of part.pieces) {
          if (kind === 'same') expect(same.length).toBeLessThan(600)
        }
      }
    }),
  )
})

test.each([
  [{ before: 'RECRUITING', after: 'COMPLETED' }, '[removed: Recruiting]  →  [added: Completed] '],
  [{ after: 'COMPLETED' }, 'before: not stated →  [added: Completed] '],
  [{ before: 'RECRUITING' }, '[removed: Recruiting]  → now: not stated'],
])('status %j', (change, words) => {
  const path = 'protocolSection.statusModule.overallStatus'
  const html = renderToStaticMarkup(
    <ChangeDetails change={{ kind: 'value', path, elements: [], ...change }} />,
  )
  expect(toReadText(html)).toContain(words)
})

test('a long list is folded after a dozen, with labels instead of codes', () => {
  const added = ['PHASE1', ...Array.from({ length: 30 }, (_, index) => `X${index}`)]
  const html = renderToStaticMarkup(
    <ChangeDetails
      change={{
        kind: 'list',
        path: 'protocolSection.designModule.phases',
        elements: [],
        added,
        removed: [],
        edited: [],
        reordered: false,
      }}
    />,
  )
  expect(toReadText(html)).toContain('Phase 1')
  expect(toReadText(html)).toContain('19 more')
  expect(html.match(/<li>/g)).toHaveLength(31)
})

const study = (overallStatus: string): Study => ({
  protocolSection: {
    identificationModule: { briefTitle: 'A trial of cells' },
    statusModule: { overallStatus },
  },
})
const version = (number: number, isCurrent: boolean): RecordVersion => ({
  versionId: `version-${number}`,
  number,
  seenAt: `2026-0${number}-01T10:00:00.000Z`,
  place: `/srv/in/bulk.jsonl line ${number}`,
  isCurrent,
  ...(number > 1 && { summary: 'Overall status: Recruiting → Completed' }),
})
const record = (...versions: RecordVersion[]) => ({
  format: 'ctgov-api' as const,
  label: 'Registry record',
  sourceKey: 'NCT00000001',
  versions,
})
const history = (versions: RecordVersion[], more: Partial<TrialHistory> = {}): TrialHistory => ({
  trialId: 'NCT00000001',
  briefTitle: 'A trial of cells',
  records: [record(...versions)],
  comparison: null,
  ...more,
})

test('a record with one version says so and offers no comparison', () => {
  const html = renderToStaticMarkup(<TrialHistoryView history={history([version(1, true)])} />)
  expect(toReadText(html)).toContain('seen only one version of this record')
  expect(html).not.toContain('<form')
})

test('two versions: a list, a form that works without script, and the changes by part', () => {
  const versions = [version(1, false), version(2, true)]
  const [before, after] = versions
  const html = renderToStaticMarkup(
    <TrialHistoryView
      history={history(versions, {
        comparison: {
          from: { label: 'Registry record', version: before! },
          to: { label: 'Registry record', version: after! },
          isSameSource: true,
          isPartial: false,
          groups: groupChanges(
            compareContents(
              { study: study('RECRUITING'), extent: undefined },
              { study: study('COMPLETED'), extent: undefined },
            ),
          ),
        },
      })}
    />,
  )
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).toMatch(/<form [^>]*action="\/trials\/NCT00000001\/history#changes" method="get"/)
  expect(html).toMatch(/<option value="version-1" selected="">Version 1, seen 1 January 2026</)
  expect(html).toMatch(
    /href="\/trials\/NCT00000001\/history\?from=version-1&amp;to=version-2#changes"/,
  )
  expect(toReadText(html)).toContain('What changed from version 1 to version 2')
  expect(toReadText(html)).toContain('Overall status [removed: Recruiting]  →  [added: Completed]')
  expect(toReadText(html)).toContain('bulk.jsonl line 2')
  expect(html).not.toContain('/srv/in')
})

test('a source that went back to an earlier version is marked', () => {
  const html = renderToStaticMarkup(
    <TrialHistoryView history={history([version(1, true), version(2, false)])} />,
  )
  expect(toReadText(html)).toContain('went back to the content of version 1 after version 2')
})

test('for two records with one version each the form starts with both', () => {
  const records = [record(version(1, true)), record({ ...version(2, true), number: 1 })]
  const html = renderToStaticMarkup(<TrialHistoryView history={history([], { records })} />)
  expect([...html.matchAll(/value="([^"]*)" selected/g)].map(([, value]) => value)).toEqual([
    'version-1',
    'version-2',
  ])
})

test('a problem is a sentence beside the form', () => {
  const html = renderToStaticMarkup(
    <TrialHistoryView
      history={history([version(1, false), version(2, true)], { problem: 'No such version.' })}
    />,
  )
  expect(toReadText(html)).toContain('No such version.')
  expect(html).toContain('<form')
})

test('sources that agree show nothing; disagreements are in readable words', () => {
  expect(renderToStaticMarkup(<SourceDisagreements disagreements={undefined} />)).toBe('')
  const text = toReadText(
    renderToStaticMarkup(
      <SourceDisagreements
        disagreements={[
          {
            path: 'protocolSection.designModule.phases',
            statements: [
              { label: 'Registry', value: ['PHASE1', 'PHASE2'] },
              { label: 'A page', value: ['PHASE1'] },
            ],
          },
          {
            path: 'protocolSection.statusModule.startDateStruct.date',
            statements: [
              { label: 'Registry', value: '2024-05' },
              { label: 'A page', value: '2024-06-01' },
            ],
          },
        ]}
      />,
    ),
  )
  expect(text).toContain('Sources disagree')
  expect(text).toContain('Phase 1/2 — Registry (shown on this page)Phase 1 — A page')
  expect(text).toContain('StartMay 2024 — Registry (shown on this page)1 June 2024 — A page')
})

test('parts from another source are named beside them and in one list', () => {
  const origins = [
    { path: 'protocolSection.descriptionModule', label: 'A page' },
    { path: 'protocolSection.eligibilityModule.minimumAge', label: 'A page' },
    { path: 'protocolSection.eligibilityModule.sex', label: 'A page' },
  ]
  const at = (path: string) =>
    toReadText(renderToStaticMarkup(<PartOrigin origins={origins} paths={[path]} />))
  expect(at('protocolSection.descriptionModule')).toContain(
    'This part is from another source (A page).',
  )
  expect(at('protocolSection.eligibilityModule')).toContain(
    'Minimum age and sex: from another source (A page).',
  )
  expect(at('protocolSection.designModule')).toBe('')
  expect(toReadText(renderToStaticMarkup(<PartOrigins origins={origins} />))).toContain(
    'From A pageDescription; Who can take part (minimum age, sex)',
  )
})

test('of hundreds of versions a page shows a hundred, with links to the others', () => {
  const versions = Array.from({ length: 250 }, (_, index): RecordVersion => ({
    versionId: `v${index + 1}`,
    number: index + 1,
    seenAt: '2026-01-01T00:00:00Z',
    place: 'bulk.jsonl line 1',
    isCurrent: index === 249,
  }))
  const history: TrialHistory = {
    trialId: 'NCT00000001',
    briefTitle: 'Cells',
    records: [
      { format: 'ctgov-api', label: 'ClinicalTrials.gov', sourceKey: 'NCT00000001', versions },
    ],
    comparison: null,
  }
  const numbersOf = (listPage: number) => {
    const html = renderToStaticMarkup(<TrialHistoryView history={history} listPage={listPage} />)
    return {
      numbers: [...html.matchAll(/<strong[^>]*>Version (\d+)</g)].map(([, number]) => number),
      pages: [...html.matchAll(/history\?part-page=(\d)/g)].map(([, page]) => page),
    }
  }
  expect(numbersOf(1).numbers).toEqual(Array.from({ length: 100 }, (_, n) => String(250 - n)))
  expect(numbersOf(1).pages).toEqual(['2'])
  expect(numbersOf(3).numbers).toEqual(Array.from({ length: 50 }, (_, n) => String(50 - n)))
})
