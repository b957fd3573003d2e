import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AskedFor, askedFor, leaving, type Pointed, resting } from './asked-for'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A card and a mouse, which comes from the left edge. */
function cardAndMouse() {
  let shown: AskedFor<string> | null = null
  const asked = askedFor<string>({
    current: () => shown,
    open: (found) => {
      shown = found
    },
  })
  let place = { x: 0, y: 100 }
  const at = (said: string | null, rest: Partial<Pointed<string>> = {}): Pointed<string> => ({
    said,
    isInCard: false,
    isMouse: true,
    ...place,
    ...rest,
  })
  return {
    asked,
    shown: () => shown,
    hide: () => {
      shown = null
    },
    at,
    /** Moves the mouse onto a term, or off all of them. */
    moveTo(said: string | null, rest: Partial<Pointed<string>> = {}): void {
      place = { x: place.x + 10, y: place.y }
      // As browsers tell it: first what it is over, then that it has moved.
      asked.over(at(said, rest))
      asked.moved(at(said, rest))
    },
    /** Has the page put a term below the mouse, which rests. */
    slipUnder: (said: string) => asked.over(at(said)),
  }
}

describe('the card of a term', () => {
  it('opens to a mouse that has rested on it, and goes once that has been away', () => {
    const { moveTo, shown } = cardAndMouse()
    moveTo('limit')
    vi.advanceTimersByTime(resting - 1)
    expect(shown()).toBeNull()
    vi.advanceTimersByTime(1)
    expect(shown()).toEqual({ said: 'limit', by: 'pointing' })
    moveTo(null)
    vi.advanceTimersByTime(leaving - 1)
    expect(shown()).not.toBeNull()
    vi.advanceTimersByTime(1)
    expect(shown()).toBeNull()
  })

  it('does not open to a mouse that passes, nor under one that rests while the page moves', () => {
    const { moveTo, slipUnder, shown } = cardAndMouse()
    moveTo('limit')
    vi.advanceTimersByTime(resting - 1)
    moveTo(null)
    vi.advanceTimersByTime(10 * resting)
    expect(shown()).toBeNull()
    slipUnder('rate')
    vi.advanceTimersByTime(10 * resting)
    expect(shown()).toBeNull()
    moveTo('rate')
    vi.advanceTimersByTime(resting)
    expect(shown()).toEqual({ said: 'rate', by: 'pointing' })
  })

  it('does not open again under a mouse that rests where Escape has closed it', () => {
    const { moveTo, slipUnder, hide, shown } = cardAndMouse()
    moveTo('limit')
    vi.advanceTimersByTime(resting)
    hide()
    // The card is gone, and the term that it lay over is below the mouse; then the numbers around it change.
    slipUnder('limit')
    slipUnder('limit')
    vi.advanceTimersByTime(10 * resting)
    expect(shown()).toBeNull()
  })

  it('stays while the mouse is on it, and where it was pressed', () => {
    const { asked, moveTo, shown } = cardAndMouse()
    moveTo('limit')
    vi.advanceTimersByTime(resting)
    moveTo(null)
    moveTo(null, { isInCard: true })
    vi.advanceTimersByTime(10 * leaving)
    expect(shown()).toEqual({ said: 'limit', by: 'pointing' })
    asked.press('limit', 'press')
    moveTo(null)
    vi.advanceTimersByTime(10 * leaving)
    expect(shown()).toEqual({ said: 'limit', by: 'press' })
    asked.press('limit', 'press')
    expect(shown()).toBeNull()
  })

  it('opens to no finger that only touches it', () => {
    const { asked, moveTo, shown } = cardAndMouse()
    moveTo('limit', { isMouse: false })
    vi.advanceTimersByTime(10 * resting)
    expect(shown()).toBeNull()
    asked.press('limit', 'press')
    expect(shown()).toEqual({ said: 'limit', by: 'press' })
  })
})
