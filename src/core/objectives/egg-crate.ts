import type { ObjectiveRecord } from './objective'

export const eggCrate: ObjectiveRecord = {
  id: 'egg_crate',
  name: 'Egg crate',
  group: 'manyMinima',
  formula: 'x^2 + y^2 + 25*(sin(x)^2 + sin(y)^2)',
  parameters: ['x', 'y'],
  domain: { x0: -5, x1: 5, y0: -5, y1: 5 },
  start: [-1, -2],
  steps: 100,
  globalMinima: [{ at: [0, 0], f: 0 }],
  localMinima: [
    { at: [-3.0196018847849517, 0], f: 9.488197339106259 },
    { at: [0, -3.0196018847849517], f: 9.488197339106259 },
    { at: [0, 3.0196018847849517], f: 9.488197339106259 },
    { at: [3.0196018847849517, 0], f: 9.488197339106259 },
    { at: [-3.0196018847849517, -3.0196018847849517], f: 18.976394678212518 },
    { at: [-3.0196018847849517, 3.0196018847849517], f: 18.976394678212518 },
    { at: [3.0196018847849517, -3.0196018847849517], f: 18.976394678212518 },
    { at: [3.0196018847849517, 3.0196018847849517], f: 18.976394678212518 },
  ],
  convex: false,
  lesson: 'A bowl with the hollows of an egg carton: the nearest hollow wins, not the deepest.',
  sources: ['scipy benchmarks/go_benchmark_functions', 'Jamil & Yang 2013 (arXiv:1308.4008)'],
}
