import type { BrowseModule, Study } from '@/lib/study/schema'
import { SubHeading } from './sub-heading'
import { TagList } from './tag-list'

/** Words under which the trial is filed: the sponsor's keywords and the subject headings of the registry. */
export function TermsSection({ study }: { study: Study }) {
  const { keywords = [] } = study.protocolSection.conditionsModule ?? {}
  const { conditionBrowseModule, interventionBrowseModule } = study.derivedSection ?? {}
  return (
    <>
      <div className="space-y-3">
        <SubHeading>Keywords of the sponsor</SubHeading>
        {keywords.length === 0 ? (
          <p className="text-ink-3">None named.</p>
        ) : (
          <TagList tags={keywords} />
        )}
      </div>
      <Headings title="Subject headings of the conditions" module={conditionBrowseModule} />
      <Headings title="Subject headings of the treatments" module={interventionBrowseModule} />
    </>
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
  if (terms.length === 0 && broader.length === 0) return null
  return (
    <div className="space-y-3">
      <SubHeading>{title}</SubHeading>
      {terms.length > 0 && <TagList tags={terms} />}
      {broader.length > 0 && (
        <details className="disclosure">
          <summary>Broader and related headings ({broader.length})</summary>
          <div className="mt-3">
            <TagList tags={broader} />
          </div>
        </details>
      )}
    </div>
  )
}
