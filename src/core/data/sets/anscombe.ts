import { dataSet } from './data-set'

export const anscombe = dataSet({
  id: 'anscombe',
  name: 'Anscombe’s quartet',
  about:
    'Four sets of points that look nothing alike, whose lines of least squares are the same to two decimals: choose x with y1, y2 or y3, or x4 with y4.',
  task: 'numbers',
  inputs: ['x'],
  target: 'y1',
  columns: {
    x: 'x of the first three sets',
    y1: 'y of the first set',
    y2: 'y of the second set',
    y3: 'y of the third set',
    x4: 'x of the fourth set',
    y4: 'y of the fourth set',
  },
  source:
    'F. J. Anscombe, Graphs in statistical analysis, The American Statistician 27 (1973), 17–21',
  licence: 'Public domain, as published facts',
  values: [
    [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
    [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
    [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
    [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
    [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
    [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
  ],
})
