import { useEffect, useRef, useState } from 'react'
import { useControl } from '../controls'
import { Icon } from '../parts/Icon'
import { applyTheme, savedTheme, type Theme, themes } from './theme'

export function ThemeButton() {
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => setTheme(savedTheme()), [])
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const button = useRef<HTMLButtonElement>(null)
  function change(): void {
    applyTheme(next)
    setTheme(next)
  }
  useControl('theme', { focus: () => button.current?.focus(), act: change })
  return (
    <button
      ref={button}
      type="button"
      className="icon-button theme-button"
      aria-label={`Theme: ${theme}. Change to ${next}`}
      title={`Theme: ${theme}`}
      onClick={change}
    >
      <Icon name={theme} />
    </button>
  )
}
