/** Key of the visitor's choice; without one the page follows the system. */
export const themeKey = 'theme'

/** Runs before the first paint, so that the page never flashes in the wrong scheme. */
const script = `try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`

/**
 * For the page's `head`. Scripts without attributes are moved to the end of the page
 * (commands/server/page-scripts.ts).
 */
export function ThemeScript() {
  return <script id="theme" dangerouslySetInnerHTML={{ __html: script }} />
}
