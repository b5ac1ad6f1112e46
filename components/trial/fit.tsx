import { Icon } from '@/components/ui/icon'
import type { RuleFit } from '@/lib/study/person-fit'

const fits = {
  fits: { words: 'Fits', icon: 'circle-check' },
  not: { words: 'Does not fit', icon: 'circle-none' },
  ask: { words: 'Ask', icon: 'circle-question' },
} as const

/** Whether one rule fits one person: word, shape and colour say the same. */
export function Fit({ fit }: Pick<RuleFit, 'fit'>) {
  const { words, icon } = fits[fit]
  return (
    <span className={`fit fit-${fit}`}>
      <Icon name={icon} />
      {words}
    </span>
  )
}
