import { Disclosure } from '@/components/ui/disclosure'
import { NotStated } from '@/components/ui/not-stated'
import type { Study } from '@/lib/study/schema'
import { SourceText } from './source-text'
import { SubHeading } from './sub-heading'

// Longer descriptions are folded: they are protocols in prose, and the sections below are what most came for.
const longDescription = 6_000

export function DescriptionSection({ study }: { study: Study }) {
  const { briefSummary, detailedDescription } = study.protocolSection.descriptionModule ?? {}
  return (
    <>
      <div className="max-w-prose text-[1.0625rem]">
        {briefSummary ? <SourceText text={briefSummary} /> : <NotStated />}
      </div>
      <div className="space-y-3">
        <SubHeading>Full description</SubHeading>
        <div className="max-w-prose">
          {!detailedDescription ? (
            <p>
              <NotStated />
            </p>
          ) : detailedDescription.length > longDescription ? (
            <Disclosure summary="Read the full description">
              <SourceText text={detailedDescription} />
            </Disclosure>
          ) : (
            <SourceText text={detailedDescription} />
          )}
        </div>
      </div>
    </>
  )
}
