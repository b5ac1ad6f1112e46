import { toTrialHref } from '@/components/search/search-href'
import { Icon } from '@/components/ui/icon'
import type { TrialVisit } from '@/lib/pages/trial-visit'
import { describeDistance } from '@/lib/search/place/near'
import type { SimilarTrial } from '@/lib/search/similar-trials'
import { unwrapText } from './unwrap-text'
import { StatusBadge } from './status-badge'

interface SimilarSectionProps {
  similar: readonly SimilarTrial[]
  /** Where distances are measured from, if a place was given. */
  place: TrialVisit['place']
  /** Distance of the nearest site of the page's own trial. */
  ownMetres: number | undefined
}

/** Similar trials, each with what is the same and what differs. */
export function SimilarSection({ similar, ...from }: SimilarSectionProps) {
  return (
    <ul className="similar">
      {similar.map((each) => (
        <SimilarCard key={each.trial.trialId} similar={each} {...from} />
      ))}
    </ul>
  )
}

interface SimilarCardProps extends Omit<SimilarSectionProps, 'similar'> {
  similar: SimilarTrial
}

function SimilarCard({
  similar: { trial, same, differs, nearest },
  place,
  ownMetres,
}: SimilarCardProps) {
  const { leadSponsor } = trial
  const unit = place?.kind === 'found' ? place.unit : 'km'
  const farther =
    nearest && ownMetres !== undefined && Math.round((nearest.metres - ownMetres) / 1000)
  const where = [
    leadSponsor,
    nearest
      ? [nearest.city, describeDistance(nearest.metres, unit)].filter(Boolean).join(', ')
      : trial.countries.slice(0, 3).join(', '),
  ].filter(Boolean)
  return (
    <li>
      <StatusBadge {...trial.status} small />
      <h3>
        <a href={toTrialHref(trial.trialId)}>{unwrapText(trial.briefTitle)}</a>
      </h3>
      <p>{where.join(' · ')}</p>
      <p className="why">
        {same.map((words) => (
          <span key={words}>
            <Icon name="check" />
            {words}
          </span>
        ))}
        {typeof farther === 'number' && farther < 0 && (
          <span>
            <Icon name="check" />
            {describeDistance(-farther * 1000, unit)} nearer
          </span>
        )}
        {differs.map((words) => (
          <span key={words} className="differs">
            <Icon name="minus" />
            {words}
          </span>
        ))}
        {typeof farther === 'number' && farther > 0 && (
          <span className="differs">
            <Icon name="minus" />
            {describeDistance(farther * 1000, unit)} farther
          </span>
        )}
      </p>
    </li>
  )
}
