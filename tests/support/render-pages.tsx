import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { TrialCard } from '@/components/search/trial-card'
import { ResultsView } from '@/components/trial/results/results-view'
import { TrialPartView } from '@/components/trial/trial-part-view'
import { TrialView } from '@/components/trial/trial-view'
import { listEvents, listOutcomes, listResultsParts, paginate } from '@/lib/pages/results-parts'
import type { ResultsPart } from '@/lib/pages/results-parts'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { trialParts } from '@/lib/pages/trial-parts'
import { buildIndexDocument } from '@/lib/search/document/document'
import type { Study } from '@/lib/study/schema'
import { dateStatus, toStatusFacts } from '@/lib/study/status-age'

export interface RenderedPage {
  name: string
  html: string
}

/**
 * Everything that the portal shows about a trial, as HTML: its page, the pages of its parts and of its results, its
 * card in lists.
 */
export function* renderPages(trial: TrialDetail, url: string): Generator<RenderedPage> {
  const { study, page, today } = trial
  const visit = {}
  const render = (name: string, element: ReactElement): RenderedPage => ({
    name,
    html: renderToStaticMarkup(element),
  })
  yield render('trial', <TrialView trial={trial} visit={visit} url={url} />)
  for (const part of trialParts) {
    yield render(part, <TrialPartView trial={trial} part={part} visit={visit} url={url} />)
  }
  yield render('results', <ResultsView trial={trial} />)
  for (const { part } of listResultsParts(study)) {
    for (let number = 1; number <= countPages(study, part); number += 1) {
      yield render(part, <ResultsView trial={trial} part={part} page={number} />)
    }
  }
  const { summary } = buildIndexDocument({ study, page })
  const status = dateStatus(toStatusFacts(study, page), today)
  yield render('list', <TrialCard trial={{ ...summary, status }} />)
}

function countPages(study: Study, part: ResultsPart): number {
  if (part === 'outcomes') return paginate(listOutcomes(study)).length
  return part === 'serious' || part === 'other' ? paginate(listEvents(study, part)).length : 1
}
