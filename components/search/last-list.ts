import { createKeptText } from '@/components/ui/kept-text'

/** Address of the last list of trials in this tab, for the link back to it. */
export const lastList = createKeptText('last-list', () => sessionStorage)
