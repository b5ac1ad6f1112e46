/** Short words side by side, as the record lists them. */
export function TagList({ tags }: { tags: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {tags.map((tag, index) => (
        <li key={index} className="rounded-tag bg-sunken px-2 py-0.5 text-sm">
          {tag}
        </li>
      ))}
    </ul>
  )
}
