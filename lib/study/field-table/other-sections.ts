/** Fields of the sections that are neither protocol nor results. The notation is explained in `parse.ts`. */
export const otherFieldTable = `
annotationSection: AnnotationSection AnnotationSection title(Annotation Section)
  annotationModule: AnnotationModule AnnotationModule
    unpostedAnnotation: UnpostedAnnotation UnpostedAnnotation
      unpostedResponsibleParty: UnpostedResponsibleParty text synonyms
      unpostedEvents: UnpostedEvent UnpostedEvent[]
        type: UnpostedEventType UnpostedEventType enum
        date: UnpostedEventDate NormalizedDate
        dateUnknown: UnpostedEventDateUnknown boolean title(Unposted Event Date is Unknown)
    violationAnnotation: ViolationAnnotation ViolationAnnotation
      violationEvents: ViolationEvent ViolationEvent[]
        type: ViolationEventType ViolationEventType enum
        description: ViolationEventDescription text synonyms
        creationDate: ViolationEventCreationDate NormalizedDate
        issuedDate: ViolationEventIssuedDate NormalizedDate
        releaseDate: ViolationEventReleaseDate NormalizedDate
        postedDate: ViolationEventPostedDate NormalizedDate
documentSection: DocumentSection DocumentSection title(Document Upload Information Section)
  largeDocumentModule: LargeDocumentModule LargeDocumentModule defined(results#DocumentUpload)
    noSap: LargeDocNoSAP boolean
    largeDocs: LargeDoc LargeDoc[]
      typeAbbrev: LargeDocTypeAbbrev text synonyms defined(results#DocUploadDocType)
      hasProtocol: LargeDocHasProtocol boolean source(TEXT)
      hasSap: LargeDocHasSAP boolean source(TEXT)
      hasIcf: LargeDocHasICF boolean source(TEXT)
      label: LargeDocLabel text synonyms defined(results#DocUploadSubtitle)
      date: LargeDocDate NormalizedDate defined(results#DocUploadDocDate)
      uploadDate: LargeDocUploadDate DateTimeMinutes
      filename: LargeDocFilename text
      size: LargeDocSize long source(FUNC FileSize(NCTId, LargeDocFilename))
derivedSection: DerivedSection DerivedSection title(Derived Section)
  miscInfoModule: MiscInfoModule MiscInfoModule
    versionHolder: VersionHolder NormalizedDate
    removedCountries: RemovedCountry text[]
    submissionTracking: SubmissionTracking SubmissionTracking
      estimatedResultsFirstSubmitDate: EstimatedResultsFirstSubmitDate NormalizedDate
      firstMcpInfo: FirstMCPInfo FirstMcpInfo
        postDateStruct: FirstMCPPostDateStruct DateStruct alt(ResultsFirstPostedQCCommentsDateStruct)
          date: FirstMCPPostDate NormalizedDate alt(RESULTS-FIRST-MCP-POSTED ResultsFirstPostedQCCommentsDate)
          type: FirstMCPPostDateType DateType enum alt(ResultsFirstPostedQCCommentsDateType)
      submissionInfos: SubmissionInfo SubmissionInfo[]
        releaseDate: SubmissionReleaseDate NormalizedDate
        unreleaseDate: SubmissionUnreleaseDate NormalizedDate
        unreleaseDateUnknown: SubmissionUnreleaseDateUnknown boolean
        resetDate: SubmissionResetDate NormalizedDate
        mcpReleaseN: SubmissionMCPReleaseN integer
  conditionBrowseModule: ConditionBrowseModule BrowseModule
    meshes: ConditionMesh Mesh[]
      id: ConditionMeshId text
      term: ConditionMeshTerm text synonyms
    ancestors: ConditionAncestor Mesh[]
      id: ConditionAncestorId text
      term: ConditionAncestorTerm text synonyms
    browseLeaves: ConditionBrowseLeaf BrowseLeaf[]
      id: ConditionBrowseLeafId text alt(CONDITION-BROWSE-LEAF-ID)
      name: ConditionBrowseLeafName text synonyms
      asFound: ConditionBrowseLeafAsFound text synonyms
      relevance: ConditionBrowseLeafRelevance BrowseLeafRelevance enum
    browseBranches: ConditionBrowseBranch BrowseBranch[]
      abbrev: ConditionBrowseBranchAbbrev text synonyms alt(CONDITION-BROWSE-BRANCH-ABBREV)
      name: ConditionBrowseBranchName text synonyms
  interventionBrowseModule: InterventionBrowseModule BrowseModule
    meshes: InterventionMesh Mesh[]
      id: InterventionMeshId text
      term: InterventionMeshTerm text synonyms
    ancestors: InterventionAncestor Mesh[]
      id: InterventionAncestorId text
      term: InterventionAncestorTerm text synonyms
    browseLeaves: InterventionBrowseLeaf BrowseLeaf[]
      id: InterventionBrowseLeafId text alt(INTERVENTION-BROWSE-LEAF-ID)
      name: InterventionBrowseLeafName text synonyms
      asFound: InterventionBrowseLeafAsFound text synonyms
      relevance: InterventionBrowseLeafRelevance BrowseLeafRelevance enum
    browseBranches: InterventionBrowseBranch BrowseBranch[]
      abbrev: InterventionBrowseBranchAbbrev text synonyms alt(INTERVENTION-BROWSE-BRANCH-ABBREV)
      name: InterventionBrowseBranchName text synonyms
hasResults: HasResults boolean title(Has Results) source(FUNC Present(ResultsFirstSubmitDate))
`
