import { Icon } from '@/components/ui/icon'
import { MarkSection } from './mark-section'

interface TrialContentsProps {
  sections: readonly { id: string; name: string }[]
}

/** Links to the sections: beside the record if there is room, folded above it on phones. */
export function TrialContents({ sections }: TrialContentsProps) {
  return (
    <nav aria-label="On this page" className="page-contents" id="contents">
      <details>
        <summary>
          <Icon name="list" />
          On this page
        </summary>
        <p aria-hidden="true">On this page</p>
        <ul>
          {sections.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </details>
      <MarkSection contents="contents" />
    </nav>
  )
}
