import { layerNames } from '../../content/words/layer-names'
import { type Layer, layers } from '../../experiment/layer'
import { layersKnown } from '../../state/known'
import { useShared } from '../etascope'
import { Guarded } from '../parts/Guarded'
import type { LayerProps } from '../picture/layer-props'
import { layerRecords } from './layer-records'
import './critical/critical.css'

// In one chunk with what they belong to.
export { followBasins } from '../../state/followers/basins'
export { BlindfoldBar } from './blindfold/BlindfoldBar'

/** Followers with which the layers ask the worker, each while its layer is shown. */
export const asked = layers.flatMap((layer) => layerRecords[layer].asks ?? [])

/** The layers that are switched on, on one plot. */
export function LandscapeLayers(props: LayerProps) {
  const shown = useShared(layersKnown)
  return shown.map((layer) => {
    const Drawn = layerRecords[layer].draws
    return (
      Drawn && (
        <Guarded key={layer} part={partOf(layer)} over>
          <Drawn {...props} />
        </Guarded>
      )
    )
  })
}

/** Sentences below the plots of the layers that are switched on. */
export function LandscapeBelow() {
  return <Words part="says" />
}

/** Panels to read of the layers that are switched on. */
export function LandscapePanels() {
  return <Words part="tells" />
}

function Words({ part }: { readonly part: 'says' | 'tells' }) {
  const shown = useShared(layersKnown)
  return shown.map((layer) => {
    const Said = layerRecords[layer][part]
    return (
      Said && (
        <Guarded key={layer} part={partOf(layer)}>
          <Said />
        </Guarded>
      )
    )
  })
}

function partOf(layer: Layer): string {
  return `The layer “${layerNames[layer].title}”`
}
