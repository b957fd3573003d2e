import type { Point } from '../../../../core/records/experiment'
import { cased, type Mark } from '../../mark'
import type { Palette } from '../../palette'
import type { Projection } from '../../projection'
import type { LayerScene } from '../layer-scene'

type Covariance = readonly [xx: number, xy: number, yy: number]

/** The scatter of one run, as predicted and as seen. */
export interface PlotBall {
  readonly predicted: Ellipse
  readonly seen: Ellipse
}

interface Ellipse {
  readonly at: Point
  readonly covariance: Covariance
}

export interface BallContent {
  readonly balls: readonly PlotBall[]
}

const corners = 64
const deviations = 2

/** Points two standard deviations away, as path data. */
export function ellipsePath({ at, covariance }: Ellipse, { x, y }: Projection): string {
  const [xx, xy, yy] = covariance
  // The Cholesky factor takes the unit circle to the ellipse.
  const across = Math.sqrt(xx)
  const tilt = across > 0 ? xy / across : 0
  const up = Math.sqrt(Math.max(0, yy - tilt * tilt))
  const points = Array.from({ length: corners }, (_, k) => {
    const [c, s] = [Math.cos((2 * Math.PI * k) / corners), Math.sin((2 * Math.PI * k) / corners)]
    const px = x(at[0] + deviations * across * c)
    const py = y(at[1] + deviations * (tilt * c + up * s))
    return `${px.toFixed(1)} ${py.toFixed(1)}`
  })
  return `M${points.join('L')}z`
}

/** In ink, as the trails that it lies on have the colours of the runs. */
export function ballStrokes(palette: Palette) {
  const line = { colour: palette('ink'), width: 1.5 }
  return {
    seen: line,
    predicted: { ...line, dash: [4, 4] },
    casing: { colour: palette('paper'), width: 4.5 },
  }
}

export const ballScene: LayerScene<BallContent> = (
  { balls },
  projection,
  _around,
  { palette },
) => ({
  marks: balls.flatMap(({ predicted, seen }): readonly Mark[] => {
    const strokes = ballStrokes(palette)
    return [
      ...cased(ellipsePath(seen, projection), strokes.seen, strokes.casing),
      ...cased(ellipsePath(predicted, projection), strokes.predicted, strokes.casing),
    ]
  }),
  covered: [],
})
