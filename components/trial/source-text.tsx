import type { EligibilityBlock } from '@/lib/study/eligibility'
import { toPlainBlocks, type ListBlock } from '@/lib/study/markup'

/** A text of the registry with its paragraphs and lists. What it says is shown as text, never as HTML. */
export function SourceText({ text }: { text: string }) {
  return <PlainBlocks blocks={toPlainBlocks(text)} />
}

export function PlainBlocks({ blocks }: { blocks: readonly EligibilityBlock[] }) {
  return (
    <div className="space-y-3">
      {blocks.map((block, index) =>
        block.kind === 'list' ? (
          <SourceList key={index} list={block} />
        ) : (
          <p key={index} className={block.kind === 'heading' ? 'pt-2 font-semibold' : undefined}>
            {block.text}
          </p>
        ),
      )}
    </div>
  )
}

/** Numbers and letters are shown as the source wrote them, because other texts refer to them. */
function SourceList({ list }: { list: ListBlock }) {
  return (
    <ul className="space-y-2">
      {list.items.map((item, index) => (
        <li key={index} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
          <span className={item.marker ? 'min-w-6 text-ink-3 tabular-nums' : 'text-ink-3'}>
            {item.marker ?? <span aria-hidden="true">•</span>}
          </span>
          <div className="space-y-2">
            {item.text !== '' && <p>{item.text}</p>}
            {item.children.length > 0 && <PlainBlocks blocks={item.children} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
