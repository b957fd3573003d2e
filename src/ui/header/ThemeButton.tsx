import { useEffect, useState } from 'react'
import { Icon } from '../parts/Icon'
import { applyTheme, savedTheme, type Theme, themes } from './theme'

export function ThemeButton() {
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => setTheme(savedTheme()), [])
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return (
    <button
      type="button"
      className="icon-button theme-button"
      aria-label={`Theme: ${theme}. Change to ${next}`}
      title={`Theme: ${theme}`}
      onClick={() => {
        applyTheme(next)
        setTheme(next)
      }}
    >
      <Icon name={theme} />
    </button>
  )
}
