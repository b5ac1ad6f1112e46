import { expect, test } from 'vitest'
import { recogniseFormat } from '@/lib/registries/formats'
import {
  ctgovClassicApiFormat,
  splitClassicAnswer,
} from '@/lib/registries/ctgov-classic-api/format'

const fullStudies = JSON.stringify({
  FullStudiesResponse: {
    APIVrs: '1.01.05',
    Expression: 'cells',
    NStudiesReturned: 1,
    FullStudies: [
      {
        Rank: 1,
        Study: {
          ProtocolSection: {
            IdentificationModule: {
              NCTId: 'NCT00000001',
              OrgStudyIdInfo: { OrgStudyId: 'C-1' },
              SecondaryIdInfoList: {
                SecondaryIdInfo: [
                  { SecondaryId: 'R01', SecondaryIdType: 'U.S. NIH Grant/Contract' },
                ],
              },
              Organization: { OrgFullName: 'Example University', OrgClass: 'Other' },
              BriefTitle: 'CAR T Cells in Lymphoma',
            },
            StatusModule: {
              StatusVerifiedDate: 'June 2021',
              OverallStatus: 'Active, not recruiting',
              ExpandedAccessInfo: { HasExpandedAccess: 'No' },
              StartDateStruct: { StartDate: 'March 19, 2020', StartDateType: 'Actual' },
              LastUpdatePostDateStruct: { LastUpdatePostDate: 'July 2, 2021' },
            },
            SponsorCollaboratorsModule: {
              LeadSponsor: { LeadSponsorName: 'Example University', LeadSponsorClass: 'Other' },
            },
            DescriptionModule: { BriefSummary: 'R&D of cells, dose < 5.' },
            ConditionsModule: { ConditionList: { Condition: ['Lymphoma', 'Leukemia'] } },
            DesignModule: {
              StudyType: 'Interventional',
              PhaseList: { Phase: ['Phase 1', 'Phase 2'] },
              DesignInfo: {
                DesignAllocation: 'N/A',
                DesignMaskingInfo: { DesignMasking: 'None (Open Label)' },
              },
              EnrollmentInfo: { EnrollmentCount: '40', EnrollmentType: 'Anticipated' },
            },
            ArmsInterventionsModule: {
              ArmGroupList: {
                ArmGroup: [
                  {
                    ArmGroupLabel: 'Cells',
                    ArmGroupType: 'Experimental',
                    ArmGroupInterventionList: { ArmGroupInterventionName: ['Biological: Cells'] },
                  },
                ],
              },
              InterventionList: {
                Intervention: [{ InterventionType: 'Biological', InterventionName: 'Cells' }],
              },
            },
            EligibilityModule: { Gender: 'All', MinimumAge: '18 Years', HealthyVolunteers: 'No' },
            ContactsLocationsModule: {
              LocationList: {
                Location: [
                  {
                    LocationFacility: 'Example Hospital',
                    LocationCity: 'Leeds',
                    LocationCountry: 'United Kingdom',
                    LocationContactList: {
                      LocationContact: [{ LocationContactName: 'Study office' }],
                    },
                  },
                ],
              },
            },
          },
          DerivedSection: { MiscInfoModule: { VersionHolder: 'July 05, 2021' } },
        },
      },
    ],
  },
})

test('a whole record of the former API', () => {
  expect(recogniseFormat(fullStudies)?.id).toBe('ctgov-classic-api')
  const [first] = splitClassicAnswer(fullStudies)
  expect(first?.place).toBe('FullStudies[0]')
  const { study, extent, unmapped, warnings } = ctgovClassicApiFormat.parse(first?.text ?? '')
  expect({ extent, unmapped, warnings }).toEqual({ warnings: [] })
  expect(study).toEqual({
    protocolSection: {
      identificationModule: {
        nctId: 'NCT00000001',
        orgStudyIdInfo: { id: 'C-1' },
        secondaryIdInfos: [{ id: 'R01', type: 'NIH' }],
        organization: { fullName: 'Example University', class: 'OTHER' },
        briefTitle: 'CAR T Cells in Lymphoma',
      },
      statusModule: {
        statusVerifiedDate: '2021-06',
        overallStatus: 'ACTIVE_NOT_RECRUITING',
        expandedAccessInfo: { hasExpandedAccess: false },
        startDateStruct: { date: '2020-03-19', type: 'ACTUAL' },
        lastUpdatePostDateStruct: { date: '2021-07-02' },
      },
      sponsorCollaboratorsModule: { leadSponsor: { name: 'Example University', class: 'OTHER' } },
      descriptionModule: { briefSummary: 'R&D of cells, dose < 5.' },
      conditionsModule: { conditions: ['Lymphoma', 'Leukemia'] },
      designModule: {
        studyType: 'INTERVENTIONAL',
        phases: ['PHASE1', 'PHASE2'],
        designInfo: { allocation: 'NA', maskingInfo: { masking: 'NONE' } },
        enrollmentInfo: { count: 40, type: 'ESTIMATED' },
      },
      armsInterventionsModule: {
        armGroups: [
          { label: 'Cells', type: 'EXPERIMENTAL', interventionNames: ['Biological: Cells'] },
        ],
        interventions: [{ type: 'BIOLOGICAL', name: 'Cells' }],
      },
      eligibilityModule: { sex: 'ALL', minimumAge: '18 Years', healthyVolunteers: false },
      contactsLocationsModule: {
        locations: [
          {
            facility: 'Example Hospital',
            city: 'Leeds',
            country: 'United Kingdom',
            contacts: [{ name: 'Study office' }],
          },
        ],
      },
    },
    derivedSection: { miscInfoModule: { versionHolder: '2021-07-05' } },
    hasResults: false,
  })
})

test('some fields of each record, each of them a list', () => {
  const answer = JSON.stringify({
    StudyFieldsResponse: {
      StudyFields: [
        {
          Rank: 1,
          NCTId: ['NCT00000002'],
          BriefTitle: ['Cells in Arthritis'],
          OverallStatus: ['Completed'],
          Condition: ['Arthritis', 'Pain'],
          InterventionName: ['Cells', 'Placebo'],
          InterventionType: ['Biological', 'Other'],
          EnrollmentCount: ['12'],
          CompletionDate: [],
          LocationContactName: ['A', 'B'],
        },
        { Rank: 2, NCTId: ['NCT00000003'], BriefTitle: ['Other cells'] },
      ],
    },
  })
  const records = splitClassicAnswer(answer)
  expect(records.map(({ place }) => place)).toEqual(['StudyFields[0]', 'StudyFields[1]'])
  const { study, extent, unmapped } = ctgovClassicApiFormat.parse(records[0]?.text ?? '')
  expect(study.protocolSection).toEqual({
    identificationModule: { nctId: 'NCT00000002', briefTitle: 'Cells in Arthritis' },
    statusModule: { overallStatus: 'COMPLETED' },
    conditionsModule: { conditions: ['Arthritis', 'Pain'] },
    armsInterventionsModule: {
      interventions: [
        { name: 'Cells', type: 'BIOLOGICAL' },
        { name: 'Placebo', type: 'OTHER' },
      ],
    },
    designModule: { enrollmentInfo: { count: 12 } },
  })
  // Requested fields without a value are not stated; all others are not in this copy.
  expect(extent).toContain('protocolSection.statusModule.completionDateStruct.date')
  expect(extent).not.toContain('protocolSection.eligibilityModule.sex')
  expect(unmapped).toEqual({ LocationContactName: 'A\nB' })
})

test('an answer without matches has no records', () => {
  expect(splitClassicAnswer('{"FullStudiesResponse":{"NStudiesFound":0}}')).toEqual([])
})
