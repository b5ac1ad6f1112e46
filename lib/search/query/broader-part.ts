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

/** Groups that the name of a disease does not end with. */
const groups: ReadonlyMap<string, string> = new Map(
  `lupus-nephritis lupus; gpa ANCA-associated vasculitis; antisynthetase myositis; imnm myositis; ibm myositis;
  knee-oa osteoarthritis; ischemic-cardiomyopathy heart failure; dcm heart failure;
  diabetic-nephropathy chronic kidney disease; ipf interstitial lung disease;
  rdeb epidermolysis bullosa; tnbc breast cancer; pcnsl central nervous system lymphoma; hlhs congenital heart disease;
  cli peripheral arterial disease; buerger critical limb ischemia; dmd muscular dystrophy; fshd muscular dystrophy;
  ischemic-stroke stroke; disc-degeneration low back pain; stargardt macular degeneration; gej gastric cancer;
  dipg glioma; glioblastoma glioma;
  cidp autoimmune neuropathy; nmosd autoimmune disease of the nervous system; anthracycline-cardiomyopathy heart failure`
    .split(/;\s+/)
    .map((row): [string, string] => {
      const [id = '', ...name] = row.trim().split(/\s+/)
      return [id, name.join(' ')]
    }),
)

const weightOfBroader = 0.5

/**
 * The group of the disease that parts are about, by the last word of its name: melanoma for "uveal melanoma". Its
 * trials follow if there are few of the disease. A disease in a code, as in "QQQ-ALL", does not count.
 */
export function listBroader(
  parts: readonly WeightedPart[],
  find: (text: string) => readonly SynonymMatch[],
): WeightedPart[] {
  const [main] = parts
    .filter(({ kind, compound }) => kind === 'condition' && compound === undefined)
    .sort((a, b) => b.weight - a.weight)
  const concept = main && find(main.typed)[0]?.concept
  const head = concept && (groups.get(concept.id) ?? /\s(\p{L}{6,})$/u.exec(concept.label)?.[1])
  if (head === undefined) return []
  const group = find(head).find(({ start, end }) => start === 0 && end === head.length)
  if (!groups.has(concept?.id ?? '') && group?.concept.kind !== 'condition') return []
  if (group && (group.concept.id === concept?.id || tooBroad.has(group.concept.id))) return []
  const words = analyse(head)
  if (parts.some((part) => part.words.flat().join(' ') === words.join(' '))) return []
  return [
    {
      typed: head,
      words: [words],
      synonyms: (group?.alternatives ?? []).map((each) => analyse(each)),
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
