/** One thing to be done later: a new one takes the place of the one before, and none outlives `end`. */
export interface Timer {
  readonly set: (act: () => void, milliseconds: number) => void
  readonly clear: () => void
}

export function createTimer(end: AbortSignal): Timer {
  let handle: ReturnType<typeof setTimeout> | undefined
  const clear = () => clearTimeout(handle)
  end.addEventListener('abort', clear)
  return {
    clear,
    set: (act, milliseconds) => {
      clear()
      if (!end.aborted) handle = setTimeout(act, milliseconds)
    },
  }
}
