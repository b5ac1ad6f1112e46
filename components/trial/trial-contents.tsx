interface TrialContentsProps {
  sections: readonly { id: string; title: string }[]
}

/** Links to the sections: beside the text where there is room, folded away on phones. */
export function TrialContents({ sections }: TrialContentsProps) {
  return (
    <nav
      aria-label="On this page"
      className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto"
    >
      <details className="disclosure side-panel rounded-card border border-line bg-surface px-4 py-2 lg:border-0 lg:bg-transparent lg:p-0">
        <summary>On this page</summary>
        <p aria-hidden="true" className="mb-2 hidden text-sm font-semibold text-ink-3 lg:block">
          On this page
        </p>
        <ol className="border-line pb-2 lg:border-l lg:pb-0">
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="-ml-px flex min-h-8 items-center py-1 leading-snug text-ink-2 no-underline hover:text-accent hover:underline lg:border-l-2 lg:border-transparent lg:pl-4 lg:hover:border-accent"
              >
                {title}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
