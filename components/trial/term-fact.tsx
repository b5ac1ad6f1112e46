import { Fact } from '@/components/ui/facts'
import { Stated } from '@/components/ui/stated'
import { explainValue, labelOf } from '@/lib/study/labels'
import type { VocabularyName } from '@/lib/study/vocabularies/vocabularies'

interface TermFactProps {
  label: string
  vocabulary: VocabularyName
  value: string | undefined
}

/** A fact whose value is a word of one of the registry's vocabularies, with what the word means. */
export function TermFact({ label, vocabulary, value }: TermFactProps) {
  return (
    <Fact label={label} explanation={explainValue(vocabulary, value) ?? undefined}>
      <Stated text={labelOf(vocabulary, value)} />
    </Fact>
  )
}
