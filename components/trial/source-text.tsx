import { ExplainedText } from '@/components/ui/term'
import type { EligibilityBlock } from '@/lib/study/eligibility'
import { toPlainBlocks, type ListBlock } from '@/lib/study/markup'

/** A text of the registry with its paragraphs and lists, shown as text, never as HTML. */
export function SourceText({ text }: { text: string }) {
  return <PlainBlocks blocks={toPlainBlocks(text)} />
}

export function PlainBlocks({ blocks }: { blocks: readonly EligibilityBlock[] }) {
  return blocks.map((block, index) =>
    block.kind === 'list' ? (
      <SourceList key={index} list={block} />
    ) : block.kind === 'heading' ? (
      <p key={index}>
        <b>{block.text}</b>
      </p>
    ) : (
      <p key={index}>
        <ExplainedText text={block.text} />
      </p>
    ),
  )
}

/** Numbers and letters are shown as the source wrote them, because other texts refer to them. */
function SourceList({ list: { items } }: { list: ListBlock }) {
  const isMarked = items.some(({ marker }) => marker !== undefined)
  return (
    <ul className={isMarked ? 'marked-list' : 'plain-list'}>
      {items.map(({ marker, text, children }, index) => (
        <li key={index}>
          <ExplainedText text={marker ? `${marker} ${text}` : text} />
          {children.length > 0 && <PlainBlocks blocks={children} />}
        </li>
      ))}
    </ul>
  )
}
