import { useEffect, useRef, useState } from 'react'
import { useControl } from '../controls'
import { Icon } from '../parts/Icon'

/** The page on the whole screen; where a browser lets no page have that, there is no button. */
export function FullScreenButton() {
  const [isFull, setIsFull] = useState(false)
  const [canFill, setCanFill] = useState(true)
  useEffect(() => {
    setCanFill(document.fullscreenEnabled)
    const changed = () => setIsFull(document.fullscreenElement !== null)
    changed()
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  const refused = () => setCanFill(false)
  const toggle = () =>
    (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
      refused,
    )
  const button = useRef<HTMLButtonElement>(null)
  useControl('fullScreen', { focus: () => button.current?.focus(), act: toggle })
  const name = isFull ? 'Leave full screen' : 'Full screen'
  return (
    canFill && (
      <button
        ref={button}
        type="button"
        className="icon-button full-screen"
        aria-label={name}
        title={name}
        onClick={toggle}
      >
        <Icon name={isFull ? 'reduce' : 'enlarge'} />
      </button>
    )
  )
}
