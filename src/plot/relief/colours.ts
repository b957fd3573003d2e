import { range } from 'd3'
import { Color, SRGBColorSpace } from 'three'
import { bandFill } from '../scene/contours/band-fill'
import { themed } from '../scene/palette'

export interface ReliefColours {
  readonly paper: Color
  readonly ink: Color
  readonly hairline: Color
  /** Colours of runs, by the run's colour, 1 to 6. */
  readonly runs: readonly Color[]
  /** Colours of the bands 0 to `thresholds`, as RGBA. */
  readonly bands: Uint8Array<ArrayBuffer>
  readonly isDark: boolean
}

/** The colours in force at `node`, for a surface with so many thresholds. */
export function reliefColours(node: HTMLElement, thresholds: number): ReliefColours {
  const runs = range(1, 7)
  const single = ['--paper', '--ink', '--hairline', ...runs.map((run) => `--run-${run}`)]
  const bands = range(thresholds + 1).map((k) => bandFill(themed, k, thresholds))
  const pixels = pixelsOf(node, [...single.map((name) => `var(${name})`), ...bands])
  const colour = (k: number) =>
    new Color().setRGB(
      pixels[4 * k]! / 255,
      pixels[4 * k + 1]! / 255,
      pixels[4 * k + 2]! / 255,
      SRGBColorSpace,
    )
  const paper = colour(0)
  const luminance = 0.2126 * paper.r + 0.7152 * paper.g + 0.0722 * paper.b
  return {
    paper,
    ink: colour(1),
    hairline: colour(2),
    runs: [paper, ...runs.map((run) => colour(2 + run))],
    bands: Uint8Array.from(pixels.subarray(4 * single.length)),
    isDark: luminance < 0.2,
  }
}

/** RGBA of each. Through an element and a canvas, because a colour may be an expression of variables in any colour space. */
function pixelsOf(node: HTMLElement, expressions: readonly string[]): Uint8ClampedArray {
  const canvas = document.createElement('canvas')
  canvas.width = expressions.length
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser gives no 2d context for a canvas.')
  const probe = document.createElement('span')
  probe.className = 'plot-probe'
  probe.hidden = true
  node.append(probe)
  const style = getComputedStyle(probe)
  for (const [k, expression] of expressions.entries()) {
    probe.style.color = expression
    context.fillStyle = style.color
    context.fillRect(k, 0, 1, 1)
  }
  probe.remove()
  return context.getImageData(0, 0, expressions.length, 1).data
}
