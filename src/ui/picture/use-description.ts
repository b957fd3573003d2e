import { useCallback, useEffect, useRef } from 'react'
import { pictureWords } from '../../content/words/picture-words'
import type { ContourPlot } from '../../plot/contours/contour-plot'
import { isGroundKnown } from '../../state/known'
import { useFollow, useKnown } from '../etascope'
import { whenIdle } from '../startup/when-idle'

/**
 * Has a plot tell its picture in words, anew once there is time after what it tells has changed: the ways of long runs take time
 * to measure, and nobody reads them while something is dragged.
 */
export function useDescription(plot: ContourPlot, run: number | null): void {
  const read = useKnown()
  const due = useRef<(() => void) | null>(null)
  useEffect(
    () => () => {
      due.current?.()
      due.current = null
    },
    [],
  )
  const describe = useCallback(() => {
    due.current?.()
    due.current = whenIdle(() => {
      due.current = null
      // A blindfold has a description of its own.
      if (isGroundKnown(read())) plot.setDescription(pictureWords(read(), run))
    })
  }, [plot, run, read])
  useFollow((state) => state.experiment, describe)
  useFollow((state) => state.outcome, describe)
  useFollow((state) => state.suggesting, describe)
  useFollow((state) => state.view, describe)
  useFollow((state) => state.layers, describe)
}
