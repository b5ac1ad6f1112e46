/** Fields of the protocol section. The notation is explained in `parse.ts`. */
export const protocolFieldTable = `
protocolSection: ProtocolSection ProtocolSection title(Protocol Section) defined(protocol)
  identificationModule: IdentificationModule IdentificationModule defined(protocol#identification)
    nctId: NCTId text alt(NCT-ID)
    nctIdAliases: NCTIdAlias text[] synonyms
    orgStudyIdInfo: OrgStudyIdInfo OrgStudyIdInfo
      id: OrgStudyId text synonyms alt(ORGANIZATION-STUDY-ID) defined(protocol#PrimaryId)
      type: OrgStudyIdType OrgStudyIdType enum alt(ORGANIZATION-STUDY-ID-TYPE)
      link: OrgStudyIdLink text
    secondaryIdInfos: SecondaryIdInfo SecondaryIdInfo[]
      id: SecondaryId text synonyms alt(SECONDARY-ID) defined(protocol#SecondaryIds)
      type: SecondaryIdType SecondaryIdType enum alt(SECONDARY-ID-TYPE) defined(protocol#SecondaryIdType)
      domain: SecondaryIdDomain text synonyms alt(SECONDARY-ID-DOMAIN) defined(protocol#SecondaryIdDescription)
      link: SecondaryIdLink text
    briefTitle: BriefTitle text synonyms alt(BRIEF-TITLE) defined(protocol#BriefTitle)
    officialTitle: OfficialTitle text synonyms alt(OFFICIAL-TITLE) defined(protocol#OfficialTitle)
    acronym: Acronym text synonyms alt(ACRONYM) defined(protocol#Acronym)
    organization: Organization Organization
      fullName: OrgFullName text alt(ORGANIZATION-FULLNAME)
      class: OrgClass AgencyClass enum alt(ORGANIZATION-CLASS)
  statusModule: StatusModule StatusModule defined(protocol#status)
    statusVerifiedDate: StatusVerifiedDate PartialDate alt(VERIFICATION-DATE) defined(protocol#VerificationDate)
    overallStatus: OverallStatus Status enum alt(OVERALL-STATUS) defined(protocol#OverallStatus)
    lastKnownStatus: LastKnownStatus Status enum alt(LAST-KNOWN-STATUS)
    delayedPosting: DelayedPosting boolean alt(DELAYED) defined(protocol#PostPriorFDAAApproval)
    whyStopped: WhyStopped markup synonyms alt(WHY-STOPPED) defined(protocol#WhyStudyStopped)
    expandedAccessInfo: ExpandedAccessInfo ExpandedAccessInfo
      hasExpandedAccess: HasExpandedAccess boolean alt(HAS-EXPANDED-ACCESS) defined(protocol#HasExpandedAccess) source(TEXT)
      nctId: ExpandedAccessNCTId text synonyms alt(HAS-EXPANDED-ACCESS-NCT) defined(protocol#EANCTNumber)
      statusForNctId: ExpandedAccessStatusForNCTId ExpandedAccessStatus enum
    startDateStruct: StartDateStruct PartialDateStruct
      date: StartDate PartialDate alt(START-DATE) defined(protocol#StartDate)
      type: StartDateType DateType enum
    primaryCompletionDateStruct: PrimaryCompletionDateStruct PartialDateStruct
      date: PrimaryCompletionDate PartialDate alt(COMPLETION-DATE-PRIMARY) defined(protocol#LastFollowUpDate)
      type: PrimaryCompletionDateType DateType enum defined(protocol#LastFollowUpDate)
    completionDateStruct: CompletionDateStruct PartialDateStruct
      date: CompletionDate PartialDate alt(COMPLETION-DATE) defined(protocol#LastFollowUpDate)
      type: CompletionDateType DateType enum defined(protocol#LastFollowUpDate)
    studyFirstSubmitDate: StudyFirstSubmitDate NormalizedDate alt(STUDY-FIRST-SUBMITTED FIRST-RECEIVED-DATE)
    studyFirstSubmitQcDate: StudyFirstSubmitQCDate NormalizedDate alt(STUDY-FIRST-SUBMITTED-QC)
    studyFirstPostDateStruct: StudyFirstPostDateStruct DateStruct
      date: StudyFirstPostDate NormalizedDate alt(STUDY-FIRST-POSTED)
      type: StudyFirstPostDateType DateType enum
    resultsWaived: ResultsWaived boolean
    resultsFirstSubmitDate: ResultsFirstSubmitDate NormalizedDate alt(RESULTS-FIRST-SUBMITTED FIRST-RECEIVED-RESULTS-DATE) title(Results First Submitted Date)
    resultsFirstSubmitQcDate: ResultsFirstSubmitQCDate NormalizedDate alt(RESULTS-FIRST-SUBMITTED-QC)
    resultsFirstPostDateStruct: ResultsFirstPostDateStruct DateStruct
      date: ResultsFirstPostDate NormalizedDate alt(RESULTS-FIRST-POSTED)
      type: ResultsFirstPostDateType DateType enum
    dispFirstSubmitDate: DispFirstSubmitDate NormalizedDate alt(DISPOSITION-FIRST-SUBMITTED FIRST-RECEIVED-DISPOSITION-DATE)
    dispFirstSubmitQcDate: DispFirstSubmitQCDate NormalizedDate alt(DISPOSITION-FIRST-SUBMITTED-QC)
    dispFirstPostDateStruct: DispFirstPostDateStruct DateStruct
      date: DispFirstPostDate NormalizedDate alt(DISPOSITION-FIRST-POSTED)
      type: DispFirstPostDateType DateType enum
    lastUpdateSubmitDate: LastUpdateSubmitDate NormalizedDate alt(LAST-UPDATE-SUBMITTED LAST-RELEASE-DATE)
    lastUpdatePostDateStruct: LastUpdatePostDateStruct DateStruct
      date: LastUpdatePostDate NormalizedDate alt(LAST-UPDATE-POSTED)
      type: LastUpdatePostDateType DateType enum
  sponsorCollaboratorsModule: SponsorCollaboratorsModule SponsorCollaboratorsModule defined(protocol#Sponsors)
    responsibleParty: ResponsibleParty ResponsibleParty defined(protocol#InvestigatorInfo)
      type: ResponsiblePartyType ResponsiblePartyType enum alt(RESPONSIBLE-PARTY-TYPE) defined(protocol#RespParty)
      investigatorFullName: ResponsiblePartyInvestigatorFullName text synonyms defined(protocol#InvestigatorName)
      investigatorTitle: ResponsiblePartyInvestigatorTitle text synonyms defined(protocol#InvestigatorOfTitle)
      investigatorAffiliation: ResponsiblePartyInvestigatorAffiliation text synonyms defined(protocol#InvestigatorAffil)
      oldNameTitle: ResponsiblePartyOldNameTitle text synonyms defined(protocol#InvestigatorName)
      oldOrganization: ResponsiblePartyOldOrganization text synonyms defined(protocol#InvestigatorAffil)
    leadSponsor: LeadSponsor Sponsor
      name: LeadSponsorName text alt(SPONSOR LEAD-SPONSOR) defined(protocol#Sponsor)
      class: LeadSponsorClass AgencyClass enum alt(LEAD-SPONSOR-CLASS)
    collaborators: Collaborator Sponsor[]
      name: CollaboratorName text alt(COLLABORATOR) defined(protocol#Collaborators)
      class: CollaboratorClass AgencyClass enum alt(COLLABORATOR-CLASS)
  oversightModule: OversightModule OversightModule defined(protocol#oversight)
    oversightHasDmc: OversightHasDMC boolean alt(HAS-DMC) defined(protocol#hasDMC)
    isFdaRegulatedDrug: IsFDARegulatedDrug boolean defined(protocol#FDADrugProduct)
    isFdaRegulatedDevice: IsFDARegulatedDevice boolean defined(protocol#FDAReg)
    isUnapprovedDevice: IsUnapprovedDevice boolean defined(protocol#deviceNotCleared)
    isPpsd: IsPPSD boolean defined(protocol#PediatricPostmarket)
    isUsExport: IsUSExport boolean defined(protocol#ProductFromUS)
    fdaaa801Violation: FDAAA801Violation boolean
  descriptionModule: DescriptionModule DescriptionModule defined(protocol#description)
    briefSummary: BriefSummary markup synonyms defined(protocol#BriefSummary)
    detailedDescription: DetailedDescription markup synonyms defined(protocol#DetailedDescription)
  conditionsModule: ConditionsModule ConditionsModule defined(protocol#Conditions)
    conditions: Condition text[] synonyms alt(CONDITIONS) defined(protocol#PrimaryCondition)
    keywords: Keyword text[] synonyms alt(KEYWORDS) defined(protocol#Keywords)
  designModule: DesignModule DesignModule defined(protocol#StudyDesign)
    studyType: StudyType StudyType enum alt(STUDY-TYPE STUDY-TYPES) defined(protocol#StudyType)
    nPtrsToThisExpAccNctId: NPtrsToThisExpAccNCTId number
    expandedAccessTypes: ExpandedAccessTypes ExpandedAccessTypes
      individual: ExpAccTypeIndividual boolean
      intermediate: ExpAccTypeIntermediate boolean
      treatment: ExpAccTypeTreatment boolean
    patientRegistry: PatientRegistry boolean alt(PATIENT-REGISTRY)
    targetDuration: TargetDuration NormalizedTime defined(protocol#RoPR)
    phases: Phase Phase[] enum alt(PHASE) defined(protocol#StudyPhase)
    designInfo: DesignInfo DesignInfo defined(protocol#IntStudyDesign)
      allocation: DesignAllocation DesignAllocation enum alt(DESIGN-ALLOCATION) defined(protocol#IntAllocation)
      interventionModel: DesignInterventionModel InterventionalAssignment enum alt(DESIGN-INTERVENTION-MODEL) defined(protocol#IntDesign)
      interventionModelDescription: DesignInterventionModelDescription markup synonyms alt(DESIGN-INTERVENTION-MODEL-DESCRIPTION) defined(protocol#ModelDesc)
      primaryPurpose: DesignPrimaryPurpose PrimaryPurpose enum alt(DESIGN-PRIMARY-PURPOSE) defined(protocol#IntPurpose)
      observationalModel: DesignObservationalModel ObservationalModel enum alt(DESIGN-OBSERVATIONAL-MODEL) defined(protocol#ObsStudyModel)
      timePerspective: DesignTimePerspective DesignTimePerspective enum alt(DESIGN-TIME-PERSPECTIVE) defined(protocol#ObsTiming)
      maskingInfo: DesignMaskingInfo MaskingBlock
        masking: DesignMasking DesignMasking enum alt(DESIGN-MASKING) defined(protocol#IntMasking)
        maskingDescription: DesignMaskingDescription markup synonyms defined(protocol#MaskingDesc)
        whoMasked: DesignWhoMasked WhoMasked[] enum alt(DESIGN-WHO-MASKED) defined(protocol#IntMasking)
    bioSpec: BioSpec BioSpec
      retention: BioSpecRetention BioSpecRetention enum alt(BIOSPECIMEN-RETENTION) defined(protocol#ObsBiospecimenRetention)
      description: BioSpecDescription markup synonyms alt(BIOSPECIMEN-DESCRIPTION) defined(protocol#ObsBiospecimenDescription)
    enrollmentInfo: EnrollmentInfo EnrollmentInfo
      count: EnrollmentCount integer alt(ENROLLMENT) defined(protocol#IntEnrollment)
      type: EnrollmentType EnrollmentType enum defined(protocol#IntEnrollment)
  armsInterventionsModule: ArmsInterventionsModule ArmsInterventionsModule defined(protocol#ArmsGroupsInterventions)
    armGroups: ArmGroup ArmGroup[] defined(protocol#Arms)
      label: ArmGroupLabel text synonyms alt(ARM-GROUP-LABEL) defined(protocol#ArmLabel)
      type: ArmGroupType ArmGroupType enum alt(ARM-GROUP-TYPE ARM-GROUP-TYPES) defined(protocol#ArmType)
      description: ArmGroupDescription markup synonyms alt(ARM-GROUP-DESCRIPTION) defined(protocol#ArmDescription)
      interventionNames: ArmGroupInterventionName text[] synonyms alt(ARM-GROUP-INTERVENTION) defined(protocol#InterventionName)
    interventions: Intervention Intervention[] defined(protocol#Interventions)
      type: InterventionType InterventionType enum alt(INTERVENTION-TYPE INTERVENTION-TYPES) defined(protocol#InterventionType)
      name: InterventionName text synonyms alt(INTERVENTION INTERVENTIONS INTERVENTION-NAME) defined(protocol#InterventionName)
      description: InterventionDescription markup synonyms alt(INTERVENTION-DESCRIPTION) defined(protocol#InterventionDescription)
      armGroupLabels: InterventionArmGroupLabel text[] synonyms
      otherNames: InterventionOtherName text[] synonyms alt(INTERVENTION-OTHER-NAME) defined(protocol#InterventionOtherName)
  outcomesModule: OutcomesModule OutcomesModule defined(protocol#Outcomes)
    primaryOutcomes: PrimaryOutcome Outcome[] defined(protocol#PrimaryOMInfo)
      measure: PrimaryOutcomeMeasure text synonyms alt(PRIMARY-OUTCOME-MEASURE) defined(protocol#PrimaryOMTitle)
      description: PrimaryOutcomeDescription markup synonyms defined(protocol#PrimaryOMDescription)
      timeFrame: PrimaryOutcomeTimeFrame text synonyms defined(protocol#PrimaryOMTimeFrame)
    secondaryOutcomes: SecondaryOutcome Outcome[] defined(protocol#SecondaryOMInfo)
      measure: SecondaryOutcomeMeasure text synonyms alt(SECONDARY-OUTCOME-MEASURE) defined(protocol#SecondaryOMTitle)
      description: SecondaryOutcomeDescription markup synonyms defined(protocol#SecondaryOMDescription)
      timeFrame: SecondaryOutcomeTimeFrame text synonyms defined(protocol#SecondaryOMTimeFrame)
    otherOutcomes: OtherOutcome Outcome[] defined(protocol#OtherOMInfo)
      measure: OtherOutcomeMeasure text synonyms defined(protocol#OtherOMTitle)
      description: OtherOutcomeDescription markup synonyms defined(protocol#OtherOMDescription)
      timeFrame: OtherOutcomeTimeFrame text synonyms defined(protocol#OtherOMTimeFrame)
  eligibilityModule: EligibilityModule EligibilityModule defined(protocol#Eligibility)
    eligibilityCriteria: EligibilityCriteria markup synonyms defined(protocol#EligibilityCriteria)
    healthyVolunteers: HealthyVolunteers boolean alt(HEALTHY-VOLUNTEERS) defined(protocol#HealthyVolunteers)
    sex: Sex Sex enum alt(Gender GENDER) defined(protocol#EligibilitySexGender)
    genderBased: GenderBased boolean defined(protocol#EligibilityGender)
    genderDescription: GenderDescription markup synonyms defined(protocol#GenderDescription)
    minimumAge: MinimumAge NormalizedTime alt(MINIMUM-AGE) defined(protocol#EligibilityMinAge)
    maximumAge: MaximumAge NormalizedTime alt(MAXIMUM-AGE) defined(protocol#EligibilityMaxAge)
    stdAges: StdAge StandardAge[] enum alt(AGE-GROUP)
    studyPopulation: StudyPopulation markup synonyms defined(protocol#EligibilityStudyPopulation)
    samplingMethod: SamplingMethod SamplingMethod enum defined(protocol#EligibilitySamplingMethod)
  contactsLocationsModule: ContactsLocationsModule ContactsLocationsModule defined(protocol#Locations)
    centralContacts: CentralContact Contact[] defined(protocol#OverallStudyContact)
      name: CentralContactName text defined(protocol#OverallStudyContact)
      role: CentralContactRole ContactRole enum
      phone: CentralContactPhone text defined(protocol#OverallStudyContact)
      phoneExt: CentralContactPhoneExt text defined(protocol#OverallStudyContact)
      email: CentralContactEMail text defined(protocol#OverallStudyContact)
    overallOfficials: OverallOfficial Official[] defined(protocol#StudyOfficials)
      name: OverallOfficialName text defined(protocol#StudyOfficials)
      affiliation: OverallOfficialAffiliation text defined(protocol#StudyOfficials)
      role: OverallOfficialRole OfficialRole enum defined(protocol#StudyOfficials)
    locations: Location Location[] nested defined(protocol#Facility)
      facility: LocationFacility text alt(LOCATION-NAME FACILITY) defined(protocol#Facility)
      status: LocationStatus RecruitmentStatus enum alt(LOCATION-STATUS) defined(protocol#FacilityStatus)
      city: LocationCity text alt(LOCATION-CITY CITY) defined(protocol#Facility)
      state: LocationState text alt(LOCATION-STATE STATE) defined(protocol#Facility)
      zip: LocationZip text alt(LOCATION-ZIP) defined(protocol#Facility)
      country: LocationCountry text alt(LOCATION-COUNTRY COUNTRY COUNTRIES) defined(protocol#Facility)
      contacts: LocationContact Contact[] defined(protocol#FacilityContact)
        name: LocationContactName text defined(protocol#FacilityContact)
        role: LocationContactRole ContactRole enum defined(protocol#Investigator)
        phone: LocationContactPhone text defined(protocol#FacilityContact)
        phoneExt: LocationContactPhoneExt text defined(protocol#FacilityContact)
        email: LocationContactEMail text defined(protocol#FacilityContact)
      geoPoint: LocationGeoPoint GeoPoint source(FUNC GeoPoint(LocationCity, LocationState, LocationZip, LocationCountry, LocationLatitude, LocationLongitude, OverallStatus, LastUpdatePostDate))
  referencesModule: ReferencesModule ReferencesModule defined(protocol#References)
    references: Reference Reference[] defined(protocol#RefCitations)
      pmid: ReferencePMID text alt(PUBMED-IDS) defined(protocol#PubMedId)
      type: ReferenceType ReferenceType enum defined(protocol#IsResultsRef)
      citation: ReferenceCitation text synonyms alt(CITATIONS) defined(protocol#Citation)
      retractions: Retraction Retraction[]
        pmid: RetractionPMID text
        source: RetractionSource text synonyms
    seeAlsoLinks: SeeAlsoLink SeeAlsoLink[] defined(protocol#Links)
      label: SeeAlsoLinkLabel markup synonyms alt(LINK-LABELS) defined(protocol#LinkDescription)
      url: SeeAlsoLinkURL text alt(LINKS) defined(protocol#URL)
    availIpds: AvailIPD AvailIpd[]
      id: AvailIPDId text synonyms defined(protocol#AvailIPDId)
      type: AvailIPDType text synonyms defined(protocol#AvailIPDType)
      url: AvailIPDURL text defined(protocol#AvailIPDURL)
      comment: AvailIPDComment markup synonyms defined(protocol#AvailIPDComment)
  ipdSharingStatementModule: IPDSharingStatementModule IpdSharingStatementModule defined(protocol#IPDSharing)
    ipdSharing: IPDSharing IpdSharing enum defined(protocol#PlantoShareIPD)
    description: IPDSharingDescription markup synonyms defined(protocol#IPDSharingPlanDescription)
    infoTypes: IPDSharingInfoType IpdSharingInfoType[] enum defined(protocol#IPDSharingSuppInfoType)
    timeFrame: IPDSharingTimeFrame markup synonyms defined(protocol#IPDSharingTimeFrame)
    accessCriteria: IPDSharingAccessCriteria markup synonyms defined(protocol#IPDSharingAccess)
    url: IPDSharingURL text defined(protocol#IPDSharingURL)
`
