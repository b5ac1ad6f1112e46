interface KeptFieldsProps {
  /** As in an address, without "?". */
  search: string
}

/** Hidden fields with which a form keeps the rest of a search. */
export function KeptFields({ search }: KeptFieldsProps) {
  return [...new URLSearchParams(search)].map(([name, value], index) => (
    <input key={`${index}-${name}`} type="hidden" name={name} value={value} />
  ))
}
