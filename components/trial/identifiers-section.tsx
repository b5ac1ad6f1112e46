import { ExternalLink } from '@/components/ui/external-link'
import { Fact, Facts } from '@/components/ui/facts'
import { NotStated } from '@/components/ui/not-stated'
import { getNctId } from '@/lib/study/document'
import { labelOf } from '@/lib/study/labels'
import type { Study } from '@/lib/study/schema'
import { getOtherNumber } from '@/lib/study/trial-id'
import { SubHeading } from './sub-heading'

export function IdentifiersSection({ study }: { study: Study }) {
  const {
    orgStudyIdInfo,
    secondaryIdInfos = [],
    nctIdAliases = [],
    acronym,
  } = study.protocolSection.identificationModule
  const nctId = getNctId(study)
  const otherNumber = nctId ? null : getOtherNumber(study)
  return (
    <>
      <Facts>
        <Fact label="Number at ClinicalTrials.gov">
          {nctId ?? (otherNumber ? <NotStated /> : 'This record has no registry number')}
        </Fact>
        {nctIdAliases.length > 0 && <Fact label="Former numbers">{nctIdAliases.join(', ')}</Fact>}
        <Fact label="Acronym">{acronym ?? <NotStated />}</Fact>
        <Fact
          label={otherNumber ? 'Number in another registry' : 'Number given by the organisation'}
          explanation={
            orgStudyIdInfo?.type ? labelOf('OrgStudyIdType', orgStudyIdInfo.type) : undefined
          }
        >
          <LinkedId id={orgStudyIdInfo?.id} link={orgStudyIdInfo?.link} />
        </Fact>
      </Facts>
      <div className="space-y-3">
        <SubHeading>Other numbers</SubHeading>
        {secondaryIdInfos.length === 0 ? (
          <p className="text-ink-3">None named.</p>
        ) : (
          <ul className="space-y-1">
            {secondaryIdInfos.map(({ id, type, domain, link }, index) => (
              <li key={index} className="break-words">
                <span className="font-medium">
                  <LinkedId id={id} link={link} />
                </span>{' '}
                <span className="text-ink-3">
                  {[type ? labelOf('SecondaryIdType', type) : 'Kind not stated', domain]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

function LinkedId({ id, link }: { id: string | undefined; link: string | undefined }) {
  if (!id) return <NotStated />
  return link ? <ExternalLink href={link}>{id}</ExternalLink> : <>{id}</>
}
