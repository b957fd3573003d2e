import type { ObjectiveRecord } from './objective'

export const gauss3: ObjectiveRecord = {
  id: 'gauss3',
  name: 'Three Gaussian wells',
  group: 'manyMinima',
  formula:
    '-exp(-((x + 1.5)^2 + (y + 1.5)^2)) - 1.2*exp(-((x - 1.5)^2 + (y - 1)^2)/0.5) - 0.8*exp(-(x^2 + (y - 2)^2)/0.6)',
  parameters: ['x', 'y'],
  domain: { x0: -4, x1: 4, y0: -4, y1: 4 },
  start: [0.1, -3],
  steps: 100,
  globalMinima: [{ at: [1.496204835077372, 1.0025296598416702], f: -1.203602474489353 }],
  localMinima: [
    { at: [-1.4999999999356797, -1.4999999998505322], f: -1.0000000000256328 },
    { at: [0.004197308320825825, 1.9972000850784037], f: -0.8018374470191827 },
  ],
  convex: false,
  lesson:
    'Three wells of different width and depth: the wide one catches most starts, though a narrow one is deeper.',
  sources: ['constructed: a sum of three Gaussians'],
}
