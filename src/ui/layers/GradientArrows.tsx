import { gradientLayer } from '../../plot/layers/gradient/gradient-layer'
import { useFollow } from '../etascope'
import type { LayerProps } from '../picture/layer-props'
import { usePlotLayer } from '../picture/use-plot-layer'

export function GradientArrows({ plot }: LayerProps) {
  const layer = usePlotLayer(plot, 'gradient', gradientLayer)
  useFollow(
    (state) => state.gradientField,
    (field) => layer?.setField(field),
  )
  return null
}
