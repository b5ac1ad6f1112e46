/** Where the visitor's choice is kept; without one the page follows the system. */
export const themeKey = 'theme'

/** Runs before anything is painted, so that a chosen scheme never flashes the other one. */
const script = `try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`

/** For the page's `head`. Scripts without any attribute are moved to the end of the page (commands/server/page-scripts.ts). */
export function ThemeScript() {
  return <script id="theme" dangerouslySetInnerHTML={{ __html: script }} />
}
