export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'etascope-theme'

export function savedTheme(): Theme {
  const saved = document.documentElement.dataset['theme']
  return themes.find((theme) => theme === saved) ?? 'system'
}

/** A browser that forbids storage forgets the choice with the page. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {}
}
