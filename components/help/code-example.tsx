interface CodeExampleProps {
  /** What the lines do. */
  title: string
  code: string
}

/**
 * Lines of a program. Long lines wrap, so that nothing has to be scrolled sideways; when copied, they are not broken.
 */
export function CodeExample({ title, code }: CodeExampleProps) {
  return (
    <figure className="space-y-1.5">
      <figcaption className="font-semibold">{title}</figcaption>
      <pre className="rounded-card border border-line bg-sunken px-4 py-3 font-mono text-sm wrap-anywhere whitespace-pre-wrap">
        <code>{code}</code>
      </pre>
    </figure>
  )
}
