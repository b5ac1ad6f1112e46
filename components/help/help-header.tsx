import type { ReactNode } from 'react'

/** The head of a help page: its title, its subject, and links to its sections (id and title of each). */
export function HelpHeader({
  title,
  contents,
  children,
}: {
  title: string
  contents: readonly (readonly [id: string, title: string])[]
  children: ReactNode
}) {
  return (
    <header className="max-w-prose">
      <h1>{title}</h1>
      <p className="mt-3 text-lg text-ink-3">{children}</p>
      <nav aria-label="On this page" className="mt-5">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {contents.map(([id, section]) => (
            <li key={id}>
              <a href={`#${id}`}>{section}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
