import { useCallback, useRef, useState } from 'react'
import { criticalOf } from '../../../content/pictures/critical-content'
import { entryChosen } from '../../../content/words/critical-shown'
import { plotWhere } from '../../../content/words/run-label'
import { criticalLayer } from '../../../plot/layers/critical/critical-layer'
import type { Placed } from '../../../plot/layers/critical/nearest-mark'
import { useEtascope, useFollow, useKnown, useShared } from '../../etascope'
import type { LayerProps } from '../../picture/layer-props'
import { usePlotLayer } from '../../picture/use-plot-layer'
import { CriticalCard } from './CriticalCard'

/** The critical points on one plot, and the card of the one that was chosen there. */
export function CriticalMarks({ plot, run }: LayerProps) {
  const { choosePoint } = useEtascope()
  const read = useKnown()
  const [place, setPlace] = useState<Placed | null>(null)
  const placed = useRef(place)
  const make = useCallback(
    (node: HTMLElement, request: () => void) =>
      criticalLayer(node, request, {
        onChoose: (at) => choosePoint(at, run),
        onPlace: (next) => {
          const { x, y } = placed.current ?? {}
          if (next?.x === x && next?.y === y) return
          placed.current = next
          setPlace(next)
        },
      }),
    [choosePoint, run],
  )
  const layer = usePlotLayer(plot, 'critical', make)
  const mark = () => {
    const { points, continua, note } = criticalOf(read())
    layer?.setPoints(points, continua, note, plotWhere(read(), run))
  }
  useFollow((state) => state.critical, mark)
  useFollow((state) => plotWhere(state, run), mark)
  const chosen = useShared((state) => (state.chosenPoint?.plot === run ? entryChosen(state) : null))
  useFollow(
    (state) => entryChosen(state),
    (entry) => layer?.setChosen(entry?.at ?? null),
  )
  return chosen && place && <CriticalCard key={chosen.at.join()} entry={chosen} place={place} />
}
