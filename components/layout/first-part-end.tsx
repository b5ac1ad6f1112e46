/**
 * Where what is seen of a long page first ends: the styles of what follows come with the stylesheet, which the server
 * in front links here (commands/server/page-styles.ts). React leaves alone what it finds inside.
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
