import type { TrialDetail } from '@/lib/pages/trial-detail'
import { findCountries, getLeadSponsorName, getNctId } from '@/lib/study/document'
import { namePhases, notStatedLabel } from '@/lib/study/labels'
import { dateStatus, describeDatedStatus, toStatusFacts } from '@/lib/study/status-age'

const maxHeadingLength = 110
const maxDescriptionLength = 300

/** A short description of a trial, for tabs, search engines and link previews. */
interface TrialDigest {
  /** The brief title, cut at a word if it is long. */
  heading: string
  nctId: string | null
  /** Status, phase, sponsor and first countries, if stated. */
  facts: string[]
  /** Heading and number. */
  title: string
  /** Facts and the beginning of the summary, at most 300 characters. */
  description: string
}

export function describeTrial({ study, page, today }: TrialDetail): TrialDigest {
  const { briefTitle } = study.protocolSection.identificationModule
  const { phases = [] } = study.protocolSection.designModule ?? {}
  const { briefSummary } = study.protocolSection.descriptionModule ?? {}
  const nctId = getNctId(study)
  const facts = [
    describeDatedStatus(dateStatus(toStatusFacts(study, page), today)),
    phases.length > 0 && namePhases(phases),
    getLeadSponsorName(study),
    findCountries(study).slice(0, 3).join(', '),
  ].filter(
    (fact): fact is string => typeof fact === 'string' && fact !== '' && fact !== notStatedLabel,
  )
  const heading = cutAtWord(briefTitle, maxHeadingLength)
  const description = [facts.length > 0 && `${facts.join(' · ')}.`, briefSummary]
    .filter(Boolean)
    .join(' ')
  return {
    heading,
    nctId,
    facts,
    title: nctId ? `${heading} (${nctId})` : heading,
    description: cutAtWord(description, maxDescriptionLength),
  }
}

/** Collapses white space and cuts after a whole word, with an ellipsis if something is cut. */
function cutAtWord(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 30)).trimEnd()}…`
}
