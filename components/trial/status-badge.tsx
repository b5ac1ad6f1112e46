import { Icon, type IconName } from '@/components/ui/icon'
import { labelOf } from '@/lib/study/labels'

/** How near the trial is to taking people in; each has a colour and a shape, beside the words. */
const tones = {
  open: { look: 'status-open', mark: 'status-open' },
  soon: { look: 'status-soon', mark: 'status-soon' },
  active: { look: 'status-soon', mark: 'status-active' },
  paused: { look: '', mark: 'status-paused' },
  done: { look: '', mark: 'status-done' },
  stopped: { look: 'status-stopped', mark: 'status-stopped' },
  unknown: { look: '', mark: 'status-unknown' },
} as const satisfies Record<string, { look: string; mark: IconName }>

type Tone = keyof typeof tones

const toneOfStatus: Readonly<Record<string, Tone>> = {
  RECRUITING: 'open',
  AVAILABLE: 'open',
  NOT_YET_RECRUITING: 'soon',
  ENROLLING_BY_INVITATION: 'soon',
  ACTIVE_NOT_RECRUITING: 'active',
  SUSPENDED: 'paused',
  TEMPORARILY_NOT_AVAILABLE: 'paused',
  COMPLETED: 'done',
  APPROVED_FOR_MARKETING: 'done',
  NO_LONGER_AVAILABLE: 'stopped',
  TERMINATED: 'stopped',
  WITHDRAWN: 'stopped',
}

interface StatusBadgeProps {
  status: string | undefined
  /** Words to show instead of the status's own label. */
  label?: string
  small?: boolean
}

/** A status in words, with a shape and a colour that say the same. */
export function StatusBadge({ status, label, small = false }: StatusBadgeProps) {
  const tone = tones[toneOfStatus[status ?? ''] ?? 'unknown']
  return (
    <span className={`status ${tone.look} ${small ? 'status-small' : ''}`}>
      <b>
        <Icon name={tone.mark} className="" />
        {label ?? labelOf('Status', status)}
      </b>
    </span>
  )
}
