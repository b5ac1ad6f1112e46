/**
 * Where the first screen of a long page ends: the styles for the rest come with the stylesheet that the server in
 * front links here (commands/server/page-styles.ts). React doesn't touch the content of this element.
 */
export function FirstPartEnd() {
  return (
    <div
      id="first-part-end"
      hidden
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  )
}
