/** Hints at what can be done on a plot and is not to be seen there, each of which is given once. */
export interface Hints {
  /** For a pointer that comes to a plot: what it can do there. */
  readonly pointer: string
  /** For a finger that has zoomed by a button. */
  readonly finger: string
  /** After the start of all runs has been moved on one of several plots. */
  readonly ownStart: string
}

export type Hint = keyof Hints

/** @param isWheelShared whether the wheel scrolls the page that this one is a part of, unless Ctrl is held */
export function hintText(hint: Hint, isWheelShared: boolean): string {
  return hintsWith(isWheelShared ? 'Ctrl and the wheel' : 'The wheel')[hint]
}

function hintsWith(wheel: string): Hints {
  return {
    pointer: `A click sets the start. ${wheel} and a double click zoom; Shift and a drag pan.`,
    finger: 'Two fingers zoom and pan as well; a long press reads f.',
    ownStart: 'All runs begin here. The menu ⋯ of a run gives it a start of its own.',
  }
}
