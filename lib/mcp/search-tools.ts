import * as z from 'zod'
import type { SearchEngine } from '@/lib/search/engine'
import { filterIds } from '@/lib/search/filters/filter-ids'
import { filters, getFilterByKey } from '@/lib/search/filters/filters'
import { describeDistance } from '@/lib/search/place/near'
import { labelOfChoice } from '@/lib/search/place/places'
import { describeRequest } from '@/lib/search/request/describe-request'
import { formatSearchRequest } from '@/lib/search/request/request'
import { sortKeys, type SearchRequest } from '@/lib/search/request/search-request'
import { describeProblems, parseStrictRequest } from '@/lib/search/request/strict-request'
import type { NearNotFound, NearSite, SearchPage, TrialSummary } from '@/lib/search/result'
import { toTrialPath } from '@/lib/study/trial-path'
import { ToolProblem } from './answers'

// Searches for an assistant: the parameters of the addresses of `/trials`, and the results as data.

const maxTrials = 25
const maxFacetValues = 20

export const searchShape = {
  query: z
    .string()
    .max(4_000)
    .optional()
    .describe(
      'Words as people type them ("CAR-T for lupus in children"), or an expression of ClinicalTrials.gov ("AREA[Phase]PHASE2 AND lupus").',
    ),
  filters: z
    .record(z.string(), z.union([z.string(), z.array(z.string()).max(50)]))
    .optional()
    .describe(
      `Choices by filter, such as {"status":"recruiting","phase":["1","2"]}. Filters: ${filterIds.map((id) => filters[id].key).join(', ')}. With not- before its name a filter of values leaves trials out: {"not-country":"china"}. explain says what each takes.`,
    ),
  sort: z.enum(sortKeys).optional().describe('The order of trials; by relevance by default.'),
  page: z.int().min(1).max(10_000).optional().describe('Which page of trials, from 1.'),
  pageSize: z
    .int()
    .min(0)
    .max(maxTrials)
    .optional()
    .describe('Trials on a page; 10 by default, 0 for counts alone.'),
  facets: z
    .array(z.string())
    .max(10)
    .optional()
    .describe(
      'Filters whose values are counted among all trials found, such as ["phase","country"].',
    ),
}

export const nearShape = {
  ...searchShape,
  place: z.string().max(200).describe('A town ("Lyon, France") or coordinates ("45.76,4.84").'),
  within: z
    .string()
    .max(20)
    .optional()
    .describe('How far a site may be: "100km" (the default), "60mi", "any".'),
}

type SearchInput = Partial<z.infer<z.ZodObject<typeof nearShape>>>

/** @throws ToolProblem for an invalid parameter of a search */
export function runSearch(
  engine: SearchEngine,
  siteUrl: string,
  input: SearchInput,
): Record<string, unknown> {
  const pageSize = input.pageSize ?? 10
  const request = toRequest(input)
  const facets = (input.facets ?? []).map((key) => {
    const filter = getFilterByKey(key)
    if (filter?.kind === 'choice' || filter?.kind === 'open') return filter.id
    throw new ToolProblem(
      `There are no counts of ${JSON.stringify(key)}. explain lists the filters.`,
    )
  })
  const page = engine.search(request, { facets, facetLimit: maxFacetValues })
  if (page.near && page.near.kind !== 'found') throw new ToolProblem(describePlace(page.near))
  const applied = page.applied ?? request
  const query = formatSearchRequest({ ...request, page: 1 })
  return {
    understoodAs: describeRequest(applied, engine.labelOf),
    total: page.total,
    dataAsOf: engine.getChangedAt() ?? null,
    page: page.page,
    pageCount: page.pageCount,
    address: `${siteUrl}/trials${query === '' ? '' : `?${query}`}`,
    trials: page.trials
      .slice(0, pageSize)
      .map((trial, index) => toTrial(siteUrl, trial, page, index)),
    ...(facets.length > 0 && {
      facets: page.facets.map(({ filter, values, distinct }) => ({
        filter: filters[filter].key,
        label: filters[filter].label,
        differentValues: distinct,
        values: values.map(({ value, label, count }) => ({
          value: filters[filter].formatValue(value),
          label,
          trials: count,
        })),
      })),
    }),
    ...(page.problems && { problems: page.problems.map(({ message }) => message) }),
    ...(page.didYouMean !== undefined && { didYouMean: page.didYouMean }),
    ...(page.total === 0 &&
      page.blame && {
        without: page.blame.map(({ label, total }) => ({ leftOut: label, trials: total })),
      }),
  }
}

function toRequest(input: SearchInput): SearchRequest {
  const params = new URLSearchParams()
  if (input.query !== undefined) params.set('q', input.query)
  for (const [key, value] of Object.entries(input.filters ?? {})) {
    for (const each of [value].flat()) params.append(key, each)
  }
  if (input.place !== undefined) params.set('near', input.place)
  if (input.within !== undefined) params.set('within', input.within)
  if (input.sort !== undefined) params.set('sort', input.sort)
  if (input.page !== undefined) params.set('page', String(input.page))
  const { request, problems } = parseStrictRequest(params)
  if (problems.length > 0) throw new ToolProblem(describeProblems(problems))
  return { ...request, pageSize: Math.max(1, input.pageSize ?? 10) }
}

function toTrial(
  siteUrl: string,
  trial: TrialSummary,
  { near }: SearchPage,
  index: number,
): Record<string, unknown> {
  const sites = near?.kind === 'found' ? near.sites[index] : null
  return {
    id: trial.trialId,
    title: trial.briefTitle,
    address: `${siteUrl}${toTrialPath(trial.trialId)}`,
    status: trial.status.label,
    statusAsOf: trial.status.confirmed ?? null,
    recordUpdated: trial.lastUpdateDate ?? null,
    phases: trial.phases,
    conditions: trial.conditions.slice(0, 10),
    interventions: trial.interventions.slice(0, 10).map(({ name }) => name),
    sponsor: trial.leadSponsor ?? null,
    countries: trial.countries.slice(0, 20),
    sites: trial.locationCount,
    ...(sites && {
      nearestSite: toSite(sites.nearest),
      ...(sites.nearestOpen && { nearestOpenSite: toSite(sites.nearestOpen) }),
    }),
  }
}

function toSite({ facility, city, country, status, metres }: NearSite): Record<string, unknown> {
  return {
    facility,
    city,
    country,
    status: status ?? null,
    distance: describeDistance(metres, 'km'),
  }
}

function describePlace(near: NearNotFound): string {
  const choices = near.choices.map(labelOfChoice).join('; ')
  switch (near.kind) {
    case 'several':
      return `Several places have this name. Say which: ${choices}`
    case 'region':
      return `This is a country or a state, not a town. Use filters for it: ${choices}`
    case 'unknown':
      return `No site of any trial is in a place of this name. Give coordinates such as 45.76,4.84, or a larger town nearby.${choices === '' ? '' : ` Alike: ${choices}`}`
  }
}
