// <script src="https://…/embed/embed.js" data-search="q=lupus&status=recruiting" data-accent="5b2f94" async></script>
// puts a live list of a search where it stands. It sets no cookies and measures nothing.
{
  const script = document.currentScript
  if (script instanceof HTMLScriptElement) {
    const { search = '', title = 'Cell therapy trials', ...options } = script.dataset
    const address = new URL('trials', script.src)
    address.search = search.replace(/^\?/, '')
    for (const key of ['show', 'accent', 'theme', 'limit']) {
      const value = options[key]
      if (value) address.searchParams.set(key, value)
    }
    const frame = document.createElement('iframe')
    frame.src = address.href
    frame.title = title
    frame.loading = 'lazy'
    frame.style.cssText = 'width:100%;height:320px;border:0'
    window.addEventListener('message', ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== address.origin) return
      const height = Number(data?.cellTherapyTrials)
      if (height > 0) frame.style.height = `${Math.ceil(height)}px`
    })
    script.after(frame)
  }
}
