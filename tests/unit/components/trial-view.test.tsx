import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { StructuredData } from '@/components/trial/structured-data'
import { TrialView } from '@/components/trial/trial-view'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import type { TrialVisit } from '@/lib/pages/trial-visit'
import type { Study } from '@/lib/study/schema'
import { toReadText } from '@/tests/support/html-text'
import { renderPages } from '@/tests/support/render-pages'
import { buildFullStudy } from './full-study'

const url = 'https://trials.example.org/trials/NCT00000001'
const visit: TrialVisit = {}

/** Fields that no page shows, each with its reason. */
const notShown: Readonly<Record<string, string>> = {
  'documentSection.largeDocumentModule.largeDocs.typeAbbrev': 'the label says it in words',
  'documentSection.largeDocumentModule.largeDocs.size': 'shown rounded',
  'derivedSection.conditionBrowseModule.meshes.id': 'the term is shown',
  'derivedSection.conditionBrowseModule.ancestors.id': 'the term is shown',
  'derivedSection.conditionBrowseModule.browseLeaves.id': 'the term is shown',
  'derivedSection.conditionBrowseModule.browseLeaves.asFound': 'stands in the record’s own words',
  'derivedSection.conditionBrowseModule.browseBranches.abbrev': 'the name is shown',
  'derivedSection.interventionBrowseModule.meshes.id': 'the term is shown',
  'derivedSection.interventionBrowseModule.ancestors.id': 'the term is shown',
  'derivedSection.interventionBrowseModule.browseLeaves.id': 'the term is shown',
  'derivedSection.interventionBrowseModule.browseLeaves.asFound':
    'stands in the record’s own words',
  'derivedSection.interventionBrowseModule.browseBranches.abbrev': 'the name is shown',
}

describe('a record that states every field', () => {
  const { study, leaves } = buildFullStudy()
  const html = render(study)

  test('has each of them on its pages', () => {
    const shows = (sign: string) =>
      html.includes(sign) ||
      (/^\d+$/.test(sign) && html.includes(Number(sign).toLocaleString('en')))
    const missing = leaves.filter(({ path, sign }) => !(path in notShown) && !shows(sign))
    expect(missing.map(({ path }) => path)).toEqual([])
  })

  test('has every field that is listed as an exception', () => {
    const paths = new Set(leaves.map(({ path }) => path))
    expect(Object.keys(notShown).filter((path) => !paths.has(path))).toEqual([])
  })
})

describe('a record that its registry has removed', () => {
  const study: Study = {
    protocolSection: {
      identificationModule: { nctId: 'NCT00000001', briefTitle: 'A title' },
    },
    documentSection: { largeDocumentModule: { largeDocs: [{ filename: 'Prot_000.pdf' }] } },
  }
  const html = renderToStaticMarkup(
    <TrialView
      trial={{ ...toTrial(study), page: { removedOn: '2026-10-12' } }}
      visit={visit}
      similar={[]}
      url={url}
    />,
  )

  test('says so, and links to no page of the registry', () => {
    expect(toReadText(html)).toContain('was missing on 12 October 2026')
    expect(toReadText(html)).toContain('and ClinicalTrials.gov no longer has the record.')
    expect(html).not.toMatch(/href="https:\/\/[\w.]*clinicaltrials\.gov/)
  })
})

describe('a record with a title and nothing else', () => {
  const html = render({
    protocolSection: { identificationModule: { briefTitle: 'A title' } },
  })

  test('lists what it lacks in one line, and says how to ask', () => {
    for (const section of ['eligibility', 'ask', 'groups', 'results', 'source']) {
      expect(html).toContain(`id="${section}"`)
    }
    expect(toReadText(html)).toMatch(
      /Not in this record: a summary, .*eligibility criteria, contacts, sites/,
    )
    expect(html.match(/not stated/gi)?.length ?? 0).toBeLessThan(6)
    expect(toReadText(html)).toContain('Your doctor can look the trial up')
    expect(toReadText(html)).toContain('I am asking about the trial “A title”.')
  })

  test('has no link to a registry', () => {
    expect(html).toContain('This record has no registry number')
    expect(html).not.toContain('clinicaltrials.gov/study')
  })
})

test('a record of another registry is identified by its number there', () => {
  const html = render({
    protocolSection: {
      identificationModule: { briefTitle: 'A title', orgStudyIdInfo: { id: 'ChiCTR2000000001' } },
    },
  })
  expect(toReadText(html)).toContain('Its number in another registry is ChiCTR2000000001.')
  expect(html).toContain('Number in another registry')
  expect(html).not.toContain('no registry number')
})

test('text of a record never becomes markup, a script or a link that runs one', () => {
  const attack = '</script><img src=x onerror=alert(1)><script>alert(1)</script>'
  const study: Study = {
    protocolSection: {
      identificationModule: {
        nctId: 'NCT00000001',
        briefTitle: attack,
        orgStudyIdInfo: { id: 'one', link: 'javascript:alert(1)' },
      },
      descriptionModule: { briefSummary: attack, detailedDescription: `* ${attack}` },
      eligibilityModule: { eligibilityCriteria: `Inclusion Criteria:\n\n* ${attack}` },
      referencesModule: { seeAlsoLinks: [{ label: 'two', url: 'data:text/html,<script>' }] },
      contactsLocationsModule: { centralContacts: [{ name: 'three', email: 'a@b?cc=c@d' }] },
    },
  }
  const html = `${render(study)}${renderToStaticMarkup(<StructuredData trial={toTrial(study)} url={url} />)}`
  expect(html).not.toMatch(/<img|<script>|javascript:|href="data:|mailto:a@b/)
  expect(html.match(/<\/script>/g)).toEqual(['</script>'])
})

test('unmapped statements, and records that may be about the same trial, are shown', () => {
  const trial = toTrial({ protocolSection: { identificationModule: { briefTitle: 'A trial' } } })
  const [source] = trial.sources
  const unmapped = [{ name: 'Source_Support', text: 'A <fund>' }]
  const html = renderToStaticMarkup(
    <TrialView
      trial={{
        ...trial,
        sources: source ? [{ ...source, unmapped }] : [],
        alike: [{ trialId: 'ChiCTR2000012345', briefTitle: 'The same title' }],
      }}
      visit={visit}
      url={url}
    />,
  )
  expect(html).toMatch(
    /else this source says.*<dt[^>]*>Source_Support<\/dt><dd[^>]*>A &lt;fund&gt;<\/dd>/,
  )
  expect(html).toMatch(
    /may be about the same trial.*href="\/trials\/ChiCTR2000012345"[^>]*>The same/,
  )
})

function render(study: Study): string {
  return [...renderPages(toTrial(study), url)]
    .filter(({ name }) => name !== 'list')
    .map(({ html }) => html)
    .join('')
}

function toTrial(study: Study): TrialDetail {
  return {
    trialId: 'NCT00000001',
    study,
    today: 20_000,
    extent: undefined,
    sources: [
      {
        format: 'ctgov-api',
        label: 'The registry',
        place: 'records.jsonl line 1',
        seenAt: '2026-01-02T03:04:05.000Z',
        warnings: [],
        unmapped: [],
      },
    ],
  }
}
