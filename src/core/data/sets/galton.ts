import { dataSet } from './data-set'

/** Heights of children in inches, by the middles of their classes. */
const children = [
  61.7, 62.2, 63.2, 64.2, 65.2, 66.2, 67.2, 68.2, 69.2, 70.2, 71.2, 72.2, 73.2, 73.7,
]

/** Numbers of children of each height, by the parents' mean height: Galton's table, from the tallest. */
const counts: readonly (readonly [parents: number, children: readonly number[]])[] = [
  [73, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 0]],
  [72.5, [0, 0, 0, 0, 0, 0, 0, 1, 2, 1, 2, 7, 2, 4]],
  [71.5, [0, 0, 0, 0, 1, 3, 4, 3, 5, 10, 4, 9, 2, 2]],
  [70.5, [1, 0, 1, 0, 1, 1, 3, 12, 18, 14, 7, 4, 3, 3]],
  [69.5, [0, 0, 1, 16, 4, 17, 27, 20, 33, 25, 20, 11, 4, 5]],
  [68.5, [1, 0, 7, 11, 16, 25, 31, 34, 48, 21, 18, 4, 3, 0]],
  [67.5, [0, 3, 5, 14, 15, 36, 38, 28, 38, 19, 11, 4, 0, 0]],
  [66.5, [0, 3, 3, 5, 2, 17, 17, 14, 13, 4, 0, 0, 0, 0]],
  [65.5, [1, 0, 9, 5, 7, 11, 11, 7, 7, 5, 2, 1, 0, 0]],
  [64.5, [1, 1, 4, 4, 1, 5, 5, 0, 2, 0, 0, 0, 0, 0]],
  [64, [1, 0, 2, 4, 1, 2, 2, 1, 1, 0, 0, 0, 0, 0]],
]

const pairs = counts.flatMap(([parents, row]) =>
  row.flatMap((count, index) =>
    new Array<readonly [number, number]>(count).fill([parents, children[index]!]),
  ),
)

export const galton = dataSet({
  id: 'galton',
  name: 'Galton’s heights',
  about:
    'Heights of 928 grown children against those of their parents, from which regression has its name.',
  task: 'numbers',
  inputs: ['parents'],
  target: 'child',
  columns: {
    parents: 'mean height of the parents in inches',
    child: 'height of the child in inches, a daughter’s times 1.08',
  },
  source:
    'F. Galton, Regression towards mediocrity in hereditary stature, Journal of the Anthropological Institute 15 (1886), 246–263, table I',
  licence: 'Public domain, by its age',
  values: [pairs.map(([parents]) => parents), pairs.map(([, child]) => child)],
})
