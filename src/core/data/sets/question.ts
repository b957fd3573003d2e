import { dataSet } from './data-set'

export const question = dataSet({
  id: 'question',
  name: 'A question asked',
  about:
    'The twenty points of somebody whose descent with η = 0.0005 diverged, and who took that for a mistake in the code.',
  task: 'numbers',
  inputs: ['x'],
  target: 'y',
  columns: { x: 'x', y: 'y' },
  source: 'Cross Validated, question 432707 (stats.stackexchange.com/questions/432707)',
  licence: 'CC BY-SA 4.0',
  values: [
    [20, 43, 63, 26, 53, 31, 58, 46, 58, 70, 46, 53, 60, 20, 63, 43, 26, 19, 31, 23],
    [
      120, 128, 141, 126, 134, 128, 136, 132, 140, 144, 128, 136, 146, 124, 143, 130, 124, 121, 126,
      123,
    ],
  ],
})
