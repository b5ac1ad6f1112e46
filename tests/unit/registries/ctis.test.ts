import { expect, test } from 'vitest'
import { chooseCutter } from '@/lib/ingest/read/choose-cutter'
import { defaultReadLimits } from '@/lib/ingest/read/limits'
import { ctisFormat } from '@/lib/registries/ctis/format'
import { recogniseFormat } from '@/lib/registries/formats'

/** A trial as the system returns it, with quirks of real answers: empty texts, "NA", numbers as texts. */
const answer = {
  ctNumber: '2024-500001-12-00',
  ctStatus: 'Authorised',
  startDateEU: '03/02/2025',
  decisionDate: 'ES: 24/04/2024',
  publishDate: '2026-08-20T03:46:14.147548867',
  ctPublicStatusCode: 4,
  authorizedApplication: {
    authorizedPartI: {
      rowSubjectCount: 10,
      rowCountriesInfo: [{ name: 'United Kingdom' }],
      therapeuticAreas: [{ code: 1, name: 'Diseases [C] - Neoplasms [C04]' }],
      products: [
        {
          part1MpRoleTypeCode: '1',
          productName: 'EXAMPLE-CART19',
          pharmaceuticalFormDisplay: 'DISPERSION FOR INFUSION',
          routes: ['INTRAVENOUS USE'],
          productDictionaryInfo: {
            activeSubstanceName: 'AUTOLOGOUS CD19 CAR T CELLS',
            sponsorProductCode: 'NA',
          },
        },
        {
          part1MpRoleTypeCode: '4',
          productName: '60560',
          allSubstancesChemicals: true,
          productDictionaryInfo: { activeSubstanceName: 'FLUDARABINE', sponsorProductCode: '' },
        },
        { part1MpRoleTypeCode: '4', productName: 'Fludarabine', productDictionaryInfo: {} },
        { part1MpRoleTypeCode: '3', productName: '', productDictionaryInfo: {} },
      ],
      trialDetails: {
        clinicalTrialIdentifiers: {
          fullTitle: 'A randomised trial of CAR T cells in lupus',
          publicTitle: 'CAR T cells in lupus',
          shortTitle: 'EX-19',
          secondaryIdentifyingNumbers: {
            nctNumber: { number: 'NCT00000001' },
            isrctnNumber: {},
            additionalRegistries: [{ number: 'jRCT1000000001', otherRegistryName: 'jRCT' }],
          },
        },
        protocolInformation: {
          studyDesign: {
            periodDetails: [
              {
                allocationMethod: '1',
                armDetails: [
                  { title: 'Cells', description: 'One dose of <2 x 10^6 cells/kg' },
                  { title: 'Usual care', description: '' },
                ],
              },
            ],
          },
        },
        trialInformation: {
          trialCategory: { trialPhase: '7' },
          medicalCondition: {
            partIMedicalConditions: [{ medicalCondition: 'Systemic lupus erythematosus' }],
            meddraConditionTerms: [{ termName: 'SLE' }, { termName: 'Lupus nephritis' }],
          },
          trialObjective: {
            mainObjective: 'To find a safe dose.',
            secondaryObjectives: [
              { number: 2, secondaryObjective: 'To see how long the cells stay.' },
              { number: 1, secondaryObjective: 'To see how many improve.' },
            ],
          },
          eligibilityCriteria: {
            principalInclusionCriteria: [
              { number: 10, principalInclusionCriteria: 'Last' },
              { number: 2, principalInclusionCriteria: 'One of:\nnephritis\nvasculitis' },
            ],
            principalExclusionCriteria: [{ number: 1, principalExclusionCriteria: 'Pregnancy' }],
          },
          endPoint: {
            primaryEndPoints: [{ number: 1, endPoint: 'Dose-limiting toxicity at 28 days' }],
            secondaryEndPoints: [{ number: 1, endPoint: 'SLEDAI-2K at 6 months' }],
          },
          trialDuration: {
            estimatedRecruitmentStartDate: '2024-12-01',
            estimatedEndDate: '2029-01-31',
          },
          sourceOfMonetarySupport: [{ organisationName: 'Example Foundation' }],
          populationOfTrialSubjects: {
            ageRanges: [{ ageRangeCategoryCode: '4' }, { ageRangeCategoryCode: '3' }],
            clinicalTrialGroups: [{ code: '2', name: 'Patients' }],
            isFemaleSubjects: true,
            isMaleSubjects: true,
          },
        },
      },
      sponsors: [
        { primary: false, organisation: { name: 'Example Hospital' } },
        {
          primary: true,
          isCommercial: true,
          organisation: { name: 'Example Cells B.V.' },
          publicContacts: [
            {
              functionalName: 'Trial desk',
              functionalEmailAddress: 'trials@example.org',
              telephone: '+31 20 000 0000',
            },
          ],
        },
      ],
    },
    authorizedPartsII: [
      {
        mscId: 1,
        recruitmentSubjectCount: 12,
        trialSites: [
          {
            organisationAddressInfo: {
              organisation: { name: 'Hospital Example' },
              address: { city: 'Sevilla', postcode: '41013', countryName: 'Spain' },
              phone: '+34 900 000 000',
            },
            personInfo: { firstName: 'Ana', lastName: 'Ejemplo', email: '' },
            departmentName: 'Hematology',
          },
        ],
      },
      { mscId: 2, recruitmentSubjectCount: 3, trialSites: [] },
    ],
    applicationInfo: [
      { type: 'SUBSTANTIAL MODIFICATION', submissionDate: '2025-06-01' },
      { type: 'INITIAL', submissionDate: '2024-01-15' },
    ],
    memberStatesConcerned: [
      { mscId: 1, mscName: 'Spain', mscPublicStatusCode: 4 },
      { mscId: 2, mscName: 'Belgium', mscPublicStatusCode: 5 },
    ],
    eudraCt: { isTransitioned: true, eudraCtCode: '2019-000001-12' },
  },
}

const text = JSON.stringify(answer)

test('a trial is recognised by its content, also in a list and beside other files', () => {
  expect(recogniseFormat(text)?.id).toBe('ctis')
  expect(recogniseFormat(`[\n${text},\n${text}]`, true)?.id).toBe('ctis')
  // A result of the search lists trials with few fields.
  expect(recogniseFormat('{"data":[{"ctNumber":"2024-500001-12-00","ctTitle":"Cells"}]}')?.id).toBe(
    'ctgov-api',
  )
  expect(ctisFormat.findNumber?.(text)).toBe('2024-500001-12-00')
})

test('a list is cut into its trials', () => {
  const list = `[${text},${text}]`
  const chosen = chooseCutter(list, true, defaultReadLimits)
  const pieces = [
    ...(chosen?.cutter.push(Buffer.from(list)) ?? []),
    ...(chosen?.cutter.end() ?? []),
  ]
  expect(pieces.map(({ bytes }) => bytes.toString())).toEqual([text, text])
})

test('the whole trial in the fields of the registry', () => {
  const { study, unmapped, page, warnings } = ctisFormat.parse(text)
  expect(warnings).toEqual([])
  expect(study).toEqual({
    protocolSection: {
      identificationModule: {
        orgStudyIdInfo: {
          id: '2024-500001-12-00',
          link: 'https://euclinicaltrials.eu/ctis-public/view/2024-500001-12-00',
        },
        secondaryIdInfos: [
          { id: 'NCT00000001', type: 'REGISTRY' },
          { id: '2019-000001-12', type: 'EUDRACT_NUMBER' },
          { id: 'jRCT1000000001', type: 'OTHER', domain: 'jRCT' },
          { id: 'EX-19', type: 'OTHER', domain: 'Protocol code' },
        ],
        briefTitle: 'CAR T cells in lupus',
        officialTitle: 'A randomised trial of CAR T cells in lupus',
      },
      statusModule: {
        overallStatus: 'RECRUITING',
        startDateStruct: { date: '2025-02-03', type: 'ACTUAL' },
        completionDateStruct: { date: '2029-01-31', type: 'ESTIMATED' },
        studyFirstSubmitDate: '2024-01-15',
        lastUpdatePostDateStruct: { date: '2026-08-20' },
      },
      sponsorCollaboratorsModule: {
        leadSponsor: { name: 'Example Cells B.V.', class: 'INDUSTRY' },
        collaborators: [{ name: 'Example Hospital' }],
      },
      descriptionModule: {
        briefSummary:
          'To find a safe dose.\n\nTo see how many improve.\n\nTo see how long the cells stay.',
      },
      conditionsModule: {
        conditions: ['Systemic lupus erythematosus'],
        keywords: ['SLE', 'Lupus nephritis'],
      },
      designModule: {
        studyType: 'INTERVENTIONAL',
        phases: ['PHASE1', 'PHASE2'],
        designInfo: { allocation: 'RANDOMIZED' },
        enrollmentInfo: { count: 25, type: 'ESTIMATED' },
      },
      armsInterventionsModule: {
        armGroups: [
          { label: 'Cells', description: 'One dose of <2 x 10^6 cells/kg' },
          { label: 'Usual care' },
        ],
        interventions: [
          {
            name: 'EXAMPLE-CART19',
            otherNames: ['AUTOLOGOUS CD19 CAR T CELLS'],
            description:
              'Pharmaceutical form: dispersion for infusion\n\nRoute of administration: intravenous use',
          },
          { name: 'FLUDARABINE', type: 'DRUG', description: 'Auxiliary product' },
          { name: 'Placebo', description: 'Placebo' },
        ],
      },
      outcomesModule: {
        primaryOutcomes: [{ measure: 'Dose-limiting toxicity at 28 days' }],
        secondaryOutcomes: [{ measure: 'SLEDAI-2K at 6 months' }],
      },
      eligibilityModule: {
        eligibilityCriteria:
          'Inclusion Criteria:\n\n1. One of:\n   nephritis\n   vasculitis\n2. Last\n\n' +
          'Exclusion Criteria:\n\n1. Pregnancy',
        sex: 'ALL',
        healthyVolunteers: false,
        stdAges: ['ADULT', 'OLDER_ADULT'],
        minimumAge: '18 Years',
      },
      contactsLocationsModule: {
        centralContacts: [
          { name: 'Trial desk', phone: '+31 20 000 0000', email: 'trials@example.org' },
        ],
        locations: [
          {
            facility: 'Hospital Example, Hematology',
            status: 'RECRUITING',
            city: 'Sevilla',
            zip: '41013',
            country: 'Spain',
            contacts: [
              { name: 'Ana Ejemplo', role: 'PRINCIPAL_INVESTIGATOR', phone: '+34 900 000 000' },
            ],
          },
          { country: 'Belgium', status: 'ACTIVE_NOT_RECRUITING' },
          { country: 'United Kingdom' },
        ],
      },
    },
  })
  expect(unmapped).toEqual({
    'Therapeutic area': 'Diseases [C] - Neoplasms [C04]',
    'Decision date': 'ES: 24/04/2024',
    'Source of monetary support': 'Example Foundation',
  })
  expect(page).toEqual({ registryStatus: 'Ongoing, recruiting', copyDate: '2026-08-20' })
})

test.each([
  [5, 'ACTIVE_NOT_RECRUITING'],
  [2, 'NOT_YET_RECRUITING'],
  [6, 'SUSPENDED'],
  [8, 'COMPLETED'],
])('status code %d', (code, status) => {
  const { study } = ctisFormat.parse(JSON.stringify({ ...answer, ctPublicStatusCode: code }))
  expect(study.protocolSection?.statusModule?.overallStatus).toBe(status)
})

test('an unknown code is shown as a code, with a warning', () => {
  const { study, warnings } = ctisFormat.parse(
    JSON.stringify({ ...answer, ctPublicStatusCode: 77 }),
  )
  expect(study.protocolSection?.statusModule?.overallStatus).toBe('Status code 77')
  expect(warnings).toEqual([
    { place: 'ctPublicStatusCode', message: '"Status code 77" is not a status that is known here' },
  ])
})

test.each([
  ['infants alone', [['2', ['1', '3', '2']]], ['CHILD'], undefined, '23 Months'],
  ['children and adolescents', [['2', ['4', '5']]], ['CHILD'], '2 Years', '17 Years'],
  [
    'adolescents and all adults',
    [
      ['3', []],
      ['4', []],
      ['2', ['5']],
    ],
    ['CHILD', 'ADULT', 'OLDER_ADULT'],
    '12 Years',
    undefined,
  ],
  [
    'adults up to 84',
    [
      ['3', ['6']],
      ['4', ['7']],
    ],
    ['ADULT', 'OLDER_ADULT'],
    '18 Years',
    '84 Years',
  ],
  ['children, nothing closer', [['2', []]], ['CHILD'], undefined, '17 Years'],
  ['an unborn child', [['1', []]], undefined, undefined, undefined],
] as const)('ages of %s', (_, groups, stdAges, minimumAge, maximumAge) => {
  const changed = structuredClone(answer)
  const { trialInformation } = changed.authorizedApplication.authorizedPartI.trialDetails
  Object.assign(trialInformation.populationOfTrialSubjects, {
    ageRanges: groups.map(([code]) => ({ ageRangeCategoryCode: code })),
    ageRangeSecondaryIds: groups.flatMap(([code, parts]) =>
      parts.map((part) => ({ ageRangeCategoryCode: code, ctAgeRangeCode: part })),
    ),
  })
  const { eligibilityModule } = ctisFormat.parse(JSON.stringify(changed)).study.protocolSection
  expect([
    eligibilityModule?.stdAges,
    eligibilityModule?.minimumAge,
    eligibilityModule?.maximumAge,
  ]).toEqual([stdAges, minimumAge, maximumAge])
})

test('it says which fields such a record can state', () => {
  const { extent } = ctisFormat.parse(text)
  expect(extent).toContain('protocolSection.eligibilityModule.eligibilityCriteria')
  expect(extent).not.toContain('protocolSection.descriptionModule.detailedDescription')
})

test('missing parts are not an error, but a trial without a title is', () => {
  const bare = {
    ctNumber: '2024-500001-12-00',
    ctPublicStatusCode: 1,
    authorizedApplication: {
      authorizedPartI: { trialDetails: { clinicalTrialIdentifiers: { fullTitle: 'Cells' } } },
    },
  }
  expect(ctisFormat.parse(JSON.stringify(bare)).study.protocolSection).toMatchObject({
    identificationModule: { briefTitle: 'Cells' },
    statusModule: { overallStatus: 'Under evaluation' },
  })
  expect(() => ctisFormat.parse('{"ctNumber":"2024-500001-12-00","ctPublicStatusCode":4}')).toThrow(
    'briefTitle',
  )
})
