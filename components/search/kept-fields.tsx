interface KeptFieldsProps {
  /** As it stands in an address, without "?". */
  search: string
}

/** What a form keeps of a search beside its own fields, unseen. */
export function KeptFields({ search }: KeptFieldsProps) {
  return [...new URLSearchParams(search)].map(([name, value], index) => (
    <input key={`${index}-${name}`} type="hidden" name={name} value={value} />
  ))
}
