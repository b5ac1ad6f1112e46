import type { BrowseModule, Study } from '@/lib/study/schema'
import { Fold } from './fold'

/** Terms of the trial: the sponsor's keywords and the registry's subject headings. */
export function TermsFold({ study }: { study: Study }) {
  const { keywords = [] } = study.protocolSection.conditionsModule ?? {}
  const { conditionBrowseModule, interventionBrowseModule } = study.derivedSection ?? {}
  const isEmpty = keywords.length === 0 && !conditionBrowseModule && !interventionBrowseModule
  if (isEmpty) return null
  return (
    <Fold title="Keywords and subject headings" hint={keywords.slice(0, 3).join(', ')}>
      <Terms title="Keywords of the sponsor" terms={keywords} />
      <Headings title="Subject headings of the conditions" module={conditionBrowseModule} />
      <Headings title="Subject headings of the treatments" module={interventionBrowseModule} />
    </Fold>
  )
}

function Headings({ title, module }: { title: string; module: BrowseModule | undefined }) {
  const terms = module?.meshes?.flatMap(({ term }) => term ?? []) ?? []
  const ancestors = module?.ancestors?.flatMap(({ term }) => term ?? []) ?? []
  const leaves = module?.browseLeaves?.flatMap(({ name }) => name ?? []) ?? []
  const groups = module?.browseBranches?.flatMap(({ name }) => name ?? []) ?? []
  const broader = [...new Set([...ancestors, ...leaves, ...groups])].filter(
    (term) => !terms.includes(term),
  )
  return (
    <>
      <Terms title={title} terms={terms} />
      <Terms title={`${title}, broader and related`} terms={broader} />
    </>
  )
}

function Terms({ title, terms }: { title: string; terms: readonly string[] }) {
  if (terms.length === 0) return null
  return (
    <p>
      <b>{title}:</b> {terms.join('; ')}
    </p>
  )
}
