import { Fact, Facts } from '@/components/ui/facts'
import { NotStated } from '@/components/ui/not-stated'
import { Stated } from '@/components/ui/stated'
import type { PageStatements } from '@/lib/study/source'
import { explainValue, labelOf } from '@/lib/study/labels'
import type { ResponsibleParty, Sponsor, Study } from '@/lib/study/schema'
import { SubHeading } from './sub-heading'

interface PeopleSectionProps {
  study: Study
  page: PageStatements | undefined
}

export function PeopleSection({ study, page }: PeopleSectionProps) {
  const {
    leadSponsor,
    collaborators = [],
    responsibleParty,
  } = study.protocolSection.sponsorCollaboratorsModule ?? {}
  const { organization } = study.protocolSection.identificationModule
  const officials = study.protocolSection.contactsLocationsModule?.overallOfficials ?? []
  const funderTypes = page?.funderTypes ?? []
  return (
    <>
      <Facts>
        <Fact
          label="Lead sponsor"
          explanation={explainValue('AgencyClass', leadSponsor?.class) ?? undefined}
        >
          {leadSponsor ? <SponsorName sponsor={leadSponsor} /> : <NotStated />}
        </Fact>
        {funderTypes.length > 0 && (
          <Fact
            label="Funder types"
            explanation="As the source page lists them, without saying whose they are."
          >
            {funderTypes.join(', ')}
          </Fact>
        )}
        {organization?.fullName && organization.fullName !== leadSponsor?.name && (
          <Fact label="Organisation that keeps the record">
            <SponsorName
              sponsor={{
                name: organization.fullName,
                ...(organization.class && { class: organization.class }),
              }}
            />
          </Fact>
        )}
      </Facts>
      <div className="space-y-2">
        <SubHeading>Collaborators</SubHeading>
        {collaborators.length === 0 ? (
          <p className="text-ink-3">None named.</p>
        ) : (
          <ul className="space-y-1">
            {collaborators.map((collaborator, index) => (
              <li key={index}>
                <SponsorName sponsor={collaborator} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="space-y-2">
        <SubHeading>Responsible party</SubHeading>
        {responsibleParty ? (
          <ResponsibleLines party={responsibleParty} />
        ) : (
          <p>
            <NotStated />
          </p>
        )}
      </div>
      <div className="space-y-2">
        <SubHeading>Officials</SubHeading>
        {officials.length === 0 ? (
          <p>
            <NotStated />
          </p>
        ) : (
          <ul className="space-y-2">
            {officials.map((official, index) => (
              <li key={index}>
                <span className="font-medium">{official.name ?? 'Name not stated'}</span>
                {official.role && `, ${labelOf('OfficialRole', official.role)}`}
                {official.affiliation && (
                  <span className="block text-ink-3">{official.affiliation}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

function SponsorName({ sponsor }: { sponsor: Sponsor }) {
  return (
    <>
      <Stated text={sponsor.name} />{' '}
      <span className="font-normal text-ink-3">
        ({sponsor.class ? labelOf('AgencyClass', sponsor.class) : 'class not stated'})
      </span>
    </>
  )
}

function ResponsibleLines({ party }: { party: ResponsibleParty }) {
  // Records from before 2011 name the party in two fields of their own.
  const names = [party.investigatorFullName, party.oldNameTitle].filter(Boolean)
  const places = [party.investigatorAffiliation, party.oldOrganization].filter(Boolean)
  return (
    <div>
      <p>
        {names.length > 0 && <span className="font-medium">{names.join(', ')}, </span>}
        {labelOf('ResponsiblePartyType', party.type)}
      </p>
      {party.investigatorTitle && <p className="text-ink-3">{party.investigatorTitle}</p>}
      {places.length > 0 && <p className="text-ink-3">{places.join(', ')}</p>}
    </div>
  )
}
