import { createKeptText } from '@/components/ui/kept-text'

/** What this browser has saved, as text for `parseSaved`. */
export const savedText = createKeptText('saved', () => localStorage)
