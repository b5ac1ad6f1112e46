import { createKeptText } from '@/components/ui/kept-text'

/** Address of the list of trials that was looked at last in this tab, to lead back to it. */
export const lastList = createKeptText('last-list', () => sessionStorage)
