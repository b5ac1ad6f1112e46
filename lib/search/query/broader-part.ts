import type { SynonymMatch } from '@/lib/vocabulary/synonyms'
import { analyse } from '../analysis/analyse'
import { weights, type WeightedPart } from './weighted-part'

/** What nearly every disease of a kind is. */
const tooBroad: ReadonlySet<string> = new Set([
  'cancer',
  'solid-tumor',
  'blood-cancer',
  'autoimmune',
])

const weightOfBroader = 0.3

/**
 * The group of the disease that parts are about, by the last word of its name: melanoma for "uveal melanoma". Its
 * trials follow where few are of the disease. A disease in a code, as in "QQQ-ALL", is not what somebody asks for.
 */
export function listBroader(
  parts: readonly WeightedPart[],
  find: (text: string) => readonly SynonymMatch[],
): WeightedPart[] {
  const [main] = parts
    .filter(({ kind, compound }) => kind === 'condition' && compound === undefined)
    .sort((a, b) => b.weight - a.weight)
  const concept = main && find(main.typed)[0]?.concept
  const head = concept && /\s(\p{L}{6,})$/u.exec(concept.label)?.[1]
  if (head === undefined) return []
  const group = find(head).find(({ start, end }) => start === 0 && end === head.length)
  if (group?.concept.kind !== 'condition' || group.concept.id === concept?.id) return []
  if (tooBroad.has(group.concept.id)) return []
  const words = analyse(head)
  if (parts.some((part) => part.words.flat().join(' ') === words.join(' '))) return []
  return [
    {
      typed: head,
      words: [words],
      synonyms: group.alternatives.map((each) => analyse(each)),
      labels: {},
      weight: weights.condition * weightOfBroader,
      isSubject: false,
      kind: 'condition',
      isFaint: false,
      isUnwanted: false,
      isBroader: true,
    },
  ]
}
