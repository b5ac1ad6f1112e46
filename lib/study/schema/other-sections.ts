import type { z } from 'zod'
import { flag, list, number, toOpenEnum, record, text } from './record'
import { dateStructSchema } from './identification'

// Annotations, uploaded documents and what the registry derives from a record (MeSH terms, submissions).

export const unpostedEventSchema = record({
  type: toOpenEnum('UnpostedEventType'),
  date: text(),
  dateUnknown: flag(),
})
export type UnpostedEvent = z.infer<typeof unpostedEventSchema>

export const unpostedAnnotationSchema = record({
  unpostedResponsibleParty: text(),
  unpostedEvents: list(unpostedEventSchema),
})
export type UnpostedAnnotation = z.infer<typeof unpostedAnnotationSchema>

export const violationEventSchema = record({
  type: toOpenEnum('ViolationEventType'),
  description: text(),
  creationDate: text(),
  issuedDate: text(),
  releaseDate: text(),
  postedDate: text(),
})
export type ViolationEvent = z.infer<typeof violationEventSchema>

export const violationAnnotationSchema = record({
  violationEvents: list(violationEventSchema),
})
export type ViolationAnnotation = z.infer<typeof violationAnnotationSchema>

export const annotationModuleSchema = record({
  unpostedAnnotation: unpostedAnnotationSchema,
  violationAnnotation: violationAnnotationSchema,
})
export type AnnotationModule = z.infer<typeof annotationModuleSchema>

export const annotationSectionSchema = record({
  annotationModule: annotationModuleSchema,
})
export type AnnotationSection = z.infer<typeof annotationSectionSchema>

export const largeDocSchema = record({
  typeAbbrev: text(),
  hasProtocol: flag(),
  hasSap: flag(),
  hasIcf: flag(),
  label: text(),
  date: text(),
  uploadDate: text(),
  filename: text(),
  size: number(),
})
export type LargeDoc = z.infer<typeof largeDocSchema>

export const largeDocumentModuleSchema = record({
  noSap: flag(),
  largeDocs: list(largeDocSchema),
})
export type LargeDocumentModule = z.infer<typeof largeDocumentModuleSchema>

export const documentSectionSchema = record({
  largeDocumentModule: largeDocumentModuleSchema,
})
export type DocumentSection = z.infer<typeof documentSectionSchema>

export const firstMcpInfoSchema = record({
  postDateStruct: dateStructSchema,
})
export type FirstMcpInfo = z.infer<typeof firstMcpInfoSchema>

export const submissionInfoSchema = record({
  releaseDate: text(),
  unreleaseDate: text(),
  unreleaseDateUnknown: flag(),
  resetDate: text(),
  mcpReleaseN: number(),
})
export type SubmissionInfo = z.infer<typeof submissionInfoSchema>

export const submissionTrackingSchema = record({
  estimatedResultsFirstSubmitDate: text(),
  firstMcpInfo: firstMcpInfoSchema,
  submissionInfos: list(submissionInfoSchema),
})
export type SubmissionTracking = z.infer<typeof submissionTrackingSchema>

export const miscInfoModuleSchema = record({
  versionHolder: text(),
  removedCountries: list(text()),
  submissionTracking: submissionTrackingSchema,
})
export type MiscInfoModule = z.infer<typeof miscInfoModuleSchema>

export const meshSchema = record({
  id: text(),
  term: text(),
})
export type Mesh = z.infer<typeof meshSchema>

export const browseLeafSchema = record({
  id: text(),
  name: text(),
  asFound: text(),
  relevance: toOpenEnum('BrowseLeafRelevance'),
})
export type BrowseLeaf = z.infer<typeof browseLeafSchema>

export const browseBranchSchema = record({
  abbrev: text(),
  name: text(),
})
export type BrowseBranch = z.infer<typeof browseBranchSchema>

export const browseModuleSchema = record({
  meshes: list(meshSchema),
  ancestors: list(meshSchema),
  browseLeaves: list(browseLeafSchema),
  browseBranches: list(browseBranchSchema),
})
export type BrowseModule = z.infer<typeof browseModuleSchema>

export const derivedSectionSchema = record({
  miscInfoModule: miscInfoModuleSchema,
  conditionBrowseModule: browseModuleSchema,
  interventionBrowseModule: browseModuleSchema,
})
export type DerivedSection = z.infer<typeof derivedSectionSchema>
