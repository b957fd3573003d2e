import { useLayoutEffect, useState } from 'react'
import { basinsOf } from '../../../content/pictures/basin-content'
import { floorName } from '../../../content/words/floor-name'
import { basinLayer, type BasinLayer as Layer } from '../../../plot/layers/basins/basin-layer'
import type { Known } from '../../../state/known'
import { useEtascope, useFollow, useKnown, useShared } from '../../etascope'
import './basins.css'
import type { LayerProps } from '../../picture/layer-props'

/** The basin map of the selected run, in the plot of that run and where all runs are in one. */
export function BasinLayer({ plot, run }: LayerProps) {
  const isHere = useShared((state) => run === null || run === state.selectedRun)
  return isHere && <Drawn plot={plot} />
}

function Drawn({ plot }: Pick<LayerProps, 'plot'>) {
  const { pointAt } = useEtascope()
  const read = useKnown()
  const [layer, setLayer] = useState<Layer | null>(null)
  useLayoutEffect(
    () =>
      plot.addLayer('basins', (node, request, gestures) => {
        const made = basinLayer(node, request, gestures, pointAt)
        setLayer(made)
        return made
      }),
    [plot, pointAt],
  )
  useFollow(
    (state: Known) => state.basins.map,
    (map) => layer?.setBasins(map && basinsOf(map, floorName(read()))),
  )
  return null
}
