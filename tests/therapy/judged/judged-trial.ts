import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { getFacetValue } from '@/lib/therapy/facets'
import { cellRoles, notStated, therapyFacets } from '@/lib/therapy/labels'

// The judged set: what people who read the record say about a trial, for measuring the classifier. The README.md beside
// this file says how trials were drawn and what each value means. A "?" after a value marks it as open: readers may
// differ, so it is neither expected nor counted as an error.

/** Facets judged by their values. Cell types and roles have their own form. */
export const judgedFacets = [
  'donorSource',
  'tissue',
  'targetAntigen',
  'modification',
  'route',
  'indicationGroup',
] as const
export type JudgedFacet = (typeof judgedFacets)[number]

/** The trials that rules are written from, and four draws of trials that they are not: see README.md. */
export const judgedSets = [
  'development',
  'held-out',
  'set-apart',
  'second-set-apart',
  'third-set-apart',
] as const
export type JudgedSet = (typeof judgedSets)[number]

/** Whether rules may be written from a trial: the parity of the first byte of its number's SHA-256. */
export function isForDevelopment(nctId: string): boolean {
  const [first = 0] = createHash('sha256').update(nctId).digest()
  return first % 2 === 0
}

const words = (text: string) => text.split(' ').filter((word) => word !== '')

const cellPattern = /^([A-Z_]+)(\??):([A-Z_]+)(\??)$/

const judgedCells = z
  .string()
  .transform(words)
  .pipe(
    z.array(
      z.string().transform((text, context) => {
        const [, cellType = '', openType, role = '', openRole] = cellPattern.exec(text) ?? []
        const part = cellRoles.find((one) => one === role)
        if (!part || !getFacetValue('cellType', cellType)) {
          context.addIssue(`“${text}” is not a cell type and a role, such as “MSC:PRODUCT”`)
          return z.NEVER
        }
        return {
          cellType,
          isTypeOpen: openType === '?',
          role: part,
          isRoleOpen: openRole === '?',
        }
      }),
    ),
  )

/** `null` if the facet was not judged or does not apply. Both lists are empty if the record does not state it. */
const judgedValues = (facet: JudgedFacet) =>
  z.string().transform((text, context) => {
    if (text === '' || text === '*') return null
    const values = text === '-' ? [] : words(text)
    for (const value of values) {
      const id = value.replace(/\?$/, '')
      if (id === notStated || !getFacetValue(facet, id))
        context.addIssue(`“${id}” is no value of ${facet}`)
    }
    return {
      certain: values.filter((value) => !value.endsWith('?')),
      open: values.filter((value) => value.endsWith('?')).map((value) => value.slice(0, -1)),
    }
  })

const maxWords = 12

const judgedWords = z
  .string()
  .transform((text) => (text === '' ? [] : text.split('; ')))
  .pipe(
    z.array(
      z
        .templateLiteral([z.enum([...therapyFacets, 'none']), ': ', z.string().min(1)])
        .refine((quote) => words(quote).length <= maxWords + 1, {
          error: `quotes have at most ${maxWords} words`,
        }),
    ),
  )

const judgedTrial = z.strictObject({
  nctId: z.string().regex(/^NCT\d{8}$/),
  /** Every kind of cells with its role; empty if cells have none. */
  cells: judgedCells,
  donorSource: judgedValues('donorSource'),
  tissue: judgedValues('tissue'),
  targetAntigen: judgedValues('targetAntigen'),
  modification: judgedValues('modification'),
  route: judgedValues('route'),
  indicationGroup: judgedValues('indicationGroup'),
  /** Words of the record that decided, by facet; "none" for words that look like cells but are not. */
  words: judgedWords,
})

export type JudgedTrial = z.infer<typeof judgedTrial>
export type JudgedCell = JudgedTrial['cells'][number]

/**
 * The judged trials of one set, by number.
 * @throws ZodError that names the row and what is wrong with it
 */
export function readJudgedTrials(set: JudgedSet): JudgedTrial[] {
  const path = fileURLToPath(new URL(`${set}.tsv`, import.meta.url))
  const rows = parse(readFileSync(path, 'utf8'), {
    columns: true,
    delimiter: '\t',
    quote: null,
    record_delimiter: '\n',
  })
  return z.array(judgedTrial).parse(rows)
}
