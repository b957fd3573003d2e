import type { Term } from '../term'

const { raw } = String

/** Words on what runs do, one or many of them. */
export const runTerms: readonly Term[] = [
  {
    id: 'basin',
    name: 'basin of attraction',
    said: ['basin', 'basins'],
    means: 'All the starts from which a run reaches the same minimum.',
    shown: { picture: 'basin' },
    see: [{ layer: 'basins', words: 'Map them' }],
  },
  {
    id: 'tuningMap',
    name: 'tuning map',
    said: ['tuning map'],
    means:
      'What becomes of a run at every pair of η and β; on a quadratic momentum closes in fastest, in the long run, at the pair that Polyak found.',
    shown: {
      tex: raw`\eta = \frac{4}{(\sqrt{\lambda_{\max}} + \sqrt{\lambda_{\min}})^2}, \quad \beta = \Bigl(\frac{\sqrt\kappa - 1}{\sqrt\kappa + 1}\Bigr)^2`,
      plain: 'η = 4/(√λₘₐₓ + √λₘᵢₙ)², β = ((√κ − 1)/(√κ + 1))²',
    },
  },
  {
    id: 'gradientFlow',
    name: 'gradient flow',
    said: ['gradient flow'],
    means:
      'The curve that the path of gradient descent comes to lie on as its learning rate goes to 0.',
    shown: { tex: raw`\dot{\mathbf w} = -\nabla f(\mathbf w)`, plain: 'dw/dt = −∇f(w)' },
    see: [{ layer: 'flow', words: 'Draw it from the start' }],
  },
  {
    id: 'schedule',
    name: 'schedule',
    said: ['schedule', 'Schedule'],
    means:
      'A rule by which η changes from step to step: larger at first, to get on, and smaller later, to settle.',
    shown: { tex: raw`\eta_t = \eta_0\,\gamma^t`, plain: 'ηₜ = η₀ γᵗ, for one' },
    see: [{ control: 'method', words: 'Choose one' }],
  },
  {
    id: 'momentum',
    name: 'momentum β',
    said: ['momentum'],
    means: 'A memory of the way a run has come: to each step a share β of the one before is added.',
    shown: {
      tex: raw`\Delta\mathbf w_t = \beta\,\Delta\mathbf w_{t-1} - \eta\,\nabla f(\mathbf w_t)`,
      plain: 'Δwₜ = β Δwₜ₋₁ − η ∇f(wₜ)',
    },
    see: [{ control: 'method', words: 'Choose a method that has it' }],
  },
  {
    id: 'convex',
    name: 'convex',
    said: ['convex'],
    means:
      'Nowhere above the straight line between any two of its values: a minimum of such a function that is local is global, too.',
    shown: {
      tex: raw`f(\tfrac{\mathbf a + \mathbf b}{2}) \le \tfrac{f(\mathbf a) + f(\mathbf b)}{2}`,
      plain: 'f((a + b)/2) ≤ (f(a) + f(b))/2',
    },
  },
  {
    id: 'threshold',
    name: 'threshold',
    said: ['threshold'],
    means: 'How small ‖∇f‖, a step, or the change of f by a step has to become for a run to end.',
    shown: { tex: raw`\lVert\nabla f(\mathbf w_t)\rVert \le 10^{-6}`, plain: '‖∇f(wₜ)‖ ≤ 10⁻⁶' },
    see: [{ control: 'stopping', words: 'Set them' }],
  },
  {
    id: 'pole',
    name: 'pole',
    said: ['pole', 'poles'],
    means: 'A place near which f grows beyond all numbers.',
    shown: { picture: 'pole' },
  },
  {
    id: 'noiseBall',
    name: 'ball of noise',
    said: ['ball of noise'],
    means:
      'The neighbourhood in which a run with noise or batches stays in the end: as a rule the smaller η, the smaller it is.',
    shown: { picture: 'noiseBall' },
    see: [{ control: 'method', words: 'Set noise and batches' }],
  },
  {
    id: 'crawl',
    name: 'to crawl',
    said: ['crawls', 'crawling'],
    means: 'To be still going down when the steps have run out.',
    shown: { picture: 'crawling' },
  },
  {
    id: 'converge',
    name: 'to converge',
    said: ['converges', 'converging'],
    means: 'To come to rest at a minimum.',
    shown: { picture: 'converging' },
  },
  {
    id: 'oscillate',
    name: 'to oscillate',
    said: ['oscillates', 'oscillating'],
    means: 'To go up and down without end, and get no lower.',
    shown: { picture: 'oscillating' },
  },
  {
    id: 'diverge',
    name: 'to diverge',
    said: ['diverges', 'diverging'],
    means: 'To get away for good, as each step overshoots by more than the one before.',
    shown: { picture: 'diverging' },
  },
]
