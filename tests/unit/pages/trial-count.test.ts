import { expect, test } from 'vitest'
import { describeTrialCount } from '@/lib/pages/trial-count'

test.each([
  [0, '0 trials'],
  [1, '1 trial'],
  [3598, '3,598 trials'],
  [1_000_000, '1,000,000 trials'],
])('%i', (count, expected) => expect(describeTrialCount(count)).toBe(expected))
