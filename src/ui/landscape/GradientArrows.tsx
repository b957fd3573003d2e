import { gradientLayer } from '../../plot/gradient-layer'
import { useFollow } from '../etascope'
import type { LayerProps } from './layer-props'
import { usePlotLayer } from './use-plot-layer'

export function GradientArrows({ plot }: LayerProps) {
  const layer = usePlotLayer(plot, 'ground', gradientLayer)
  useFollow(
    (state) => state.gradientField,
    (field) => layer?.setField(field),
  )
  return null
}
