import { dataSet } from './data-set'

export const norris = dataSet({
  id: 'norris',
  name: 'Norris',
  about:
    'Readings of an ozone monitor against those of a standard, with a line certified to fifteen digits.',
  task: 'numbers',
  inputs: ['x'],
  target: 'y',
  columns: { x: 'reading of the standard', y: 'reading of the monitor' },
  source:
    'J. Norris, NIST Statistical Reference Datasets, linear regression (itl.nist.gov/div898/strd)',
  licence: 'Public domain, a work of the United States government',
  values: [
    [
      0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777, 558.2, 0.4, 0.6, 775.5,
      666.9, 338, 447.5, 11.6, 556, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999,
      779, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
    ],
    [
      0.1, 338.8, 118.1, 888, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8,
      339.3, 448.9, 10.8, 557.7, 228.3, 998, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888, 998.5,
      778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
    ],
  ],
})
