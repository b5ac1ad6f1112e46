import { Icon } from '@/components/ui/icon'
import type { RuleFit } from '@/lib/study/person-fit'

const fits = {
  fits: { words: 'Fits', icon: 'circle-check' },
  not: { words: 'Does not fit', icon: 'circle-none' },
  ask: { words: 'Ask', icon: 'circle-question' },
} as const

interface FitProps extends Pick<RuleFit, 'fit'> {
  /** Adds what fits, if the text beside it doesn't say so. */
  words?: string
}

/** Whether one rule fits one person: word, shape and colour say the same. */
export function Fit({ fit, words }: FitProps) {
  const look = fits[fit]
  return (
    <span className={`fit fit-${fit}`}>
      <Icon name={look.icon} />
      {words ?? look.words}
    </span>
  )
}
