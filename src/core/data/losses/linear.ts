import { lineFrame } from '../measures'
import type { LossRecord } from './loss'

export const linear: LossRecord = {
  id: 'linear',
  sample: '(w*x + b - y)^2',
  parameters: ['w', 'b'],
  inputs: 1,
  target: 'numbers',
  data: 'question',
  frame: lineFrame,
  convex: true,
  lesson:
    'A bowl whatever the data are, and mostly a ravine, as slope and intercept have different scales: centring and scaling the input make it round.',
  sources: [
    'A. M. Legendre, Nouvelles méthodes pour la détermination des orbites des comètes (1805)',
  ],
}
