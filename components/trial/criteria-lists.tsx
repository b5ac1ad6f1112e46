import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import type { EligibilityBlock, EligibilitySection } from '@/lib/study/eligibility'
import type { ListBlock } from '@/lib/study/markup'
import { PlainBlocks } from './source-text'

const kinds = {
  inclusion: {
    title: 'Inclusion criteria',
    claim: 'All of these must be true',
    icon: 'circle-check',
  },
  exclusion: {
    title: 'Exclusion criteria',
    claim: 'None of these may be true',
    icon: 'circle-none',
  },
  other: { title: 'Criteria', claim: null, icon: null },
} as const satisfies Record<
  EligibilitySection['kind'],
  { title: string; claim: string | null; icon: IconName | null }
>

/** Longer lists show their first rules, about two screens of a phone, and fold the rest. */
const maxCharacters = 1_200
const minFolded = 3

/** The free-text criteria as lists to tick, in the source's order and words. */
export function CriteriaLists({ sections }: { sections: readonly EligibilitySection[] }) {
  const [first, second] = sections
  const isPair =
    sections.length === 2 && first?.kind === 'inclusion' && second?.kind === 'exclusion'
  return (
    <div id="criteria" className={isPair ? 'criteria criteria-columns' : 'criteria'}>
      {sections.map((section, index) => (
        <Criteria
          key={index}
          section={section}
          next={sections[index + 1]}
          isOnly={sections.filter((each) => saysAs(each, section)).length === 1}
        />
      ))}
    </div>
  )
}

/** How many rules can be ticked. */
export function countRules(sections: readonly EligibilitySection[]): number {
  return sections.reduce((sum, { blocks }) => sum + toRules(blocks).filter(isRule).length, 0)
}

const saysAs = ({ kind, blocks }: EligibilitySection, other: EligibilitySection) =>
  kind === other.kind && blocks.length > 0

/** "Inclusion criteria (at least one of)" */
const ofChoice = /\b(?:any|one|either|some|two|three)\b/i

interface CriteriaProps {
  section: EligibilitySection
  next: EligibilitySection | undefined
  /** Whether no other section of the record has criteria of its kind. */
  isOnly: boolean
}

/** The source's own heading if it says more than ours ("Inclusion criteria for donors"). */
function Criteria({ section, next, isOnly }: CriteriaProps) {
  const { title, claim, icon } = kinds[section.kind]
  const own = section.heading?.trim() ?? ''
  const isPlain = own === '' || own.toLowerCase() === title.toLowerCase()
  const rules = toRules(section.blocks)
  const count = rules.filter(isRule).length
  const hasText = rules.length > 0
  // With several lists of a kind, each is for some participants, or its rules are for different parts of the trial.
  const isClear = isOnly && !isNone(section) && !section.mayHoldOtherKind && !ofChoice.test(own)
  const makesClaim = claim !== null && hasText && isClear
  // A heading without text of its own may introduce the ones below it ("Criteria for part A").
  const isIntroduction = section.kind === 'other' || next?.kind === section.kind
  const cut = findCut(rules)
  const [shown, rest] = [rules.slice(0, cut), rules.slice(cut)]
  return (
    <div>
      <h3>
        {icon && <Icon name={icon} />}
        {isPlain ? title : own}
        {count > 1 && <small>{count} rules</small>}
      </h3>
      {makesClaim && <p className="text-sm text-ink-2">{claim}</p>}
      {!hasText && !isIntroduction && <p className="text-ink-3">None listed in this record.</p>}
      {hasText && <Rules rules={shown} />}
      {rest.length > 0 && (
        <details className="disclosure mt-2">
          <summary>{describeRest(rest.filter(isRule).length)}</summary>
          <Rules rules={rest} />
        </details>
      )}
    </div>
  )
}

type Rule =
  | { kind: 'rule'; text: string; marker?: string | undefined; under: readonly EligibilityBlock[] }
  | { kind: 'heading' | 'text'; text: string }

const isRule = ({ kind }: Rule) => kind === 'rule'

/** Each item of a list is a rule. If the source has no lists, each paragraph is one. */
function toRules(blocks: readonly EligibilityBlock[]): Rule[] {
  const hasLists = blocks.some(({ kind }) => kind === 'list')
  return blocks.flatMap((block): Rule[] => {
    if (block.kind === 'list') return block.items.flatMap(toRulesOfItem)
    if (block.kind === 'heading') return [block]
    return hasLists || block.text.endsWith(':')
      ? [{ kind: 'text', text: block.text }]
      : [{ kind: 'rule', text: block.text, under: [] }]
  })
}

/** An item without words of its own only holds those below it. */
function toRulesOfItem({ text, marker, children }: ListBlock['items'][number]): Rule[] {
  return text === '' ? toRules(children) : [{ kind: 'rule', text, marker, under: children }]
}

const describeRest = (count: number) => `Show ${count} more ${count === 1 ? 'rule' : 'rules'}`

/** The number of rules shown before the rest is folded; all, if little would remain. */
function findCut(rules: readonly Rule[]): number {
  let length = 0
  const cut = rules.findIndex((rule) => {
    length += lengthOf([rule])
    return length > maxCharacters
  })
  const rest = rules.slice(cut)
  const isWorthIt =
    cut > 0 &&
    rest.some(isRule) &&
    (rest.filter(isRule).length >= minFolded || lengthOf(rest) > maxCharacters)
  return isWorthIt ? cut : rules.length
}

const lengthOf = (rules: readonly Rule[]) => JSON.stringify(rules).length

function Rules({ rules }: { rules: readonly Rule[] }) {
  return (
    <ul>
      {rules.map((rule, index) =>
        rule.kind === 'rule' ? (
          <li key={index}>
            <label>
              <input type="checkbox" />
              {rule.marker ? `${rule.marker} ${rule.text}` : rule.text}
            </label>
            {rule.under.length > 0 && <PlainBlocks blocks={rule.under} />}
          </li>
        ) : (
          <li key={index}>{rule.kind === 'heading' ? <h4>{rule.text}</h4> : <p>{rule.text}</p>}</li>
        ),
      )}
    </ul>
  )
}

/** "Exclusion Criteria: none": the list is empty, so a claim about all of them would be meaningless. */
function isNone({ blocks }: EligibilitySection): boolean {
  const [only, ...others] = blocks
  if (only === undefined || others.length > 0) return false
  const texts = only.kind === 'list' ? only.items.map(({ text }) => text) : [only.text]
  return texts.length === 1 && /^(?:none|nil|n\/?a|not applicable)[.\s]*$/i.test(texts[0] ?? '')
}
