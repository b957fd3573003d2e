import { useCallback, useRef, useState } from 'react'
import { criticalLayer } from '../../plot/critical-layer'
import type { Placed } from '../../plot/nearest-mark'
import type { PlotCritical } from '../../plot/plot-critical'
import { useEtascope, useFollow, useShared } from '../etascope'
import { readable } from '../number-format'
import { CriticalCard } from './CriticalCard'
import type { Entry } from './critical-entries'
import { criticalShown, entryChosen } from './critical-shown'
import { nothingMarked } from './critical-summary'
import type { LayerProps } from './layer-props'
import { usePlotLayer } from './use-plot-layer'

/** The critical points on one plot, and the card of the one that was chosen there. */
export function CriticalMarks({ plot, run }: LayerProps) {
  const { store, choosePoint } = useEtascope()
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
  const layer = usePlotLayer(plot, 'marks', make)
  useFollow(
    (state) => state.critical,
    () => {
      const state = store.getState()
      const entries = criticalShown(state)
      layer?.setPoints(
        (entries?.points ?? []).map(markOf),
        (entries?.continua ?? []).map(({ samples, title }) => ({ samples, label: title })),
        nothingMarked(state),
      )
    },
  )
  const chosen = useShared((state) => (state.chosenPoint?.plot === run ? entryChosen(state) : null))
  useFollow(
    (state) => entryChosen(state),
    (entry) => layer?.setChosen(entry?.at ?? null),
  )
  return chosen && place && <CriticalCard key={chosen.at.join()} entry={chosen} place={place} />
}

function markOf(entry: Entry): PlotCritical {
  const { at, f, kind, rank, title, where, found } = entry
  return {
    at,
    kind: rank === 'global' || rank === 'lowest' ? 'lowest' : kind,
    directions: found?.degenerate ? null : (found?.directions ?? null),
    label: title,
    name: `${title} at ${where}, f = ${readable(f)}`,
  }
}
