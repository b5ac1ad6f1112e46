import { toXmlText } from '@/lib/exports/xml-text'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { formatSearchRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { SearchPage, TrialSummary } from '@/lib/search/result'
import { joinNames } from '@/lib/study/join-names'
import { describeDatedStatus } from '@/lib/study/status-age'
import { toTrialPath } from '@/lib/study/trial-path'

// A search that other sites can embed. Written as plain HTML: a few kilobytes, and the only script reports the height
// to the embedding page.

export interface EmbedOptions {
  show: 'list' | 'count'
  /** Colour of links and the border, `#rrggbb`. */
  accent?: string
  theme?: 'light' | 'dark'
  limit: number
}

export interface EmbedProblem {
  key: string
  message: string
}

/** The most trials in one list. */
export const maxEmbedded = 25
const usuallyListed = 5

/** Options of an embed beside those of its search. */
export const embedKeys: readonly string[] = ['show', 'accent', 'theme', 'limit']

export function parseEmbedOptions(params: URLSearchParams): {
  options: EmbedOptions
  problems: EmbedProblem[]
} {
  const problems: EmbedProblem[] = []
  const read = <Value>(key: string, parse: (text: string) => Value | null, expects: string) => {
    const text = params.get(key)
    if (text === null || text === '') return undefined
    const value = parse(text)
    if (value === null) problems.push({ key, message: expects })
    return value ?? undefined
  }
  const show = read(
    'show',
    (text) => pick(['list', 'count'] as const, text),
    'Write list or count.',
  )
  const accent = read(
    'accent',
    (text) => (/^#?[\da-f]{6}$/i.test(text) ? `#${text.replace('#', '')}` : null),
    'Write a colour such as 5b2f94.',
  )
  const theme = read(
    'theme',
    (text) => pick(['light', 'dark'] as const, text),
    'Write light or dark.',
  )
  const limit = read(
    'limit',
    (text) => (/^\d{1,2}$/.test(text) && Number(text) > 0 ? Number(text) : null),
    `Write a number from 1 to ${maxEmbedded}.`,
  )
  return {
    options: {
      show: show ?? 'list',
      ...(accent !== undefined && { accent }),
      ...(theme !== undefined && { theme }),
      limit: Math.min(limit ?? usuallyListed, maxEmbedded),
    },
    problems,
  }
}

function pick<Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null
}

export function writeEmbed(
  request: SearchRequest,
  sentence: string,
  { total, trials }: Pick<SearchPage, 'total' | 'trials'>,
  { show, accent, theme }: EmbedOptions,
): string {
  const query = formatSearchRequest({ ...request, page: 1 })
  const all = `/trials${query === '' ? '' : `?${query}`}`
  const look = [accent && `--accent:${accent}`, theme && `color-scheme:${theme}`].filter(Boolean)
  const list =
    show === 'list' && trials.length > 0 ? `<ul>${trials.map(writeTrial).join('')}</ul>` : ''
  return toDocument(
    sentence,
    look.join(';'),
    `<h1><strong>${toXmlText(describeTrialCount(total))}</strong> ${toXmlText(sentence)}</h1>${list}<p><a href="${toXmlText(all)}" target="_blank" rel="noopener">See ${total > trials.length || show === 'count' ? 'all trials' : 'these trials'} at Cell Therapy Trials</a></p>`,
  )
}

export function writeEmbedProblems(problems: readonly EmbedProblem[]): string {
  const items = problems.map(({ key, message }) => `<li>${toXmlText(`${key}: ${message}`)}</li>`)
  return toDocument(
    'This list cannot be shown',
    '',
    `<h1>This list cannot be shown</h1><p>Its address is not understood:</p><ul>${items.join('')}</ul>`,
  )
}

function writeTrial({ trialId, briefTitle, status, conditions }: TrialSummary): string {
  const facts = [describeDatedStatus(status), joinNames(conditions.slice(0, 2))].filter(Boolean)
  return `<li><a href="${toTrialPath(trialId)}" target="_blank" rel="noopener">${toXmlText(briefTitle)}</a><br><small>${toXmlText(facts.join(' · '))}</small></li>`
}

function toDocument(title: string, style: string, body: string): string {
  return `<!doctype html>
<html lang="en"${style && ` style="${toXmlText(style)}"`}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${toXmlText(title)}</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/embed/embed.css"></head>
<body><main>${body}</main><script src="/embed/frame.js" defer></script></body>
</html>
`
}
