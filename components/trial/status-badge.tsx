import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { labelOf } from '@/lib/study/labels'
import type { StatusAge } from '@/lib/study/status-age'

/** How close the trial is to recruiting; each has a colour and a shape, beside the words. */
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
  NOT_RECRUITING: 'unknown',
  SUSPENDED: 'paused',
  TEMPORARILY_NOT_AVAILABLE: 'paused',
  COMPLETED: 'done',
  APPROVED_FOR_MARKETING: 'done',
  NO_LONGER_AVAILABLE: 'stopped',
  TERMINATED: 'stopped',
  WITHDRAWN: 'stopped',
}

interface StatusBadgeProps {
  status?: string | undefined
  /** Text to show instead of the status's own label. */
  label?: string
  /** The age of the status; an outdated one looks different. */
  age?: StatusAge
  /** Shown beside it: "not updated for 3 years". */
  note?: string
  small?: boolean
}

const looksOfAge: Partial<Record<StatusAge, { look: string; icon: IconName }>> = {
  ageing: { look: 'status-ageing', icon: 'hourglass' },
  old: { look: 'status-outdated', icon: 'history' },
  lapsed: { look: 'status-outdated', icon: 'history' },
}

/** A status in words, with a shape and a colour that say the same, and its age beside it. */
export function StatusBadge({ status, label, age, note, small = false }: StatusBadgeProps) {
  const tone = tones[toneOfStatus[status ?? ''] ?? 'unknown']
  const aged = age && looksOfAge[age]
  const isPast = age === 'old' && tone === tones.open
  const look = ['status', tone.look, aged?.look, small && 'status-small']
  return (
    <span className={look.filter(Boolean).join(' ')}>
      <b>
        <Icon name={isPast ? 'status-was-open' : tone.mark} />
        {label ?? labelOf('Status', status)}
      </b>
      {note && (
        <span className="age">
          {aged && <Icon name={aged.icon} />}
          {note}
        </span>
      )}
    </span>
  )
}
