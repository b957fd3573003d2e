import type { ObjectiveRecord } from './objective'

/**
 * One minimum of each orbit, with x ≥ y ≥ 0, and its value: roots of ∇f by Newton's method with 50 digits.
 */
const orbits = [
  [0.9521665459501717, 0, 2.579927557029872],
  [0.9684776587077244, 0.9684776587077244, 3.57445187725768],
  [1.9589197181217173, 0, 4.884065258091154],
  [1.9646166628629864, 0.9824160350791393, 5.381864187490192],
  [1.9744519864841166, 1.9744519864841166, 6.559645375627878],
  [2.964619443112052, 0, 6.882582646801293],
  [2.9672595287625643, 0.9891541864816626, 7.180951647715365],
  [2.973139419924383, 1.9821399503814776, 7.9617112746898275],
  [2.9792239546911445, 2.9792239546911445, 9.001093478292008],
  [3.9694667433517576, 0, 8.616250044048797],
  [3.9709183150642833, 0.9927672061700447, 8.813151774046892],
  [3.974540178468205, 1.9873106146274968, 9.353039239137804],
  [3.978924750768195, 2.9842137381272384, 10.120350743632672],
  [3.983067699689763, 3.983067699689763, 10.998262102599446],
  [4.973611257996986, 0, 10.120331273799984],
  [4.974497722176982, 0.9949203738218393, 10.257974372149421],
  [4.976843849330102, 1.9907648757355256, 10.645027483714344],
  [4.97995793948682, 2.987995058852837, 11.217549480016737],
  [4.983198896760882, 3.986568097953945, 11.901256635114166],
  [4.986180456997876, 4.986180456997876, 12.632268991516],
] as const

/** f is the same with x and y exchanged, and with either sign. */
const localMinima = orbits.flatMap(([x, y, f]) => {
  const images = [x, -x].flatMap((a) => (y === 0 ? [0] : [y, -y]).map((b) => [a, b] as const))
  const exchanged = x === y ? [] : images.map(([a, b]) => [b, a] as const)
  return [...images, ...exchanged].map((at) => ({ at, f }))
})

export const ackley: ObjectiveRecord = {
  id: 'ackley',
  name: 'Ackley',
  group: 'notSmooth',
  formula: '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20',
  parameters: ['x', 'y'],
  domain: { x0: -5, x1: 5, y0: -5, y1: 5 },
  start: [1.3, -1.2],
  steps: 100,
  globalMinima: [{ at: [0, 0], f: 0, kind: 'kink' }],
  localMinima,
  convex: false,
  lesson:
    'A funnel with dimples, whose bottom is a cone: descent ends in the first dimple, and on the cone no fixed rate would come to rest.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
