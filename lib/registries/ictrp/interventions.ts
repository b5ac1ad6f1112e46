import { addTo } from '@/lib/study/group'
import { escapeMarkup } from '@/lib/study/markup'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import { withoutRepeats, withoutRepeatsOf } from '../plain-words'
import type { Draft } from '../record-reader'

/** Labels in EudraCT's block of a product. The first of the four with a text names the treatment. */
const productNames = ['product name', 'trade name', 'inn or proposed inn', 'product code'] as const
const otherNames = [...productNames, 'other descriptive name'] as const
const productField =
  /^(Trade Name|Product Name|Product Code|INN or Proposed INN|Other descriptive name|Pharmaceutical Form(?: of the placebo)?|Route of administration(?: of the placebo)?|CAS Number|Current Sponsor code|EV Substance Code|Concentration (?:unit|type|number))\s*:\s*(.*)$/i

/** Treatments as the registries list them: one per product, per numbered group, or per entry. */
export function readInterventions(text: string | undefined): Draft[] {
  if (text === undefined) return []
  if (/^(?:Trade Name|Product Name|Pharmaceutical Form|INN or Proposed INN)/im.test(text)) {
    return readProducts(text)
  }
  const numbered = text.split(/(?:^|\s)(?:Control )?Intervention ?\d{1,2}\s*:\s*/i)
  // Australia and ISRCTN describe the treatment in paragraphs.
  const isProse = text.includes('\n') && text.split('\n').some((line) => line.length > maxName)
  const items = numbered.length > 1 ? numbered : isProse ? [text] : text.split(/;|\n/)
  return withoutRepeats(items.map((item) => item.trim()))
    .filter((item) => item !== '' && !saysNone.test(item))
    .map(readItem)
}

const saysNone =
  /^(?:(?:control|case|experimental|treatment|intervention|comparison|group)[\w -]{0,40}:\s*)?(?:nil|none|n\/?a|not applicable|no intervention)(?:\s*:\s*(?:nil|none|n\/?a)?)?\.?$/i

/** `Drug: x`; without a known type before the colon the text is a name. */
function readItem(item: string): Draft {
  const [, word = '', name = ''] = /^([A-Za-z ]{4,25}):\s*(.+)$/s.exec(item) ?? []
  const type = word === '' ? null : parseVocabularyValue('InterventionType', word)
  return type === null ? toNamed(item) : { type, ...toNamed(name) }
}

const maxName = 200

/** A description instead of a name: its beginning becomes the name. */
function toNamed(text: string): Draft {
  if (text.length <= maxName && !text.includes('\n')) return { name: text }
  const [line = ''] = text.split('\n', 1)
  const sentence = /^.{20,199}?[.!?](?=\s|$)/.exec(line)?.[0] ?? line
  const name =
    sentence.length <= maxName ? sentence : `${sentence.slice(0, maxName).replace(/\s\S*$/, '')} …`
  return { name, description: escapeMarkup(text) }
}

/** One treatment for each product; everything in its block except the names becomes its description. */
function readProducts(text: string): Draft[] {
  const products: Map<string, string[]>[] = []
  let open: Map<string, string[]> | undefined
  for (const line of text.split('\n')) {
    const [, field, value = ''] = productField.exec(line.trim()) ?? []
    const key = field?.toLowerCase()
    const startsAnew =
      line.trim() === '' || (key !== undefined && isFirst(key) && open?.has(key) === true)
    if (startsAnew) open = undefined
    if (line.trim() === '') continue
    if (open === undefined) products.push((open = new Map<string, string[]>()))
    const at = key ?? 'text'
    const rest = key === undefined ? line.trim() : value.trim()
    if (rest !== '' && !notGiven.test(rest)) addTo(open, at, rest)
  }
  const treatments = products.flatMap((product) => toTreatment(product) ?? [])
  return withoutRepeatsOf(treatments, ({ name }) => name)
}

/** Placeholders that sponsors enter because the form requires something. */
const notGiven =
  /^[[(]?(?:n\.? ?[da]\.?|n\/a|not (?:applicable|available|known)|none|[-.]+)[\])]?$/i

/** The fields that begin a product; one product may name several substances. */
const isFirst = (key: string) => key === 'trade name' || key === 'product name'

function toTreatment(product: ReadonlyMap<string, readonly string[]>) {
  const isPlacebo = [...product.keys()].some((key) => key.endsWith('of the placebo'))
  const name =
    productNames.map((key) => product.get(key)?.[0]).find((text) => text !== undefined) ??
    (isPlacebo ? 'Placebo' : product.get('text')?.[0])
  if (name === undefined) return null
  const names = otherNames.flatMap((key) => product.get(key) ?? [])
  return {
    name,
    otherNames: withoutRepeats([name, ...names]).slice(1),
    description: describeProduct(product, name),
  }
}

/** "mg milligram(s)": the unit is written twice. */
const unitInWords = /(?<=\d \S+) .*$|\s+$/

function describeProduct(
  product: ReadonlyMap<string, readonly string[]>,
  name: string,
): string | undefined {
  const labels: readonly (readonly [string, string])[] = [
    ['pharmaceutical form', 'Pharmaceutical form'],
    ['route of administration', 'Route of administration'],
    ['concentration number', 'Concentration'],
    ['cas number', 'CAS number'],
    ['pharmaceutical form of the placebo', 'Placebo'],
    ['route of administration of the placebo', 'Route of administration of the placebo'],
  ]
  const unit = product.get('concentration unit')
  const lines = labels.flatMap(([key, label]) => {
    const texts = withoutRepeats(product.get(key) ?? []).map((text, index) =>
      key === 'concentration number'
        ? `${text.replace(/-$/, '')} ${unit?.[index] ?? unit?.[0] ?? ''}`.replace(unitInWords, '')
        : text,
    )
    return texts.length === 0 ? [] : [`${label}: ${texts.join(', ')}`]
  })
  const rest = (product.get('text') ?? []).filter((text) => text !== name)
  const description = [...lines, ...rest].join('\n\n')
  return description === '' ? undefined : escapeMarkup(description)
}
