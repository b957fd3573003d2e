import type { Colour } from '../colour'
import type { Stroke } from '../mark'
import type { Palette } from '../palette'
import { outcomeSigns } from '../signs/outcome-signs'
import type { SpectrumLayer } from './spectrum-paths'

export function spectrumLook(
  layer: SpectrumLayer,
  palette: Palette,
): { readonly fill?: Colour; readonly stroke?: Stroke } {
  switch (layer) {
    case 'reaches':
      return { fill: palette('outcome-arrived') }
    case 'other':
      return { fill: palette('outcome-other') }
    case 'hollow':
      return {
        fill: palette('card'),
        stroke: { colour: palette('outcome-arrived'), width: 1, sharp: true },
      }
    default: {
      const { colour, pattern } = outcomeSigns[layer]
      return { stroke: { colour: palette(colour), width: pattern?.width ?? 1 } }
    }
  }
}
