/** Milliseconds for which a mouse has to rest on a term to open its card, and be away from both to close it. */
export const resting = 350
export const leaving = 250

/** A place in a text whose card is asked for, and by what: a card that was only pointed at goes with the pointer. */
export interface AskedFor<Said> {
  readonly said: Said
  readonly by: 'pointing' | 'press' | 'key'
}

/** A pointer, with the place in the text that it is on. */
export interface Pointed<Said> {
  readonly said: Said | null
  readonly isInCard: boolean
  readonly isMouse: boolean
  readonly x: number
  readonly y: number
}

interface Card<Said> {
  readonly current: () => AskedFor<Said> | null
  readonly open: (found: AskedFor<Said> | null) => void
}

/** Decides when a card opens and closes, from what a pointer comes to and what is pressed. */
export function askedFor<Said>({ current, open }: Card<Said>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  // A page that scrolls or changes under a mouse which rests points at nothing, until that moves.
  let pointer = { x: Number.NaN, y: Number.NaN }
  let isPassedOver = false

  function later(act: () => void, delay: number): void {
    clearTimeout(timer)
    timer = setTimeout(act, delay)
  }

  function pointAt({ said, isInCard, isMouse }: Pointed<Said>): void {
    isPassedOver = false
    // A finger that comes to a term presses it.
    if (!isMouse) return
    const shown = current()
    if (said !== null && said !== shown?.said) {
      if (shown === null || shown.by === 'pointing')
        later(() => open({ said, by: 'pointing' }), resting)
    } else if (said !== null || isInCard) clearTimeout(timer)
    else if (shown?.by === 'pointing') later(() => open(null), leaving)
    else clearTimeout(timer)
  }

  return {
    /** The pointer is over something else than before, whichever of the two has moved. */
    over(pointed: Pointed<Said>): void {
      isPassedOver = pointed.x === pointer.x && pointed.y === pointer.y
      if (!isPassedOver) pointAt(pointed)
    },
    moved(pointed: Pointed<Said>): void {
      pointer = { x: pointed.x, y: pointed.y }
      if (isPassedOver) pointAt(pointed)
    },
    /** A press opens a card for good, and closes the one that it has opened. */
    press(said: Said, by: 'press' | 'key'): void {
      clearTimeout(timer)
      const shown = current()
      const isPinned = shown?.said === said && shown.by !== 'pointing'
      open(isPinned ? null : { said, by })
    },
    stop: () => clearTimeout(timer),
  }
}
