import { createKeptText } from '@/components/ui/kept-text'

/** The trials that the visitor has selected, in order: ids joined by commas. */
export const chosenTrials = createKeptText('chosen-trials', () => sessionStorage)
