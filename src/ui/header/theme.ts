import type { Scheme } from '../../plot/scene/palettes'

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

/** Whether the page is light or dark, by choice or as the system has it. */
export function schemeInForce(): Scheme {
  const theme = savedTheme()
  if (theme !== 'system') return theme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
