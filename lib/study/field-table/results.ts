/** Fields of the results section. The notation is explained in `parse.ts`. */
export const resultsFieldTable = `
resultsSection: ResultsSection ResultsSection title(Study Results) defined(results)
  participantFlowModule: ParticipantFlowModule ParticipantFlowModule title(Participant Flow Module) defined(results#Result_ParticipantFlow)
    preAssignmentDetails: FlowPreAssignmentDetails markup synonyms defined(results#PreAssignDetails)
    recruitmentDetails: FlowRecruitmentDetails markup synonyms defined(results#RecruitDetails)
    typeUnitsAnalyzed: FlowTypeUnitsAnalyzed text synonyms defined(results#PopFlowTypeUnitsRandomized)
    groups: FlowGroup FlowGroup[] defined(results#PopFlowArmGroup)
      id: FlowGroupId text synonyms
      title: FlowGroupTitle text synonyms defined(results#PopFlowArmGroupTitle)
      description: FlowGroupDescription markup synonyms defined(results#PopFlowArmGroupDesc)
    periods: FlowPeriod FlowPeriod[] defined(results#Period)
      title: FlowPeriodTitle text synonyms defined(results#PeriodTitle)
      milestones: FlowMilestone FlowMilestone[] defined(results#MiscMilestone)
        type: FlowMilestoneType text synonyms defined(results#Started)
        comment: FlowMilestoneComment markup synonyms defined(results#Result_ParticipantFlow_Milestone_Started_comment)
        achievements: FlowAchievement FlowStats[]
          groupId: FlowAchievementGroupId text synonyms
          comment: FlowAchievementComment markup synonyms defined(results#MilestoneDataComments)
          numSubjects: FlowAchievementNumSubjects text synonyms defined(results#MilestoneData)
          numUnits: FlowAchievementNumUnits text synonyms defined(results#MilestoneData)
      dropWithdraws: FlowDropWithdraw DropWithdraw[] defined(results#DWReason)
        type: FlowDropWithdrawType text synonyms defined(results#DWReasonType)
        comment: FlowDropWithdrawComment markup synonyms
        reasons: FlowReason FlowStats[]
          groupId: FlowReasonGroupId text synonyms
          comment: FlowReasonComment markup synonyms defined(results#DWReasonData)
          numSubjects: FlowReasonNumSubjects text synonyms defined(results#DWReasonData)
  baselineCharacteristicsModule: BaselineCharacteristicsModule BaselineCharacteristicsModule defined(results#Result_Baseline)
    populationDescription: BaselinePopulationDescription markup synonyms defined(results#BaselineAnalysisPopulationDesc)
    typeUnitsAnalyzed: BaselineTypeUnitsAnalyzed text synonyms defined(results#BaselineTypeUnitsAnalyzed)
    groups: BaselineGroup MeasureGroup[] defined(results#BaselineArmGroup)
      id: BaselineGroupId text synonyms
      title: BaselineGroupTitle text synonyms defined(results#BaselineArmGroupTitle)
      description: BaselineGroupDescription markup synonyms defined(results#BaselineArmGroupDesc)
    denoms: BaselineDenom Denom[]
      units: BaselineDenomUnits text synonyms defined(results#BaselineNumUnitsAnalyzed)
      counts: BaselineDenomCount DenomCount[]
        groupId: BaselineDenomCountGroupId text synonyms
        value: BaselineDenomCountValue text synonyms defined(results#OverallBaselineNumber)
    measures: BaselineMeasure BaselineMeasure[] defined(results#BaselineMeasure)
      title: BaselineMeasureTitle text synonyms defined(results#BaselineMeasureType)
      description: BaselineMeasureDescription markup synonyms defined(results#BaselineDescription)
      populationDescription: BaselineMeasurePopulationDescription markup synonyms defined(results#BaselineAnalysisPopDesc)
      paramType: BaselineMeasureParamType MeasureParam enum defined(results#BaselineParamType)
      dispersionType: BaselineMeasureDispersionType MeasureDispersionType enum defined(results#BaselineDispersType)
      unitOfMeasure: BaselineMeasureUnitOfMeasure text synonyms defined(results#BaselineUnitOfMeasure)
      calculatePct: BaselineMeasureCalculatePct boolean
      denomUnitsSelected: BaselineMeasureDenomUnitsSelected text synonyms defined(results#BaselineAnalysisPopType)
      denoms: BaselineMeasureDenom Denom[]
        units: BaselineMeasureDenomUnits text synonyms defined(results#BaselineAnalysisNumUnits)
        counts: BaselineMeasureDenomCount DenomCount[]
          groupId: BaselineMeasureDenomCountGroupId text synonyms
          value: BaselineMeasureDenomCountValue text synonyms defined(results#BaselineAnalysisPop)
      classes: BaselineClass MeasureClass[]
        title: BaselineClassTitle text synonyms defined(results#CategoryTitle)
        denoms: BaselineClassDenom Denom[]
          units: BaselineClassDenomUnits text synonyms
          counts: BaselineClassDenomCount DenomCount[]
            groupId: BaselineClassDenomCountGroupId text synonyms
            value: BaselineClassDenomCountValue text synonyms
        categories: BaselineCategory MeasureCategory[]
          title: BaselineCategoryTitle text synonyms defined(results#CategoryTitle)
          measurements: BaselineMeasurement Measurement[]
            groupId: BaselineMeasurementGroupId text synonyms
            value: BaselineMeasurementValue text synonyms defined(results#BaselineData)
            spread: BaselineMeasurementSpread text synonyms
            lowerLimit: BaselineMeasurementLowerLimit text synonyms
            upperLimit: BaselineMeasurementUpperLimit text synonyms
            comment: BaselineMeasurementComment markup synonyms
  outcomeMeasuresModule: OutcomeMeasuresModule OutcomeMeasuresModule defined(results#Result_Outcome_Measure)
    outcomeMeasures: OutcomeMeasure OutcomeMeasure[] defined(results#OutcomeMeasure)
      type: OutcomeMeasureType OutcomeMeasureType enum defined(results#OutcomeMeasureType)
      title: OutcomeMeasureTitle text synonyms defined(results#OutcomeMeasureTitle)
      description: OutcomeMeasureDescription markup synonyms defined(results#OutcomeMeasureDesc)
      populationDescription: OutcomeMeasurePopulationDescription markup synonyms defined(results#AnalysisPopulation)
      reportingStatus: OutcomeMeasureReportingStatus ReportingStatus enum
      anticipatedPostingDate: OutcomeMeasureAnticipatedPostingDate PartialDate defined(results#OutcomeAnticipatedPostDate)
      paramType: OutcomeMeasureParamType MeasureParam enum defined(results#OutcomeMeasureParamType)
      dispersionType: OutcomeMeasureDispersionType text synonyms defined(results#OutcomeMeasureDispersType)
      unitOfMeasure: OutcomeMeasureUnitOfMeasure text synonyms defined(results#OutcomeUnitOfMeasure)
      calculatePct: OutcomeMeasureCalculatePct boolean
      timeFrame: OutcomeMeasureTimeFrame text synonyms defined(results#OutcomeMeasureTimeFrame)
      typeUnitsAnalyzed: OutcomeMeasureTypeUnitsAnalyzed text synonyms defined(results#TypeUnitsAnalyzed)
      denomUnitsSelected: OutcomeMeasureDenomUnitsSelected text synonyms
      groups: OutcomeGroup MeasureGroup[] defined(results#OutcomeArmGroup)
        id: OutcomeGroupId text synonyms
        title: OutcomeGroupTitle text synonyms defined(results#OutcomeArmGroupTitle)
        description: OutcomeGroupDescription markup synonyms defined(results#OutcomeArmGroupDesc)
      denoms: OutcomeDenom Denom[]
        units: OutcomeDenomUnits text synonyms defined(results#NumUnitsAnalyzed)
        counts: OutcomeDenomCount DenomCount[]
          groupId: OutcomeDenomCountGroupId text synonyms
          value: OutcomeDenomCountValue text synonyms defined(results#SubjectsAnalyzed)
      classes: OutcomeClass MeasureClass[]
        title: OutcomeClassTitle text synonyms defined(results#OutcomeCategoryTitle)
        denoms: OutcomeClassDenom Denom[]
          units: OutcomeClassDenomUnits text synonyms defined(results#OutcomeNumUnits)
          counts: OutcomeClassDenomCount DenomCount[]
            groupId: OutcomeClassDenomCountGroupId text synonyms
            value: OutcomeClassDenomCountValue text synonyms defined(results#OutcomePopulation)
        categories: OutcomeCategory MeasureCategory[]
          title: OutcomeCategoryTitle text synonyms defined(results#OutcomeCategoryTitle)
          measurements: OutcomeMeasurement Measurement[] defined(results#OutcomeMeasureDataTable)
            groupId: OutcomeMeasurementGroupId text synonyms
            value: OutcomeMeasurementValue text synonyms defined(results#OutcomeData)
            spread: OutcomeMeasurementSpread text synonyms
            lowerLimit: OutcomeMeasurementLowerLimit text synonyms
            upperLimit: OutcomeMeasurementUpperLimit text synonyms
            comment: OutcomeMeasurementComment markup synonyms
      analyses: OutcomeAnalysis MeasureAnalysis[]
        paramType: OutcomeAnalysisParamType text synonyms defined(results#EstParamType)
        paramValue: OutcomeAnalysisParamValue text synonyms defined(results#EstValue)
        dispersionType: OutcomeAnalysisDispersionType AnalysisDispersionType enum defined(results#EstDispersType)
        dispersionValue: OutcomeAnalysisDispersionValue text synonyms defined(results#EstDispersAmount)
        statisticalMethod: OutcomeAnalysisStatisticalMethod text synonyms defined(results#Method)
        statisticalComment: OutcomeAnalysisStatisticalComment markup synonyms defined(results#OtherMethodComments)
        pValue: OutcomeAnalysisPValue text synonyms defined(results#PValue)
        pValueComment: OutcomeAnalysisPValueComment markup synonyms defined(results#PValueComments)
        ciNumSides: OutcomeAnalysisCINumSides ConfidenceIntervalNumSides enum defined(results#CINumberSides)
        ciPctValue: OutcomeAnalysisCIPctValue text synonyms defined(results#ConfLevel)
        ciLowerLimit: OutcomeAnalysisCILowerLimit text synonyms defined(results#LowerLimit)
        ciUpperLimit: OutcomeAnalysisCIUpperLimit text synonyms defined(results#UpperLimit)
        ciLowerLimitComment: OutcomeAnalysisCILowerLimitComment markup synonyms
        ciUpperLimitComment: OutcomeAnalysisCIUpperLimitComment markup synonyms
        estimateComment: OutcomeAnalysisEstimateComment markup synonyms defined(results#EstComments)
        testedNonInferiority: OutcomeAnalysisTestedNonInferiority boolean defined(results#StatsTestType)
        nonInferiorityType: OutcomeAnalysisNonInferiorityType NonInferiorityType enum defined(results#StatsTestType)
        nonInferiorityComment: OutcomeAnalysisNonInferiorityComment markup synonyms defined(results#Result_Outcome_Analysis_statsTestTypesComment)
        otherAnalysisDescription: OutcomeAnalysisOtherAnalysisDescription markup synonyms defined(results#OtherStats)
        groupDescription: OutcomeAnalysisGroupDescription markup synonyms defined(results#Result_Outcome_Analysis_statsAnalysisComment)
        groupIds: OutcomeAnalysisGroupId text[] synonyms defined(results#GroupSelection)
  adverseEventsModule: AdverseEventsModule AdverseEventsModule defined(results#Result_AdverseEvents)
    frequencyThreshold: EventsFrequencyThreshold text synonyms defined(results#FrequencyThreshold)
    timeFrame: EventsTimeFrame text synonyms defined(results#Result_AdverseEvents_timeFrame)
    description: EventsDescription markup synonyms defined(results#Result_AdverseEvents_additDescription)
    allCauseMortalityComment: EventsAllCauseMortalityComment markup synonyms
    eventGroups: EventGroup EventGroup[] defined(results#EventArmGroupInfo)
      id: EventGroupId text synonyms
      title: EventGroupTitle text synonyms defined(results#EventArmGroupTitle)
      description: EventGroupDescription markup synonyms defined(results#EventArmGroupDesc)
      deathsNumAffected: EventGroupDeathsNumAffected integer defined(results#Mortality_Affected) source(TEXT)
      deathsNumAtRisk: EventGroupDeathsNumAtRisk integer defined(results#Mortality_AtRisk) source(TEXT)
      seriousNumAffected: EventGroupSeriousNumAffected integer defined(results#SeriousTotalAffected) source(TEXT)
      seriousNumAtRisk: EventGroupSeriousNumAtRisk integer defined(results#SeriousAE_AtRisk) source(TEXT)
      otherNumAffected: EventGroupOtherNumAffected integer defined(results#OtherAE_Affected) source(TEXT)
      otherNumAtRisk: EventGroupOtherNumAtRisk integer defined(results#OtherAE_AtRisk) source(TEXT)
    seriousEvents: SeriousEvent AdverseEvent[]
      term: SeriousEventTerm text synonyms defined(results#AdverseEventTerm)
      organSystem: SeriousEventOrganSystem text synonyms defined(results#OrganSystem)
      sourceVocabulary: SeriousEventSourceVocabulary text synonyms defined(results#AdverseEventVocab)
      assessmentType: SeriousEventAssessmentType EventAssessment enum defined(results#AssessType)
      notes: SeriousEventNotes markup synonyms defined(results#AdverseEventNotes)
      stats: SeriousEventStats EventStats[]
        groupId: SeriousEventStatsGroupId text synonyms
        numEvents: SeriousEventStatsNumEvents integer defined(results#OtherAEEvents) source(TEXT)
        numAffected: SeriousEventStatsNumAffected integer defined(results#AdverseEventAffected) source(TEXT)
        numAtRisk: SeriousEventStatsNumAtRisk integer defined(results#AdverseEventAtRisk) source(TEXT)
    otherEvents: OtherEvent AdverseEvent[]
      term: OtherEventTerm text synonyms defined(results#AdverseEventTerm)
      organSystem: OtherEventOrganSystem text synonyms defined(results#OrganSystem)
      sourceVocabulary: OtherEventSourceVocabulary text synonyms defined(results#AdverseEventVocab)
      assessmentType: OtherEventAssessmentType EventAssessment enum defined(results#AssessType)
      notes: OtherEventNotes markup synonyms defined(results#AdverseEventNotes)
      stats: OtherEventStats EventStats[]
        groupId: OtherEventStatsGroupId text synonyms
        numEvents: OtherEventStatsNumEvents integer defined(results#OtherAEEvents) source(TEXT)
        numAffected: OtherEventStatsNumAffected integer defined(results#AdverseEventAffected) source(TEXT)
        numAtRisk: OtherEventStatsNumAtRisk integer defined(results#AdverseEventAtRisk) source(TEXT)
  moreInfoModule: MoreInfoModule MoreInfoModule
    limitationsAndCaveats: LimitationsAndCaveats LimitationsAndCaveats defined(results#Result_LimitationsAndCaveats_description)
      description: LimitationsAndCaveatsDescription markup synonyms defined(results#AdverseEventDataLimitCaveats)
    certainAgreement: CertainAgreement CertainAgreement defined(results#Result_CertainAgreement)
      piSponsorEmployee: AgreementPISponsorEmployee boolean defined(results#PIEmployment)
      restrictionType: AgreementRestrictionType AgreementRestrictionType enum defined(results#RestrictionType)
      restrictiveAgreement: AgreementRestrictiveAgreement boolean defined(results#PIAgreement)
      otherDetails: AgreementOtherDetails markup synonyms defined(results#OtherRestrictionType)
    pointOfContact: PointOfContact PointOfContact defined(results#Result_PointOfContact)
      title: PointOfContactTitle text synonyms defined(results#NameOfficialTitle)
      organization: PointOfContactOrganization text defined(results#OrgName)
      email: PointOfContactEMail text defined(results#Email)
      phone: PointOfContactPhone text defined(results#Phone)
      phoneExt: PointOfContactPhoneExt text defined(results#PhoneExt)
`
