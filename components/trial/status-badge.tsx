import { labelOf } from '@/lib/study/labels'

/** How near the trial is to taking people in; each has a colour and a shape, beside the words. */
const tones = {
  open: {
    look: 'bg-open-soft text-open',
    mark: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  },
  soon: {
    look: 'bg-soon-soft text-soon',
    mark: <path d="M8 3.5V8l3 2M8 1.9a6.1 6.1 0 1 1 0 12.2A6.1 6.1 0 0 1 8 1.9Z" />,
  },
  active: {
    look: 'bg-active-soft text-active',
    mark: <path d="M8 3a5 5 0 0 1 0 10Z M8 3a5 5 0 1 0 0 10Z" fill="none" />,
  },
  done: { look: 'bg-done-soft text-done', mark: <path d="m3 8.5 3.5 3.5L13 4.5" /> },
  stopped: { look: 'bg-stopped-soft text-stopped', mark: <path d="m4 4 8 8M12 4l-8 8" /> },
  unknown: {
    look: 'bg-done-soft text-done',
    mark: <path d="M5.5 6a2.5 2.5 0 1 1 3.7 2.2C8.4 8.7 8 9.2 8 10M8 12.9v.2" />,
  },
} as const

type Tone = keyof typeof tones

const toneOfStatus: Readonly<Record<string, Tone>> = {
  RECRUITING: 'open',
  AVAILABLE: 'open',
  NOT_YET_RECRUITING: 'soon',
  ENROLLING_BY_INVITATION: 'soon',
  ACTIVE_NOT_RECRUITING: 'active',
  SUSPENDED: 'active',
  TEMPORARILY_NOT_AVAILABLE: 'active',
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
    <span
      className={`status-badge inline-flex items-center gap-1.5 rounded-full font-semibold ${
        small ? 'px-2 py-px text-[0.8125rem]' : 'px-3 py-1 text-sm'
      } ${tone.look}`}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="size-[0.95em] shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {tone.mark}
      </svg>
      {label ?? labelOf('Status', status)}
    </span>
  )
}
