// Sets language and theme before the first paint, so that neither is ever seen wrong. A file of its own because the
// content security policy allows no inline script. The app writes what it reads here: `blbd:preferences`.
;(() => {
  let saved = {}
  try {
    saved = JSON.parse(localStorage.getItem('blbd:preferences') ?? '{}') ?? {}
  } catch {
    // Storage may be closed to this page, or hold something else: the browser's own preferences then count.
  }
  const spoken = (navigator.languages ?? [navigator.language]).find((tag) => /^(zh|en)\b/i.test(tag)) ?? 'en'
  const preferred = /^zh/i.test(spoken) ? 'zh-CN' : 'en'
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const page = document.documentElement
  page.lang = saved.language === 'en' || saved.language === 'zh-CN' ? saved.language : preferred
  page.dataset.theme = saved.theme === 'light' || saved.theme === 'dark' ? saved.theme : system
})()
