import { createKeptText } from '@/components/ui/kept-text'

/** What is saved in this browser, as `parseSaved` reads it. */
export const savedText = createKeptText('saved', () => localStorage)
