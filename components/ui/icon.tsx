/** The names of the drawings in public/icons.svg. */
export const iconNames = [
  'arrow-left',
  'bookmark',
  'bookmark-filled',
  'chart',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle-check',
  'circle-none',
  'circle-question',
  'clock',
  'copy',
  'cross',
  'download',
  'filter',
  'history',
  'hourglass',
  'info',
  'link',
  'list',
  'locate',
  'mail',
  'map',
  'menu',
  'microscope',
  'minus',
  'moon',
  'people',
  'phone',
  'plus',
  'print',
  'search',
  'share',
  'stethoscope',
  'sun',
  'table',
  'warning',
  'status-open',
  'status-was-open',
  'status-soon',
  'status-active',
  'status-done',
  'status-paused',
  'status-stopped',
  'status-unknown',
] as const

export type IconName = (typeof iconNames)[number]

/** A drawing of public/icons.svg. Decoration: words or an accessible name always stand beside it. */
export function Icon({ name, className = 'icon' }: { name: IconName; className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}
