interface TextFieldProps {
  id: string
  text: string
  isReadOnly?: boolean
}

/** A text to select, copy and, unless it is read-only, complete. */
export function TextField({ id, text, isReadOnly = false }: TextFieldProps) {
  return (
    <textarea
      // Resets with another text.
      key={text}
      id={id}
      readOnly={isReadOnly}
      rows={Math.min(24, text.split('\n').length)}
      className="field mt-1 w-full font-mono text-sm"
      defaultValue={text}
    />
  )
}
