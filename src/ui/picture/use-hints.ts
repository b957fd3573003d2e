import { useCallback, useLayoutEffect } from 'react'
import { type Hint, hintText } from '../../content/words/hints'
import type { ContourPlot } from '../../plot/contours/contour-plot'
import { useKnown } from '../etascope'
import { isNew, setGiven } from '../parts/hints'

/**
 * Gives hints on one plot, where and when they are of use.
 *
 * @returns what is to be called when somebody has zoomed by a button
 */
export function useHints(plot: ContourPlot, say: (text: string) => void): () => void {
  const read = useKnown()
  const give = useCallback(
    (hint: Hint) => {
      if (!isNew(hint)) return
      setGiven(hint)
      say(hintText(hint, read().embed))
    },
    [read, say],
  )

  useLayoutEffect(() => {
    let before = read().experiment.start
    const moved = () => {
      const { runs, start } = read().experiment
      if (runs.length > 1 && start !== before && !runs.some((run) => run.start)) give('ownStart')
    }
    return plot.gestures.listen({
      hover: ({ isPressed }) => !isPressed && give('pointer'),
      press: () => {
        before = read().experiment.start
      },
      drop: moved,
      stand: moved,
    })
  }, [plot, read, give])

  return useCallback(() => {
    if (matchMedia('(pointer: coarse)').matches) give('finger')
  }, [give])
}
