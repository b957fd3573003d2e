import { around, type Measures } from '../measures'
import type { LossRecord } from './loss'

/**
 * The root of |v·w| at the minima, where v·w is the slope of the line through the origin; where that is 0, of the ratio of
 * the spreads instead.
 */
function reachOf({ inputs: [input], target, line }: Measures): number {
  const squares = line.along + line.across * line.tilt ** 2
  const [w, b] = line.at
  const slope = squares > 0 ? w + (line.across * line.tilt * b) / squares : 0
  return Math.sqrt(Math.abs(slope) || target.width / (input?.width ?? 1))
}

export const twoLayers: LossRecord = {
  id: 'two_layers',
  sample: '(v*w*x - y)^2',
  parameters: ['w', 'v'],
  inputs: 1,
  target: 'numbers',
  data: 'line',
  frame(measures) {
    const reach = reachOf(measures)
    return { view: around(2.5 * reach, 2.5 * reach), start: [1.6 * reach, -0.6 * reach] }
  },
  convex: false,
  lesson:
    'No more than a line, and no longer convex: a saddle at the origin, and a hyperbola of minima, flat where the weights are balanced and steep where they are not.',
  sources: [
    'P. Baldi and K. Hornik, Neural networks and principal component analysis, Neural Networks 2 (1989) 53–58',
  ],
}
