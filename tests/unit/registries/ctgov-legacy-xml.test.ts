import { describe, expect, test } from 'vitest'
import { ctgovLegacyXmlFormat } from '@/lib/registries/ctgov-legacy-xml/format'
import { toBlock } from '@/lib/registries/xml-element'

const header = `<required_header>
    <download_date>ClinicalTrials.gov processed this data on January 01, 2024</download_date>
    <link_text>Link to the current ClinicalTrials.gov record.</link_text>
    <url>https://clinicaltrials.gov/show/NCT00000001</url>
  </required_header>`
const ids = '<id_info><nct_id>NCT00000001</nct_id></id_info><brief_title>A trial</brief_title>'

const parse = (content: string) =>
  ctgovLegacyXmlFormat.parse(`<clinical_study rank="1">\n${header}${content}\n</clinical_study>`)

const protocol = `
  <id_info>
    <org_study_id>SYN-1</org_study_id>
    <secondary_id>2023-000001-10</secondary_id>
    <secondary_id>U01 000001</secondary_id>
    <nct_id>NCT00000001</nct_id>
    <nct_alias>NCT00000002</nct_alias>
  </id_info>
  <brief_title>A  trial of
    cells</brief_title>
  <acronym>SYN</acronym>
  <official_title>A Phase 1/2 Trial of Cells</official_title>
  <sponsors>
    <lead_sponsor><agency>Synthetic University</agency><agency_class>Other</agency_class></lead_sponsor>
    <collaborator><agency>Institute</agency><agency_class>NIH</agency_class></collaborator>
    <collaborator><agency>Army</agency><agency_class>U.S. Fed</agency_class></collaborator>
  </sponsors>
  <source>Synthetic University</source>
  <oversight_info>
    <has_dmc>Yes</has_dmc>
    <is_fda_regulated_drug>No</is_fda_regulated_drug>
    <is_us_export>No</is_us_export>
  </oversight_info>
  <brief_summary>
    <textblock>
      This is the first sentence of a summary that goes on for so long that the download has to break
      it into two lines.

      A second paragraph &amp; more.
    </textblock>
  </brief_summary>
  <overall_status>Active, not recruiting</overall_status>
  <why_stopped>Slow accrual</why_stopped>
  <start_date type="Actual">May 15, 2023</start_date>
  <completion_date type="Anticipated">May 2026</completion_date>
  <primary_completion_date type="Anticipated">December 2025</primary_completion_date>
  <phase>Phase 1/Phase 2</phase>
  <study_type>Interventional</study_type>
  <has_expanded_access>No</has_expanded_access>
  <study_design_info>
    <allocation>Non-Randomized</allocation>
    <intervention_model>Sequential Assignment</intervention_model>
    <primary_purpose>Treatment</primary_purpose>
    <masking>Triple (Participant, Care Provider, Outcomes Assessor)</masking>
  </study_design_info>
  <primary_outcome>
    <measure>Safety</measure><time_frame>28 days</time_frame>
    <safety_issue>Yes</safety_issue>
    <description>Number of events</description>
  </primary_outcome>
  <secondary_outcome><measure>Response</measure></secondary_outcome>
  <other_outcome><measure>Persistence</measure></other_outcome>
  <number_of_arms>2</number_of_arms>
  <enrollment type="Anticipated">24</enrollment>
  <condition>Lymphoma</condition>
  <condition>Leukemia</condition>
  <arm_group>
    <arm_group_label>Low</arm_group_label><arm_group_type>Experimental</arm_group_type>
    <description>Low dose</description>
  </arm_group>
  <arm_group>
    <arm_group_label>None</arm_group_label><arm_group_type>No Intervention</arm_group_type>
  </arm_group>
  <intervention>
    <intervention_type>Biological</intervention_type><intervention_name>CAR-T</intervention_name>
    <description>One infusion</description>
    <arm_group_label>Low</arm_group_label>
    <other_name>SYN cells</other_name>
  </intervention>
  <biospec_retention>Samples With DNA</biospec_retention>
  <biospec_descr><textblock>Blood</textblock></biospec_descr>
  <eligibility>
    <study_pop><textblock>Adults</textblock></study_pop>
    <sampling_method>Non-Probability Sample</sampling_method>
    <criteria>
      <textblock>
        Inclusion Criteria:

          -  Age 18 or more and a diagnosis that takes a whole line of words to be told, which then has
             to go on

          -  Consent

        Exclusion Criteria:

          -  None
      </textblock>
    </criteria>
    <gender>All</gender>
    <minimum_age>18 Years</minimum_age>
    <maximum_age>N/A</maximum_age>
    <healthy_volunteers>No</healthy_volunteers>
  </eligibility>
  <overall_official>
    <last_name>Jane Doe, MD</last_name><role>Principal Investigator</role>
    <affiliation>Synthetic University</affiliation>
  </overall_official>
  <overall_contact>
    <first_name>John</first_name><last_name>Roe</last_name><degrees>PhD</degrees>
    <phone>555-0100</phone><phone_ext>1</phone_ext><email>john@example.org</email>
  </overall_contact>
  <overall_contact_backup><last_name>Backup</last_name></overall_contact_backup>
  <location>
    <facility>
      <name>Hospital A</name>
      <address><city>Boston</city><state>Massachusetts</state><zip>02115</zip><country>United States</country></address>
    </facility>
    <status>Recruiting</status>
    <contact><last_name>Site Contact</last_name><phone>555-0101</phone></contact>
    <investigator><last_name>Site Doctor</last_name><role>Sub-Investigator</role></investigator>
  </location>
  <location_countries><country>United States</country><country>Canada</country></location_countries>
  <removed_countries><country>France</country></removed_countries>
  <link><url>https://example.org</url><description>Home</description></link>
  <reference><citation>Doe 2020</citation><PMID>1</PMID></reference>
  <results_reference><citation>Doe 2024</citation></results_reference>
  <verification_date>January 2024</verification_date>
  <study_first_submitted>January 2, 2023</study_first_submitted>
  <study_first_submitted_qc>January 3, 2023</study_first_submitted_qc>
  <study_first_posted type="Actual">January 4, 2023</study_first_posted>
  <last_update_submitted>January 5, 2024</last_update_submitted>
  <last_update_submitted_qc>January 5, 2024</last_update_submitted_qc>
  <last_update_posted type="Estimate">January 8, 2024</last_update_posted>
  <responsible_party>
    <responsible_party_type>Principal Investigator</responsible_party_type>
    <investigator_affiliation>Synthetic University</investigator_affiliation>
    <investigator_full_name>Jane Doe</investigator_full_name>
    <investigator_title>Professor</investigator_title>
  </responsible_party>
  <keyword>cells</keyword>
  <condition_browse><mesh_term>Lymphoma</mesh_term></condition_browse>
  <intervention_browse><mesh_term>Antigens</mesh_term></intervention_browse>
  <patient_data>
    <sharing_ipd>Yes</sharing_ipd><ipd_description>On request</ipd_description>
    <ipd_info_type>Study Protocol</ipd_info_type>
    <ipd_info_type>Statistical Analysis Plan (SAP)</ipd_info_type>
    <ipd_time_frame>A year</ipd_time_frame><ipd_access_criteria>Any</ipd_access_criteria>
    <ipd_url>https://example.org/ipd</ipd_url>
  </patient_data>
  <study_docs><study_doc><doc_id>D1</doc_id><doc_type>Dataset</doc_type><doc_url>https://example.org/d</doc_url></study_doc></study_docs>
  <provided_document_section>
    <provided_document>
      <document_type>Study Protocol</document_type><document_has_protocol>Yes</document_has_protocol>
      <document_has_icf>No</document_has_icf><document_has_sap>No</document_has_sap>
      <document_date>March 1, 2023</document_date>
      <document_url>https://clinicaltrials.gov/ProvidedDocs/01/NCT00000001/Prot_000.pdf</document_url>
    </provided_document>
  </provided_document_section>
  <pending_results><submitted>June 1, 2024</submitted><returned>July 1, 2024</returned><submission_canceled>Unknown</submission_canceled></pending_results>
`

test('every element has its place in the model', () => {
  const { study, warnings, unmapped } = parse(protocol)
  expect(warnings).toEqual([])
  expect(unmapped).toEqual({
    'primary_outcome/safety_issue': 'Yes',
    'location_countries/country': 'Canada',
    last_update_submitted_qc: 'January 5, 2024',
  })
  expect(study).toEqual({
    protocolSection: {
      identificationModule: {
        nctId: 'NCT00000001',
        nctIdAliases: ['NCT00000002'],
        orgStudyIdInfo: { id: 'SYN-1' },
        secondaryIdInfos: [{ id: '2023-000001-10' }, { id: 'U01 000001' }],
        briefTitle: 'A trial of cells',
        officialTitle: 'A Phase 1/2 Trial of Cells',
        acronym: 'SYN',
        organization: { fullName: 'Synthetic University' },
      },
      statusModule: {
        statusVerifiedDate: '2024-01',
        overallStatus: 'ACTIVE_NOT_RECRUITING',
        whyStopped: 'Slow accrual',
        expandedAccessInfo: { hasExpandedAccess: false },
        startDateStruct: { date: '2023-05-15', type: 'ACTUAL' },
        primaryCompletionDateStruct: { date: '2025-12', type: 'ESTIMATED' },
        completionDateStruct: { date: '2026-05', type: 'ESTIMATED' },
        studyFirstSubmitDate: '2023-01-02',
        studyFirstSubmitQcDate: '2023-01-03',
        studyFirstPostDateStruct: { date: '2023-01-04', type: 'ACTUAL' },
        lastUpdateSubmitDate: '2024-01-05',
        lastUpdatePostDateStruct: { date: '2024-01-08', type: 'ESTIMATED' },
      },
      sponsorCollaboratorsModule: {
        responsibleParty: {
          type: 'PRINCIPAL_INVESTIGATOR',
          investigatorFullName: 'Jane Doe',
          investigatorTitle: 'Professor',
          investigatorAffiliation: 'Synthetic University',
        },
        leadSponsor: { name: 'Synthetic University', class: 'OTHER' },
        collaborators: [
          { name: 'Institute', class: 'NIH' },
          { name: 'Army', class: 'FED' },
        ],
      },
      oversightModule: { oversightHasDmc: true, isFdaRegulatedDrug: false, isUsExport: false },
      descriptionModule: {
        briefSummary:
          'This is the first sentence of a summary that goes on for so long that the download has to break it into two lines.\n\nA second paragraph & more.',
      },
      conditionsModule: { conditions: ['Lymphoma', 'Leukemia'], keywords: ['cells'] },
      designModule: {
        studyType: 'INTERVENTIONAL',
        phases: ['PHASE1', 'PHASE2'],
        designInfo: {
          allocation: 'NON_RANDOMIZED',
          interventionModel: 'SEQUENTIAL',
          primaryPurpose: 'TREATMENT',
          maskingInfo: {
            masking: 'TRIPLE',
            whoMasked: ['PARTICIPANT', 'CARE_PROVIDER', 'OUTCOMES_ASSESSOR'],
          },
        },
        bioSpec: { retention: 'SAMPLES_WITH_DNA', description: 'Blood' },
        enrollmentInfo: { count: 24, type: 'ESTIMATED' },
      },
      armsInterventionsModule: {
        armGroups: [
          {
            label: 'Low',
            type: 'EXPERIMENTAL',
            description: 'Low dose',
            interventionNames: ['Biological: CAR-T'],
          },
          { label: 'None', type: 'NO_INTERVENTION' },
        ],
        interventions: [
          {
            type: 'BIOLOGICAL',
            name: 'CAR-T',
            description: 'One infusion',
            armGroupLabels: ['Low'],
            otherNames: ['SYN cells'],
          },
        ],
      },
      outcomesModule: {
        primaryOutcomes: [
          { measure: 'Safety', description: 'Number of events', timeFrame: '28 days' },
        ],
        secondaryOutcomes: [{ measure: 'Response' }],
        otherOutcomes: [{ measure: 'Persistence' }],
      },
      eligibilityModule: {
        eligibilityCriteria:
          'Inclusion Criteria:\n\n  -  Age 18 or more and a diagnosis that takes a whole line of words to be told, which then has to go on\n\n  -  Consent\n\nExclusion Criteria:\n\n  -  None',
        healthyVolunteers: false,
        sex: 'ALL',
        minimumAge: '18 Years',
        studyPopulation: 'Adults',
        samplingMethod: 'NON_PROBABILITY_SAMPLE',
      },
      contactsLocationsModule: {
        centralContacts: [
          {
            name: 'John Roe, PhD',
            phone: '555-0100',
            phoneExt: '1',
            email: 'john@example.org',
            role: 'CONTACT',
          },
          { name: 'Backup', role: 'CONTACT' },
        ],
        overallOfficials: [
          {
            name: 'Jane Doe, MD',
            affiliation: 'Synthetic University',
            role: 'PRINCIPAL_INVESTIGATOR',
          },
        ],
        locations: [
          {
            facility: 'Hospital A',
            status: 'RECRUITING',
            city: 'Boston',
            state: 'Massachusetts',
            zip: '02115',
            country: 'United States',
            contacts: [
              { name: 'Site Contact', phone: '555-0101', role: 'CONTACT' },
              { name: 'Site Doctor', role: 'SUB_INVESTIGATOR' },
            ],
          },
        ],
      },
      referencesModule: {
        references: [
          { pmid: '1', type: 'BACKGROUND', citation: 'Doe 2020' },
          { type: 'RESULT', citation: 'Doe 2024' },
        ],
        seeAlsoLinks: [{ label: 'Home', url: 'https://example.org' }],
        availIpds: [{ id: 'D1', type: 'Dataset', url: 'https://example.org/d' }],
      },
      ipdSharingStatementModule: {
        ipdSharing: 'YES',
        description: 'On request',
        infoTypes: ['STUDY_PROTOCOL', 'SAP'],
        timeFrame: 'A year',
        accessCriteria: 'Any',
        url: 'https://example.org/ipd',
      },
    },
    annotationSection: {
      annotationModule: {
        unpostedAnnotation: {
          unpostedEvents: [
            { type: 'RELEASE', date: '2024-06-01' },
            { type: 'RESET', date: '2024-07-01' },
            { type: 'UNRELEASE', dateUnknown: true },
          ],
        },
      },
    },
    documentSection: {
      largeDocumentModule: {
        largeDocs: [
          {
            hasProtocol: true,
            hasSap: false,
            hasIcf: false,
            label: 'Study Protocol',
            date: '2023-03-01',
            filename: 'Prot_000.pdf',
          },
        ],
      },
    },
    derivedSection: {
      miscInfoModule: { removedCountries: ['France'] },
      conditionBrowseModule: { meshes: [{ term: 'Lymphoma' }] },
      interventionBrowseModule: { meshes: [{ term: 'Antigens' }] },
    },
    hasResults: false,
  })
})

const results = `<clinical_results>
  <participant_flow>
    <recruitment_details>One site</recruitment_details>
    <group_list><group group_id="P1"><title>Low</title><description>Low dose</description></group></group_list>
    <period_list><period><title>Overall Study</title>
      <milestone_list><milestone><title>STARTED</title><participants_list><participants group_id="P1" count="10">screened</participants></participants_list></milestone></milestone_list>
      <drop_withdraw_reason_list><drop_withdraw_reason><title>Death</title><participants_list><participants group_id="P1" count="1"/></participants_list></drop_withdraw_reason></drop_withdraw_reason_list>
    </period></period_list>
  </participant_flow>
  <baseline>
    <group_list><group group_id="B1"><title>Low</title></group></group_list>
    <analyzed_list><analyzed><units>Participants</units><scope>Overall</scope><count_list><count group_id="B1" value="10"/></count_list></analyzed></analyzed_list>
    <measure_list><measure><title>Age</title><units>years</units><param>Mean</param><dispersion>Standard Deviation</dispersion>
      <class_list><class><category_list><category><measurement_list><measurement group_id="B1" value="50" spread="5"/></measurement_list></category></category_list></class></class_list>
    </measure></measure_list>
  </baseline>
  <outcome_list><outcome>
    <type>Primary</type><title>Response</title><time_frame>1 year</time_frame><population>All</population>
    <group_list><group group_id="O1"><title>Low</title></group></group_list>
    <measure><title>Response</title><units>participants</units><param>Count of Participants</param>
      <analyzed_list><analyzed><units>Participants</units><scope>Measure</scope><count_list><count group_id="O1" value="10"/></count_list></analyzed></analyzed_list>
      <class_list><class><category_list><category><measurement_list><measurement group_id="O1" value="6" lower_limit="3" upper_limit="9"/></measurement_list></category></category_list></class></class_list>
    </measure>
    <analysis_list><analysis><group_id_list><group_id>O1</group_id></group_id_list><non_inferiority_type>Superiority</non_inferiority_type><p_value>0.04</p_value><method>t-test</method><ci_percent>95</ci_percent><ci_n_sides>2-Sided</ci_n_sides></analysis></analysis_list>
  </outcome></outcome_list>
  <reported_events>
    <time_frame>1 year</time_frame>
    <group_list><group group_id="E1"><title>Low</title></group></group_list>
    <serious_events><default_vocab>MedDRA</default_vocab><default_assessment>Systematic Assessment</default_assessment><category_list>
      <category><title>Total</title><event_list><event><sub_title>Total, serious adverse events</sub_title><counts group_id="E1" subjects_affected="2" subjects_at_risk="10"/></event></event_list></category>
      <category><title>Immune system disorders</title><event_list><event><sub_title vocab="MedDRA 26">CRS</sub_title><counts group_id="E1" events="3" subjects_affected="2" subjects_at_risk="10"/></event></event_list></category>
    </category_list></serious_events>
    <other_events><frequency_threshold>5</frequency_threshold></other_events>
  </reported_events>
  <certain_agreements><pi_employee>Principal Investigators are NOT employed by the organization sponsoring the study.</pi_employee><restrictive_agreement>There is NOT an agreement between Principal Investigators and the Sponsor.</restrictive_agreement></certain_agreements>
  <limitations_and_caveats>Small</limitations_and_caveats>
  <point_of_contact><name_or_title>Jane Doe</name_or_title><organization>Synthetic University</organization><phone>555-0102</phone></point_of_contact>
</clinical_results>`

test('results have their place too', () => {
  const { study, warnings, unmapped } = parse(ids + results)
  expect(warnings).toEqual([])
  expect(unmapped).toBeUndefined()
  expect(study.hasResults).toBe(true)
  expect(study.resultsSection).toEqual({
    participantFlowModule: {
      recruitmentDetails: 'One site',
      groups: [{ id: 'P1', title: 'Low', description: 'Low dose' }],
      periods: [
        {
          title: 'Overall Study',
          milestones: [
            {
              type: 'STARTED',
              achievements: [{ groupId: 'P1', comment: 'screened', numSubjects: '10' }],
            },
          ],
          dropWithdraws: [{ type: 'Death', reasons: [{ groupId: 'P1', numSubjects: '1' }] }],
        },
      ],
    },
    baselineCharacteristicsModule: {
      groups: [{ id: 'B1', title: 'Low' }],
      denoms: [{ units: 'Participants', counts: [{ groupId: 'B1', value: '10' }] }],
      measures: [
        {
          title: 'Age',
          paramType: 'MEAN',
          dispersionType: 'STANDARD_DEVIATION',
          unitOfMeasure: 'years',
          classes: [
            { categories: [{ measurements: [{ groupId: 'B1', value: '50', spread: '5' }] }] },
          ],
        },
      ],
    },
    outcomeMeasuresModule: {
      outcomeMeasures: [
        {
          type: 'PRIMARY',
          title: 'Response',
          populationDescription: 'All',
          reportingStatus: 'POSTED',
          paramType: 'COUNT_OF_PARTICIPANTS',
          unitOfMeasure: 'participants',
          timeFrame: '1 year',
          groups: [{ id: 'O1', title: 'Low' }],
          denoms: [{ units: 'Participants', counts: [{ groupId: 'O1', value: '10' }] }],
          classes: [
            {
              categories: [
                {
                  measurements: [{ groupId: 'O1', value: '6', lowerLimit: '3', upperLimit: '9' }],
                },
              ],
            },
          ],
          analyses: [
            {
              statisticalMethod: 't-test',
              pValue: '0.04',
              ciNumSides: 'TWO_SIDED',
              ciPctValue: '95',
              nonInferiorityType: 'SUPERIORITY',
              groupIds: ['O1'],
            },
          ],
        },
      ],
    },
    adverseEventsModule: {
      frequencyThreshold: '5',
      timeFrame: '1 year',
      eventGroups: [{ id: 'E1', title: 'Low', seriousNumAffected: 2, seriousNumAtRisk: 10 }],
      seriousEvents: [
        {
          term: 'CRS',
          organSystem: 'Immune system disorders',
          sourceVocabulary: 'MedDRA 26',
          assessmentType: 'SYSTEMATIC_ASSESSMENT',
          stats: [{ groupId: 'E1', numEvents: 3, numAffected: 2, numAtRisk: 10 }],
        },
      ],
    },
    moreInfoModule: {
      limitationsAndCaveats: { description: 'Small' },
      certainAgreement: { piSponsorEmployee: false, restrictiveAgreement: false },
      pointOfContact: {
        title: 'Jane Doe',
        organization: 'Synthetic University',
        phone: '555-0102',
      },
    },
  })
})

describe('older spellings', () => {
  test('dates and responsible party', () => {
    const { study, unmapped } = parse(`${ids}
      <firstreceived_date>May 1, 2008</firstreceived_date><lastchanged_date>May 2, 2009</lastchanged_date>
      <responsible_party><name_title>Jane Doe, Professor</name_title><organization>University</organization></responsible_party>
      <eligibility><gender>Both</gender><healthy_volunteers>Accepts Healthy Volunteers</healthy_volunteers></eligibility>
      <oversight_info><authority>United States: Food and Drug Administration</authority></oversight_info>`)
    expect(study.protocolSection.statusModule).toEqual({
      studyFirstSubmitDate: '2008-05-01',
      lastUpdateSubmitDate: '2009-05-02',
    })
    expect(study.protocolSection.sponsorCollaboratorsModule?.responsibleParty).toEqual({
      oldNameTitle: 'Jane Doe, Professor',
      oldOrganization: 'University',
    })
    expect(study.protocolSection.eligibilityModule).toEqual({ sex: 'ALL', healthyVolunteers: true })
    expect(unmapped).toEqual({
      'oversight_info/authority': 'United States: Food and Drug Administration',
    })
  })

  test.each([
    ['Interventional', ['NA']],
    ['Observational', undefined],
    ['Expanded Access', undefined],
  ])('no phase in a study of type %s', (type, phases) => {
    const { study } = parse(`${ids}<phase>N/A</phase><study_type>${type}</study_type>`)
    expect(study.protocolSection.designModule?.phases).toEqual(phases)
  })

  test('a patient registry', () => {
    const { study } = parse(`${ids}<study_type>Observational [Patient Registry]</study_type>`)
    expect(study.protocolSection.designModule).toEqual({
      studyType: 'OBSERVATIONAL',
      patientRegistry: true,
    })
  })
})

test('an element that was never in the schema is kept under its path', () => {
  const { unmapped } = parse(`${ids}<mood><today>good</today><today>better</today></mood>`)
  expect(unmapped).toEqual({ 'mood/today': 'good\nbetter' })
})

test.each([
  ['no number', '<brief_title>x</brief_title>', 'id_info/nct_id: expected a number'],
  ['a wrong number', '<id_info><nct_id>X1</nct_id></id_info>', 'found X1'],
  ['no title', '<id_info><nct_id>NCT00000001</nct_id></id_info>', 'briefTitle'],
  ['an open tag', '<id_info>', 'well-formed XML'],
  ['an undeclared entity', `${ids}<keyword>&lol;</keyword>`, 'well-formed XML'],
  ['too many levels', '<a>'.repeat(100) + '</a>'.repeat(100), 'at most 64 levels'],
])('a record with %s is refused', (_, content, message) =>
  expect(() => parse(content)).toThrow(message),
)

test('half a date, sponsor or enrollment is kept as a statement, and hides nothing of another source', () => {
  const { study, unmapped, warnings } = parse(`${ids}
    <start_date type="Actual">Smarch 2020</start_date>
    <completion_date type="Anticipated"></completion_date>
    <enrollment type="Actual">many</enrollment>
    <sponsors>
      <lead_sponsor><agency_class>Industry</agency_class></lead_sponsor>
      <collaborator><agency></agency><agency_class>NIH</agency_class></collaborator>
    </sponsors>`)
  const { statusModule, sponsorCollaboratorsModule, designModule } = study.protocolSection
  expect({ statusModule, sponsorCollaboratorsModule, designModule }).toEqual({})
  expect(unmapped).toEqual({
    start_date: 'Smarch 2020',
    'start_date/@type': 'Actual',
    'completion_date/@type': 'Anticipated',
    enrollment: 'many',
    'enrollment/@type': 'Actual',
    'sponsors/lead_sponsor/agency_class': 'Industry',
    'sponsors/collaborator/agency_class': 'NIH',
  })
  expect(warnings.map(({ place }) => place)).toEqual(['start_date', 'enrollment'])
})

test.each(['constructor', '__proto__', 'toString'])(
  'an element named %s is kept like any other',
  (name) => {
    const record = parse(`${ids}<${name}>a</${name}><${name}>b</${name}>`)
    expect(Object.entries(record.unmapped ?? {})).toEqual([[name, 'a\nb']])
    expect(JSON.parse(JSON.stringify(record.unmapped))).toEqual(record.unmapped)
  },
)

test('a text block of very many lines is read', () => {
  expect(toBlock('\n  line'.repeat(300_000))?.length).toBe(300_000 * 5 - 1)
})

describe('text blocks', () => {
  test.each([
    ['\n      one\n      two\n    ', 'one\ntwo'],
    ['one', 'one'],
    ['   \n  ', undefined],
    [undefined, undefined],
    ['\n  a\n\n\n\n  b\n', 'a\n\nb'],
    [`\n  ${'word '.repeat(19)}end\n  next\n`, `${'word '.repeat(19)}end next`],
    [`\n  ${'word '.repeat(19)}end\n  - next\n`, `${'word '.repeat(19)}end\n- next`],
  ])('%j', (text, block) => expect(toBlock(text)).toBe(block))
})

test.each([
  [
    '<study_design>Allocation: Randomized, Endpoint Classification: Safety/Efficacy Study, Intervention Model: Parallel Assignment, Masking: Double Blind (Subject, Investigator), Primary Purpose: Treatment</study_design>',
    {
      allocation: 'RANDOMIZED',
      interventionModel: 'PARALLEL',
      primaryPurpose: 'TREATMENT',
      maskingInfo: { masking: 'DOUBLE', whoMasked: ['PARTICIPANT', 'INVESTIGATOR'] },
    },
    'Endpoint Classification: Safety/Efficacy Study',
  ],
  [
    '<study_design_info><masking>Participant, Care Provider, Investigator</masking></study_design_info>',
    {
      maskingInfo: {
        masking: 'TRIPLE',
        whoMasked: ['PARTICIPANT', 'CARE_PROVIDER', 'INVESTIGATOR'],
      },
    },
    undefined,
  ],
])('the design in its format before 2018: %s', (xml, designInfo, kept) => {
  const { study, unmapped } = ctgovLegacyXmlFormat.parse(
    `<clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info><brief_title>A trial</brief_title><study_type>Interventional</study_type>${xml}</clinical_study>`,
  )
  expect(study.protocolSection.designModule?.designInfo).toEqual(designInfo)
  expect(unmapped?.study_design).toBe(kept)
})
