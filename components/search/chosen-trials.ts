import { createKeptText } from '@/components/ui/kept-text'

/** The trials that somebody has chosen to compare, in the order of choosing: ids joined by commas. */
export const chosenTrials = createKeptText('chosen-trials', () => sessionStorage)
