/** Where the visitor's choice is kept; without one the page follows the system. */
export const themeKey = 'theme'

/** Runs before anything is painted, so that a chosen scheme never flashes the other one. */
const script = `try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`

/** For the page's `head`. */
export function ThemeScript() {
  return <script dangerouslySetInnerHTML={{ __html: script }} />
}
