import type { PageStatements } from '@/lib/registries/source-format'
import type { Study } from '@/lib/study/schema'
import { vocabularies, type VocabularyName } from '@/lib/study/vocabularies/vocabularies'
import { indexColumns, type IndexColumnName } from './index-columns'

// Which texts of a record stand in which column of the index. Every text of the record and of its page is in
// one of them, except what `skippedBranches` and `skippedResultKeys` name.

/** Values of closed vocabularies, which are searched by people's words for them. */
const vocabularyPaths: Readonly<Record<string, VocabularyName>> = {
  'protocolSection.statusModule.overallStatus': 'Status',
  'protocolSection.statusModule.lastKnownStatus': 'Status',
  'protocolSection.statusModule.expandedAccessInfo.statusForNctId': 'ExpandedAccessStatus',
  'protocolSection.designModule.studyType': 'StudyType',
  'protocolSection.designModule.phases': 'Phase',
  'protocolSection.designModule.designInfo.allocation': 'DesignAllocation',
  'protocolSection.designModule.designInfo.interventionModel': 'InterventionalAssignment',
  'protocolSection.designModule.designInfo.primaryPurpose': 'PrimaryPurpose',
  'protocolSection.designModule.designInfo.observationalModel': 'ObservationalModel',
  'protocolSection.designModule.designInfo.timePerspective': 'DesignTimePerspective',
  'protocolSection.designModule.designInfo.maskingInfo.masking': 'DesignMasking',
  'protocolSection.designModule.designInfo.maskingInfo.whoMasked': 'WhoMasked',
  'protocolSection.designModule.bioSpec.retention': 'BioSpecRetention',
  'protocolSection.eligibilityModule.sex': 'Sex',
  'protocolSection.eligibilityModule.stdAges': 'StandardAge',
  'protocolSection.eligibilityModule.samplingMethod': 'SamplingMethod',
  'protocolSection.armsInterventionsModule.armGroups.type': 'ArmGroupType',
  'protocolSection.armsInterventionsModule.interventions.type': 'InterventionType',
  'protocolSection.contactsLocationsModule.locations.status': 'RecruitmentStatus',
  'protocolSection.contactsLocationsModule.overallOfficials.role': 'OfficialRole',
}

/**
 * Not text about the trial: dates of the registry's own processing; broad headings that the registry hangs
 * on every record ("All Conditions"); names that only repeat an arm's or a treatment's label.
 */
const skippedBranches = [
  'derivedSection.miscInfoModule',
  'derivedSection.conditionBrowseModule.browseLeaves',
  'derivedSection.conditionBrowseModule.browseBranches',
  'derivedSection.interventionBrowseModule.browseLeaves',
  'derivedSection.interventionBrowseModule.browseBranches',
  'protocolSection.armsInterventionsModule.armGroups.interventionNames',
  'protocolSection.armsInterventionsModule.interventions.armGroupLabels',
]

/** Keys inside the results section whose values are numbers and references to groups. */
const skippedResultKeys = new Set(
  'id groupId groupIds value spread lowerLimit upperLimit numSubjects numUnits dispersionValue'.split(
    ' ',
  ),
)

interface PathNode {
  children: Map<string, PathNode>
  column?: IndexColumnName
  vocabulary?: VocabularyName
  skipped?: boolean
}

const root: PathNode = { children: new Map() }

function nodeAt(path: string): PathNode {
  let node = root
  for (const key of path.split('.')) {
    let child = node.children.get(key)
    if (!child) node.children.set(key, (child = { children: new Map() }))
    node = child
  }
  return node
}

for (const column of indexColumns) if ('path' in column) nodeAt(column.path).column = column.name
for (const [path, name] of Object.entries(vocabularyPaths)) nodeAt(path).vocabulary = name
for (const path of skippedBranches) nodeAt(path).skipped = true

export type ColumnTexts = Map<IndexColumnName, string[]>

/** All texts of a record and its page by column, in the record's own order. */
export function toColumnTexts(study: Study, page?: PageStatements): ColumnTexts {
  const texts: ColumnTexts = new Map()
  const add = (column: IndexColumnName, text: string) => {
    const list = texts.get(column)
    if (list) list.push(text)
    else texts.set(column, [text])
  }
  const words = new Set<string>()
  walk(study, root, (node, text) => {
    if (node?.vocabulary) words.add(toVocabularyLabel(node.vocabulary, text))
    else add(node?.column ?? 'Rest', text)
  })
  walkResults(study.resultsSection, root.children.get('resultsSection'), (node, text) =>
    add(node?.column ?? 'Results', text),
  )
  for (const word of words) add('Vocabulary', word)
  if (page) walk(page, undefined, (_, text) => add('Page', text))
  return texts
}

function toVocabularyLabel(name: VocabularyName, value: string): string {
  const labels: Readonly<Record<string, string>> = vocabularies[name].labels
  return (Object.hasOwn(labels, value) ? labels[value] : undefined) ?? value.replaceAll('_', ' ')
}

type Visit = (node: PathNode | undefined, text: string) => void

function walk(value: unknown, node: PathNode | undefined, visit: Visit): void {
  if (typeof value === 'string') visit(node, value)
  else if (Array.isArray(value)) for (const each of value) walk(each, node, visit)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      const next = node?.children.get(key)
      if (next?.skipped || (node === root && key === 'resultsSection')) continue
      walk(child, next, visit)
    }
  }
}

/** As `walk`, without the section's numbers and its references from one part to another. */
function walkResults(value: unknown, node: PathNode | undefined, visit: Visit): void {
  if (typeof value === 'string') {
    if (/\p{L}/u.test(value)) visit(node, value)
  } else if (Array.isArray(value)) {
    for (const each of value) walkResults(each, node, visit)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      if (!skippedResultKeys.has(key)) walkResults(child, node?.children.get(key), visit)
    }
  }
}
