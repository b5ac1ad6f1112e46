import { formatExpression } from '@/lib/expression/format'
import { parseExpression } from '@/lib/expression/parse'
import { joinOperands, type Expression } from '@/lib/expression/tree'
import { parsePartialDate } from '@/lib/study/dates'
import { readOwn } from '@/lib/study/read-own'
import { choices } from '../filters/exclusions'
import type { Near } from '../place/near'
import {
  choiceCodes,
  expressionCodes,
  standardAges,
  studyKindCodes,
  unknownHere,
} from './registry-link-codes'
import { emptyRequest } from '../request/request'
import { sortChosen } from '../request/request-links'
import type { ChoiceId, FilterId } from '@/lib/search/filters/filter-ids'
import type { SearchRequest } from '@/lib/search/request/search-request'

// Collects what the parameters of a link ask for. What is not understood is named, so that nobody takes half a
// search for the whole.

export interface RegistryLink {
  /** Without the portal's default choices: the registry has none. */
  request: SearchRequest
  /** Parts of the address without a meaning here: "violation:y (results that are overdue)". */
  notUnderstood: string[]
}

const maxNotUnderstood = 20

export class LinkReading {
  near: Near | undefined
  sort: SearchRequest['sort'] = 'relevance'
  private readonly parts: Expression[] = []
  private readonly chosen = new Map<ChoiceId, Set<string>>()
  private readonly codes = new Map<string, Set<string>>()
  private readonly notUnderstood = new Set<string>()

  finish(): RegistryLink {
    for (const [group, codes] of this.codes) this.applyCodes(group, [...codes])
    const all = joinOperands('and', this.parts)
    const chosen: Partial<Record<ChoiceId, readonly string[]>> = {}
    for (const [id, values] of this.chosen) {
      chosen[id] = sortChosen(choices[id], values)
    }
    return {
      request: {
        ...emptyRequest,
        query: all ? formatExpression(all) : '',
        filters: chosen,
        ...(this.near && { near: this.near }),
        sort: this.sort,
      },
      notUnderstood: [...this.notUnderstood],
    }
  }

  /** Words or an expression, looked for in one area or everywhere. */
  addText(area: string | null, value: string): void {
    const { tree } = parseExpression(value)
    if (tree.kind === 'all') return
    const { location } = tree
    this.parts.push(
      area === null ? tree : { kind: 'area', area, size: false, operand: tree, location },
    )
  }

  /** Takes text that was written here. */
  addExpression(text: string): void {
    this.parts.push(parseExpression(text).tree)
  }

  /** A span of days; an empty side is open. False when it is none. */
  addDates(id: FilterId, from: string, to: string): boolean {
    const canonical =
      from === '' && to === '' ? undefined : choices[id].parseValue(`${from}..${to}`)
    if (canonical === undefined) return false
    this.choose(id, canonical)
    return true
  }

  /** When results were first posted, which no filter asks for. False when it is no span. */
  addResultsDates(from: string, to: string): boolean {
    const isDate = (text: string) => text === '' || parsePartialDate(text) !== null
    if ((from === '' && to === '') || !isDate(from) || !isDate(to)) return false
    this.addExpression(`AREA[ResultsFirstPostDate]RANGE[${from || 'MIN'}, ${to || 'MAX'}]`)
    return true
  }

  /** A code of a group of `aggFilters`; codes of one group are alternatives. */
  addCode(group: string, code: string): void {
    const codes = this.codes.get(group) ?? new Set()
    this.codes.set(group, codes.add(code))
  }

  choose(id: ChoiceId, value: string): void {
    const values = this.chosen.get(id) ?? new Set()
    this.chosen.set(id, values.add(value))
  }

  miss(key: string, value: string, sign = '='): void {
    if (this.notUnderstood.size >= maxNotUnderstood) return
    const words = readOwn(unknownHere, key)
    const part = `${key}${sign}${value}`.slice(0, 100)
    this.notUnderstood.add(words === undefined ? part : `${part} (${words})`)
  }

  private applyCodes(group: string, codes: readonly string[]): void {
    const known = readOwn(choiceCodes, group)
    const expressions = readOwn(expressionCodes, group)
    const values: string[] = []
    const ages: string[] = []
    const kinds: string[] = []
    for (const code of codes) {
      const meaning = readOwn(known?.values ?? {}, code)
      const age = group === 'ages' ? readOwn(standardAges, code) : undefined
      const kind = group === 'studyType' ? readOwn(studyKindCodes, code) : undefined
      const expression = expressions && readOwn(expressions, code)
      if (expression !== undefined) this.addExpression(expression)
      else if (meaning !== undefined) values.push(meaning)
      else if (age !== undefined) ages.push(age)
      else if (kind !== undefined) kinds.push(kind)
      else this.miss(group, code, ':')
    }
    if (ages.length > 0) this.addExpression(`AREA[StdAge](${ages.join(' OR ')})`)
    if (kinds.length > 0) {
      // Alternatives of which one is no filter's choice.
      const types = values.map((value) => `AREA[StudyType]${value}`)
      this.addExpression([...types, ...kinds].join(' OR '))
    } else if (known) {
      for (const value of values) this.choose(known.filter, value)
    }
  }
}
