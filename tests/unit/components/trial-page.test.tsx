// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { TrialView } from '@/components/trial/trial-view'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import type { TrialVisit } from '@/lib/pages/trial-visit'
import { parseSearchRequest } from '@/lib/search/request/request'
import { parsePartialDate, toDateRange } from '@/lib/study/dates'
import type { Study } from '@/lib/study/schema'

const today = toDateRange(parsePartialDate('2026-11-29')!).first
const url = 'https://trials.example.org/trials/NCT00000001'

const site = (city: string, lat: number, lon: number, status = 'RECRUITING') => ({
  facility: `${city} Hospital`,
  city,
  country: 'United Kingdom',
  status,
  geoPoint: { lat, lon },
})

const study = {
  protocolSection: {
    identificationModule: { nctId: 'NCT00000001', briefTitle: 'CD19 CAR-T Cells in Children' },
    statusModule: {
      overallStatus: 'RECRUITING',
      statusVerifiedDate: '2026-08',
      lastUpdatePostDateStruct: { date: '2026-03-02' },
    },
    sponsorCollaboratorsModule: { leadSponsor: { name: 'Example Ltd.' } },
    conditionsModule: { conditions: ['Leukaemia'] },
    eligibilityModule: {
      maximumAge: '18 Years',
      sex: 'ALL',
      healthyVolunteers: false,
      eligibilityCriteria:
        'Inclusion Criteria:\n\n* CD19 positive\n* Fit\n\nExclusion Criteria:\n\n* Fever',
    },
    armsInterventionsModule: {
      armGroups: [
        { label: 'Low dose', type: 'EXPERIMENTAL', interventionNames: ['Biological: Cells'] },
        { label: 'Usual care', type: 'NO_INTERVENTION' },
      ],
      interventions: [{ type: 'BIOLOGICAL', name: 'Cells', armGroupLabels: ['Low dose'] }],
    },
    contactsLocationsModule: {
      locations: [site('London', 51.51, -0.13), site('Manchester', 53.48, -2.24)],
    },
  },
} as Study

const found = {
  kind: 'found',
  label: 'Leeds, United Kingdom',
  text: 'Leeds, United Kingdom',
  latitude: 53.8,
  longitude: -1.55,
  unit: 'km',
} as const

function show(visit: Partial<TrialVisit> = {}, of: Study = study) {
  const trial: TrialDetail = {
    trialId: 'NCT00000001',
    study: of,
    today,
    extent: undefined,
    sources: [
      {
        format: 'ctgov-api',
        label: 'The registry',
        place: 'records.jsonl line 1',
        seenAt: '2026-11-29T03:04:05.000Z',
        warnings: [],
        unmapped: [],
      },
    ],
  }
  render(<TrialView trial={trial} visit={visit} url={url} />)
}

/** The answer below one of the four questions. */
function answerTo(question: string): string {
  const heading = screen.getByRole('heading', { level: 2, name: question })
  return heading.parentElement?.textContent ?? ''
}

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = () => undefined
      disconnect = () => undefined
    },
  )
})
afterEach(cleanup)

describe('the four answers', () => {
  test('say who can join, where, whom to ask and how current it is', () => {
    show({ place: found })
    expect(answerTo('Can I join?')).toMatch(/Recruiting.*Up to 18 years, any sex.*With Leukaemia/)
    expect(answerTo('Where is the nearest open site?')).toMatch(
      /58 km · Manchester, United Kingdom.*from Leeds.*2 sites in the United Kingdom, both open/,
    )
    expect(answerTo('Whom do I ask?')).toMatch(/The site, or the sponsor Example Ltd\./)
    expect(answerTo('How fresh is this?')).toMatch(/Updated 8 months ago.*2 March 2026/)
  })

  test('ask for a place if none is known', () => {
    show()
    expect(screen.getAllByRole('textbox', { name: 'Your town or city' }).length).toBeGreaterThan(0)
    expect(answerTo('Where is the nearest open site?')).toContain('2 sites in the United Kingdom')
  })

  test('name a nearer site that will open', () => {
    const later = structuredClone(study)
    later.protocolSection.contactsLocationsModule = {
      locations: [
        site('London', 51.51, -0.13),
        site('Manchester', 53.48, -2.24, 'NOT_YET_RECRUITING'),
        site('Paris', 48.85, 2.35, 'NOT_YET_RECRUITING'),
      ],
    }
    show({ place: found }, later)
    expect(answerTo('Where is the nearest open site?')).toMatch(
      /272 km · London.*Not open yet: 58 km · Manchester, United Kingdom/,
    )
  })

  test('never call a site open that nobody has confirmed for years', () => {
    const old = structuredClone(study)
    old.protocolSection.statusModule = {
      overallStatus: 'RECRUITING',
      statusVerifiedDate: '2022-03',
    }
    show({ place: found }, old)
    expect(answerTo('Can I join?')).toContain('Recruiting in March 2022')
    expect(answerTo('Where is the nearest open site?')).toContain('No site confirmed as open')
    expect(screen.getAllByText('Was recruiting').length).toBe(2)
  })
})

describe('how to ask', () => {
  test('links to the registry, names the sponsor and has a text to send, without any contact', () => {
    show()
    const section = within(screen.getByRole('region', { name: 'How to ask about this trial' }))
    expect(
      section
        .getByRole('link', { name: /See contacts at ClinicalTrials.gov/ })
        .getAttribute('href'),
    ).toBe('https://clinicaltrials.gov/study/NCT00000001#contacts-and-locations')
    expect(section.getByText(/Your doctor can call .*the sponsor, Example Ltd\.$/)).toBeTruthy()
    expect(section.getByText(/I am asking about the trial NCT00000001/)).toBeTruthy()
    const mail = section.getByRole('link', { name: 'Open in email' }).getAttribute('href') ?? ''
    expect(mail).toMatch(/^mailto:\?subject=/)
    expect(decodeURIComponent(mail)).toContain('“CD19 CAR-T Cells in Children”')
  })

  test('shows contacts as published, with links to write to them', () => {
    const reachable = structuredClone(study)
    reachable.protocolSection.contactsLocationsModule = {
      centralContacts: [{ name: 'Ann Other', phone: '+44 113 000', email: 'ann@example.org' }],
    }
    show({}, reachable)
    expect(answerTo('Whom do I ask?')).toContain('Ann Other')
    const section = within(screen.getByRole('region', { name: 'How to ask about this trial' }))
    expect(section.getByRole('link', { name: '+44 113 000' }).getAttribute('href')).toBe(
      'tel:+44113000',
    )
    const mail = section.getByRole('link', { name: 'Open in email' }).getAttribute('href')
    expect(mail).toMatch(/^mailto:ann@example\.org\?/)
  })
})

describe('could it be for me', () => {
  test('compares one person with each rule and keeps it in the browser', () => {
    show({ person: { age: 9 } })
    expect(screen.getByText('Age 9 is within the stated range: up to 18 years.')).toBeTruthy()
    fireEvent.change(screen.getByRole('textbox', { name: 'Age' }), { target: { value: '40' } })
    expect(screen.getByText('Age 40 is outside the stated range: up to 18 years.')).toBeTruthy()
    fireEvent.change(screen.getByRole('combobox', { name: 'The person' }), {
      target: { value: 'healthy' },
    })
    expect(screen.getByText('Healthy volunteers can’t take part.')).toBeTruthy()
    expect(screen.getAllByText('Does not fit')).toHaveLength(2)
    cleanup()
    show()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Age' }).value).toBe('40')
    expect(document.body.textContent).not.toMatch(/qualif|eligible/i)
  })

  test('has a list to tick, whose ticks are still there the next time', () => {
    show()
    fireEvent.click(screen.getByRole('checkbox', { name: 'CD19 positive' }))
    cleanup()
    show()
    const isTicked = (name: string) =>
      screen.getByRole<HTMLInputElement>('checkbox', { name }).checked
    expect([isTicked('CD19 positive'), isTicked('Fit')]).toEqual([true, false])
  })
})

describe('the way back', () => {
  const { request } = parseSearchRequest(new URLSearchParams('q=leukaemia&page=2'))

  test('leads to the results, and to the trials before and after', () => {
    show({
      search: { request, total: 41, position: { number: 21, previous: 'NCT2', next: 'NCT3' } },
    })
    const way = within(screen.getByRole('navigation', { name: 'Results' }))
    const hrefOf = (name: RegExp) => way.getByRole('link', { name }).getAttribute('href')
    expect(hrefOf(/Back to 41 results for “leukaemia”/)).toBe('/trials?q=leukaemia&page=2')
    expect(hrefOf(/Previous/)).toBe('/trials/NCT2?q=leukaemia&page=2')
    expect(hrefOf(/Next/)).toBe('/trials/NCT3?q=leukaemia&page=2')
    expect(way.getByText('21 of 41')).toBeTruthy()
  })

  test('leads to all trials for visitors who came by a link', () => {
    show()
    const way = within(screen.getByRole('navigation', { name: 'Results' }))
    expect(way.getByRole('link').getAttribute('href')).toBe('/trials')
  })

  test('keeps the search when the visitor enters a place', () => {
    show({ search: { request, total: 41 } })
    const [box] = screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Your town or city' })
    const form = new FormData(box?.form ?? undefined)
    expect([...form.keys()]).toEqual(['q', 'page', 'place'])
  })
})

test('groups and treatments are one table: treatments as rows, groups as columns', () => {
  show()
  const section = within(screen.getByRole('region', { name: 'Groups and treatments' }))
  const heads = section.getAllByRole('columnheader').map((head) => head.textContent)
  expect(heads).toEqual(['ExperimentalLow dose', 'No interventionUsual care'])
  const [, row] = section.getAllByRole('row')
  expect(within(row!).getByRole('rowheader').textContent).toBe('Biological: Cells')
  expect(
    within(row!)
      .getAllByRole('cell')
      .map((cell) => cell.textContent?.trim()),
  ).toEqual(['Given', ''])
})

test('sites are listed nearest first, with their distance and status', () => {
  show({ place: found })
  const section = within(screen.getByRole('region', { name: 'Sites, nearest first' }))
  const items = section.getAllByRole('listitem').map((item) => item.textContent)
  expect(items[0]).toMatch(/^58 km1\. Manchester HospitalRecruitingManchester/)
  expect(items[1]).toMatch(/^272 km2\. London Hospital/)
  expect(section.getByRole('img', { name: /Map of sites around Leeds/ })).toBeTruthy()
})
