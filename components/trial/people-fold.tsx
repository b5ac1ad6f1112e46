import { Fact, Facts } from '@/components/ui/facts'
import type { PageStatements } from '@/lib/study/source'
import { explainValue, labelOf } from '@/lib/study/labels'
import type { ResponsibleParty, Sponsor, Study } from '@/lib/study/schema'
import { Fold } from './fold'

interface PeopleFoldProps {
  study: Study
  page: PageStatements | undefined
}

/** The organisations that pay for the trial and the people responsible for it. */
export function PeopleFold({ study, page }: PeopleFoldProps) {
  const {
    leadSponsor,
    collaborators = [],
    responsibleParty,
  } = study.protocolSection.sponsorCollaboratorsModule ?? {}
  const { organization } = study.protocolSection.identificationModule
  const officials = study.protocolSection.contactsLocationsModule?.overallOfficials ?? []
  const funderTypes = page?.funderTypes ?? []
  const hasOrganization = organization?.fullName && organization.fullName !== leadSponsor?.name
  const names = [leadSponsor, ...collaborators].flatMap((sponsor) => sponsor?.name ?? [])
  return (
    <Fold title="Sponsor and partners" hint={names.slice(0, 3).join('; ')}>
      <Facts>
        {leadSponsor && (
          <Fact
            label="Lead sponsor"
            explanation={explainValue('AgencyClass', leadSponsor.class) ?? undefined}
          >
            <SponsorName sponsor={leadSponsor} />
          </Fact>
        )}
        {funderTypes.length > 0 && (
          <Fact label="Funder types" explanation="As the source page lists them.">
            {funderTypes.join(', ')}
          </Fact>
        )}
        {hasOrganization && (
          <Fact label="Organisation that keeps the record">
            <SponsorName
              sponsor={{
                ...(organization.fullName !== undefined && { name: organization.fullName }),
                ...(organization.class !== undefined && { class: organization.class }),
              }}
            />
          </Fact>
        )}
        {collaborators.length > 0 && (
          <Fact label="Collaborators">
            <ul>
              {collaborators.map((collaborator, index) => (
                <li key={index}>
                  <SponsorName sponsor={collaborator} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {responsibleParty && (
          <Fact label="Responsible party">
            <ResponsibleLines party={responsibleParty} />
          </Fact>
        )}
        {officials.length > 0 && (
          <Fact label="Investigators and officials">
            <ul>
              {officials.map((official, index) => (
                <li key={index}>
                  {official.name ?? 'Name not stated'}
                  {official.role && `, ${labelOf('OfficialRole', official.role)}`}
                  {official.affiliation && (
                    <span className="block font-normal text-ink-3">{official.affiliation}</span>
                  )}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </Facts>
    </Fold>
  )
}

function SponsorName({ sponsor }: { sponsor: Sponsor }) {
  return (
    <>
      {sponsor.name ?? 'Name not stated'}
      {sponsor.class && (
        <span className="font-normal text-ink-3"> ({labelOf('AgencyClass', sponsor.class)})</span>
      )}
    </>
  )
}

function ResponsibleLines({ party }: { party: ResponsibleParty }) {
  // Records from before 2011 name the party in two separate fields.
  const names = [party.investigatorFullName, party.oldNameTitle].filter(Boolean)
  const places = [party.investigatorAffiliation, party.oldOrganization].filter(Boolean)
  const type = party.type ? labelOf('ResponsiblePartyType', party.type) : ''
  return (
    <>
      {[...names, type].filter(Boolean).join(', ')}
      {[party.investigatorTitle, ...places].filter(Boolean).map((line) => (
        <span key={line} className="block font-normal text-ink-3">
          {line}
        </span>
      ))}
    </>
  )
}
