import { expect, test } from 'vitest'
import { toLegacyMarkup } from '@/lib/ctgov-api/legacy-markup'
import type { Study } from '@/lib/study/schema'

test('texts lose the backslashes of Markdown and have the line ends of the older interfaces', () => {
  const study = {
    protocolSection: {
      identificationModule: { briefTitle: 'Kept \\> as it is' },
      eligibilityModule: { eligibilityCriteria: 'Age \\> 18\n\n* WBC \\>= 3,000\n* consent' },
      armsInterventionsModule: { armGroups: [{ label: 'a\\*', description: '\\[1\\]' }] },
    },
    hasResults: false,
  } as Study
  expect(toLegacyMarkup(study)).toEqual({
    protocolSection: {
      identificationModule: { briefTitle: 'Kept \\> as it is' },
      eligibilityModule: { eligibilityCriteria: 'Age > 18\r\n\r\n* WBC >= 3,000\r\n* consent' },
      armsInterventionsModule: { armGroups: [{ label: 'a\\*', description: '[1]' }] },
    },
    hasResults: false,
  })
})
