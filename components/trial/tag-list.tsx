/** Short words side by side, as the record lists them. */
export function TagList({ tags }: { tags: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {tags.map((tag, index) => (
        <li key={index} className="rounded bg-sunken px-2 py-0.5 text-[0.9375rem]">
          {tag}
        </li>
      ))}
    </ul>
  )
}
