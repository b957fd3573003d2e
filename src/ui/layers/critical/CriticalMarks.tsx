import { useCallback, useRef, useState } from 'react'
import type { Entry } from '../../../content/words/critical-entries'
import { criticalShown, entryChosen } from '../../../content/words/critical-shown'
import { nothingMarked } from '../../../content/words/critical-summary'
import { readable } from '../../../core/records/number-format'
import { criticalLayer } from '../../../plot/layers/critical/critical-layer'
import type { Placed } from '../../../plot/layers/critical/nearest-mark'
import type { PlotCritical } from '../../../plot/scene/layers/critical/plot-critical'
import { useEtascope, useFollow, useShared } from '../../etascope'
import type { LayerProps } from '../../picture/layer-props'
import { usePlotLayer } from '../../picture/use-plot-layer'
import { CriticalCard } from './CriticalCard'

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
  const layer = usePlotLayer(plot, 'critical', make)
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
