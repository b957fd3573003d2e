import { layers } from '../../experiment/layer'
import { layersDrawn } from '../../state/actions/landscape'
import { useShared } from '../etascope'
import type { LayerProps } from '../picture/layer-props'
import { layerRecords } from './layer-records'
import './critical/critical.css'

// In one chunk with what they belong to.
export { followBasins } from '../../state/followers/basins'
export { BlindfoldBar } from './blindfold/BlindfoldBar'

/** What the layers ask of the worker, each while it is shown. */
export const asked = layers.flatMap((layer) => layerRecords[layer].asks ?? [])

/** The layers that are switched on, on one plot. */
export function LandscapeLayers(props: LayerProps) {
  const shown = useShared(layersDrawn)
  return shown.map((layer) => {
    const Drawn = layerRecords[layer].draws
    return Drawn && <Drawn key={layer} {...props} />
  })
}

/** Of the layers that are switched on, what they say below the plots. */
export function LandscapeBelow() {
  return <Words part="says" />
}

/** Of the layers that are switched on, what there is to read. */
export function LandscapePanels() {
  return <Words part="tells" />
}

function Words({ part }: { readonly part: 'says' | 'tells' }) {
  const shown = useShared(layersDrawn)
  return shown.map((layer) => {
    const Said = layerRecords[layer][part]
    return Said && <Said key={layer} />
  })
}
