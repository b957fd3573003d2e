export interface ReadingKeysOptions {
  /** The last step of the chart, and the one at the playhead. */
  range(): { readonly last: number; readonly shown: number }
  /** The step being read; null when the reading is over. */
  onRead(t: number | null): void
  onSeek(t: number): void
}

/** Lets the keys read a chart that has the focus: arrows, Page Up and Down, Home and End; Enter moves the playhead there. */
export function readingKeys(
  element: HTMLElement,
  { range, onRead, onSeek }: ReadingKeysOptions,
): void {
  let reading: number | null = null

  const read = (t: number | null) => {
    reading = t
    onRead(t)
  }
  element.addEventListener('focus', () => read(range().shown))
  element.addEventListener('blur', () => read(null))
  element.addEventListener('keydown', (event) => {
    const { last, shown } = range()
    const from = reading ?? shown
    const to = event.key === 'Enter' || event.key === ' ' ? from : moved(event.key, from, last)
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    // The player's shortcuts are arrow keys too.
    event.stopPropagation()
    read(to)
    if (event.key === 'Enter' || event.key === ' ') onSeek(to)
  })
  // A press seeks, after which the keys are the player's again.
  element.addEventListener('mousedown', (event) => event.preventDefault())
}

/** Null for a key that moves nothing. */
export function moved(key: string, from: number, last: number): number | null {
  const page = Math.max(1, Math.round(last / 20))
  const within = (t: number) => Math.min(last, Math.max(0, t))
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(from - 1)
    case 'ArrowRight':
    case 'ArrowUp':
      return within(from + 1)
    case 'PageDown':
      return within(from - page)
    case 'PageUp':
      return within(from + page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
