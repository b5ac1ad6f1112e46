import type { TrialDetail } from '@/lib/search/trial'
import { findCountries, getLeadSponsorName, getNctId } from '@/lib/study/document'
import { describePhases, describeStatus, notStated } from '@/lib/study/labels'

const longestTitle = 110
const longestDescription = 300

/** Title and description for tabs, search engines and link previews, each cut at a word where it is long. */
export function describeTrial({ study }: TrialDetail): { title: string; description: string } {
  const { briefTitle } = study.protocolSection.identificationModule
  const { briefSummary } = study.protocolSection.descriptionModule ?? {}
  const nctId = getNctId(study)
  const facts = [
    describeStatus(study),
    describePhases(study.protocolSection.designModule?.phases),
    getLeadSponsorName(study),
    findCountries(study).slice(0, 3).join(', '),
  ].filter((fact) => fact !== null && fact !== '' && fact !== notStated)
  const description = [`${facts.join(' · ')}.`, briefSummary].filter(Boolean).join(' ')
  const title = cutAtWord(briefTitle, longestTitle)
  return {
    title: nctId ? `${title} (${nctId})` : title,
    description: cutAtWord(description, longestDescription),
  }
}

/** Collapses white space and cuts after a whole word, with an ellipsis where something is missing. */
export function cutAtWord(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 30)).trimEnd()}…`
}
