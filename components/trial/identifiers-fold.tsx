import { ExternalLink } from '@/components/ui/external-link'
import { Fact, Facts } from '@/components/ui/facts'
import { getNctId } from '@/lib/study/document'
import { labelOf } from '@/lib/study/labels'
import type { Study } from '@/lib/study/schema'
import { getOtherNumber } from '@/lib/study/trial-id'
import { Fold } from './fold'

/** The numbers of the same trial in other places. */
export function IdentifiersFold({ study }: { study: Study }) {
  const {
    orgStudyIdInfo,
    secondaryIdInfos = [],
    nctIdAliases = [],
    acronym,
  } = study.protocolSection.identificationModule
  const nctId = getNctId(study)
  const otherNumber = nctId ? null : getOtherNumber(study)
  const hint = [nctId, orgStudyIdInfo?.id, ...secondaryIdInfos.map(({ id }) => id)]
  return (
    <Fold title="Numbers" hint={hint.filter(Boolean).slice(0, 3).join(', ')}>
      <Facts>
        {nctId ? (
          <Fact label="Number at ClinicalTrials.gov">{nctId}</Fact>
        ) : (
          !otherNumber && <Fact label="Registry">This record has no registry number</Fact>
        )}
        {nctIdAliases.length > 0 && <Fact label="Former numbers">{nctIdAliases.join(', ')}</Fact>}
        {acronym && <Fact label="Acronym">{acronym}</Fact>}
        {orgStudyIdInfo?.id && (
          <Fact
            label={otherNumber ? 'Number in another registry' : 'Number given by the organisation'}
            explanation={
              orgStudyIdInfo.type ? labelOf('OrgStudyIdType', orgStudyIdInfo.type) : undefined
            }
          >
            <LinkedId id={orgStudyIdInfo.id} link={orgStudyIdInfo.link} />
          </Fact>
        )}
        {secondaryIdInfos.length > 0 && (
          <Fact label="Other numbers">
            <ul>
              {secondaryIdInfos.map(({ id, type, domain, link }, index) => (
                <li key={index} className="break-words">
                  <LinkedId id={id ?? 'not stated'} link={link} />
                  <span className="font-normal text-ink-3">
                    {' '}
                    {[type && labelOf('SecondaryIdType', type), domain].filter(Boolean).join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </Facts>
    </Fold>
  )
}

function LinkedId({ id, link }: { id: string; link: string | undefined }) {
  return link ? <ExternalLink href={link}>{id}</ExternalLink> : <>{id}</>
}
