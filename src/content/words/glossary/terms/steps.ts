import type { Term } from '../term'

const { raw } = String

/** Words on what a step is made of. */
export const stepTerms: readonly Term[] = [
  {
    id: 'learningRate',
    name: 'learning rate η',
    said: ['learning rate', 'Learning rate', 'η'],
    means:
      'How far a step goes for a given slope: gradient descent moves against the gradient, by η times its length.',
    shown: {
      tex: raw`\mathbf w_{t+1} = \mathbf w_t - \eta\,\nabla f(\mathbf w_t)`,
      plain: 'wₜ₊₁ = wₜ − η ∇f(wₜ)',
    },
    see: [{ control: 'rate', words: 'Type another η' }],
  },
  {
    id: 'gradient',
    name: 'gradient ∇f',
    said: ['gradient', '∇f'],
    means:
      'The slopes of f along each parameter, as one arrow: it points where f rises fastest, and is longer the steeper f is.',
    shown: {
      tex: raw`\nabla f = \left(\frac{\partial f}{\partial x},\ \frac{\partial f}{\partial y}\right)`,
      plain: '∇f = (∂f/∂x, ∂f/∂y)',
    },
    see: [
      { layer: 'gradient', words: 'Show −∇f all over the plots' },
      { layer: 'blindfold', words: 'Walk by it alone, under a blindfold' },
    ],
  },
  {
    id: 'gradientNorm',
    name: 'length of the gradient ‖∇f‖',
    said: ['‖∇f‖'],
    means:
      'How steep f is where it rises fastest; at a minimum, a maximum or a saddle where f is smooth it is 0.',
    shown: {
      tex: raw`\lVert\nabla f\rVert = \sqrt{(\partial f/\partial x)^2 + (\partial f/\partial y)^2}`,
      plain: '‖∇f‖ = √((∂f/∂x)² + (∂f/∂y)²)',
    },
    see: [{ chart: 'gradient', words: 'Chart it step by step' }],
  },
  {
    id: 'stepLength',
    name: 'length of the step ‖Δw‖',
    said: ['‖Δw‖'],
    means:
      'How far a step leads from one iterate to the next: for gradient descent η times the length of the gradient.',
    shown: {
      tex: raw`\lVert\Delta\mathbf w\rVert = \lVert\mathbf w_{t+1} - \mathbf w_t\rVert`,
      plain: '‖Δw‖ = ‖wₜ₊₁ − wₜ‖',
    },
    see: [{ chart: 'step', words: 'Chart it step by step' }],
  },
  {
    id: 'loss',
    name: 'loss f',
    said: ['loss', 'Loss'],
    means:
      'What descent makes small: a function of the parameters, which its contours show as a map.',
    shown: { picture: 'contours' },
    see: [{ chart: 'loss', words: 'Chart it step by step' }],
  },
  {
    id: 'lowest',
    name: 'lowest value f*',
    said: ['f*'],
    means:
      'The lowest value of f that is known here, or where none is known the lowest that has been found: the chart measures from there.',
    shown: { tex: raw`f - f^*`, plain: 'f − f*' },
    see: [{ chart: 'loss', words: 'Chart f − f*' }],
  },
  {
    id: 'contour',
    name: 'contour',
    said: ['contour', 'contours'],
    means:
      'A line along which f has one value, as height has on a map; the gradient crosses it at a right angle.',
    shown: { picture: 'contours' },
    see: [{ control: 'contourSpacing', words: 'Space them otherwise' }],
  },
  {
    id: 'iterate',
    name: 'iterate wₜ',
    said: ['iterate', 'iterates'],
    means: 'Where a run is after t steps: the corners of its path.',
    shown: {
      tex: raw`\mathbf w_0 \to \mathbf w_1 \to \mathbf w_2 \to \cdots`,
      plain: 'w₀ → w₁ → w₂ → …',
    },
    see: [{ control: 'table', words: 'See all of them in a table' }],
  },
]
