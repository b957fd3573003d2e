import { dataSet } from './data-set'

const kinds = [
  { x: 1, y: 1, times: 100 },
  { x: -1, y: 0, times: 100 },
  { x: 44, y: 0, times: 1 },
  { x: -44, y: 1, times: 1 },
] as const

const rows = kinds.flatMap(({ x, y, times }) =>
  new Array<readonly [number, number]>(times).fill([x, y]),
)

export const cycle = dataSet({
  id: 'cycle',
  name: 'A cycle below the limit',
  about:
    'Two classes with one stray point each, on which a descent on a convex loss can go in circles though η is below 2/λmax.',
  task: 'classes',
  inputs: ['x'],
  target: 'y',
  columns: { x: 'x', y: 'the class' },
  source: 'After S. Y. Meng et al., arXiv 2406.05033',
  licence: 'CC0 1.0, made for this page',
  values: [rows.map(([x]) => x), rows.map(([, y]) => y)],
})
