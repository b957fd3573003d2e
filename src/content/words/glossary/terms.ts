import type { Term } from './term'

const { raw } = String

/** Every word and sign of the page that a first-year student may not know: cards, help and docs say what stands here. */
export const terms: readonly Term[] = [
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
    see: [{ control: 'rate', words: 'Type another' }],
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
  {
    id: 'globalMinimum',
    name: 'global minimum',
    said: ['global minimum', 'global minima'],
    means: 'A point than which f is lower nowhere at all.',
    shown: { picture: 'globalMinimum' },
    see: [{ layer: 'critical', words: 'Mark the critical points' }],
  },
  {
    id: 'localMinimum',
    name: 'local minimum',
    said: ['local minimum', 'local minima'],
    means: 'A point than which f is lower nowhere near, though it may be lower farther away.',
    shown: { picture: 'localMinimum' },
    see: [{ layer: 'critical', words: 'Mark the critical points' }],
  },
  {
    id: 'criticalPoint',
    name: 'critical point',
    said: ['critical point', 'critical points', 'Critical points'],
    means: 'A point at which the gradient is 0, such as a minimum, a maximum or a saddle.',
    shown: { tex: raw`\nabla f = \mathbf 0`, plain: '∇f = 0' },
    see: [{ layer: 'critical', words: 'Mark them on the plots' }],
  },
  {
    id: 'saddle',
    name: 'saddle',
    said: ['saddle', 'saddles'],
    means:
      'A point at which the gradient is 0, yet from which f falls in some directions and rises in others, as on a mountain pass.',
    shown: { picture: 'saddle' },
    see: [{ layer: 'critical', words: 'Mark the critical points' }],
  },
  {
    id: 'hessian',
    name: 'Hessian H',
    said: ['Hessian'],
    means:
      'The second derivatives of f as a matrix: how the slope changes from place to place, and so how f bends.',
    shown: {
      tex: raw`H = \begin{pmatrix} f_{xx} & f_{xy} \\ f_{xy} & f_{yy} \end{pmatrix}`,
      plain: 'H = (f_xx f_xy; f_xy f_yy)',
    },
    see: [{ layer: 'critical', words: 'See it at each critical point' }],
  },
  {
    id: 'eigenvalue',
    name: 'eigenvalues of the Hessian',
    said: ['eigenvalue', 'eigenvalues'],
    means:
      'The largest and the smallest curvature of f at a point; the directions they belong to stand at a right angle.',
    shown: { tex: raw`H\mathbf v = \lambda\mathbf v`, plain: 'Hv = λv' },
    see: [{ layer: 'critical', words: 'See them at each critical point' }],
  },
  {
    id: 'greatestCurvature',
    name: 'greatest curvature λₘₐₓ',
    said: ['λₘₐₓ', 'Sharpness', 'sharpness', 'steepest direction'],
    means:
      'The largest eigenvalue of the Hessian: the curvature of f in the direction in which it bends upwards most, also called sharpness.',
    shown: {
      tex: raw`\lambda_{\max} = \max_{\lVert\mathbf v\rVert = 1} \mathbf v^{\mathsf T} H\mathbf v`,
      plain: 'λₘₐₓ = max vᵀHv over ‖v‖ = 1',
    },
    see: [{ chart: 'sharpness', words: 'Chart it along each path' }],
  },
  {
    id: 'leastCurvature',
    name: 'least curvature λₘᵢₙ',
    said: ['λₘᵢₙ', 'flattest direction'],
    means:
      'The smallest eigenvalue of the Hessian: at a minimum, how strongly f bends upwards in its flattest direction.',
    shown: {
      tex: raw`\lambda_{\min} = \min_{\lVert\mathbf v\rVert = 1} \mathbf v^{\mathsf T} H\mathbf v`,
      plain: 'λₘᵢₙ = min vᵀHv over ‖v‖ = 1',
    },
    see: [{ layer: 'critical', words: 'See it at each critical point' }],
  },
  {
    id: 'curvature',
    name: 'curvature',
    said: ['curvature', 'curvatures'],
    means: 'How fast the slope of f changes along a direction: the second derivative there.',
    shown: {
      tex: raw`\mathbf v^{\mathsf T} H\mathbf v,\quad \lVert\mathbf v\rVert = 1`,
      plain: 'vᵀHv, ‖v‖ = 1',
    },
    see: [{ chart: 'sharpness', words: 'Chart it along each path' }],
  },
  {
    id: 'limit',
    name: 'limit of a minimum, 2/λₘₐₓ',
    said: ['limit', '2/λₘₐₓ'],
    means:
      'How large η may be for a run to settle in a minimum: for gradient descent it is 2/λₘₐₓ there, and beyond it each step near the minimum overshoots by more than the one before.',
    shown: { tex: raw`\eta < 2/\lambda_{\max}`, plain: 'η < 2/λₘₐₓ' },
    see: [{ layer: 'critical', words: 'See it at each minimum' }],
  },
  {
    id: 'edgeOfStability',
    name: 'edge of stability',
    said: ['edge of stability'],
    means:
      'The sharpness of the sharpest minimum in which a run can settle at its rate: for gradient descent it is 2/η.',
    shown: { tex: raw`\lambda_{\max} = 2/\eta`, plain: 'λₘₐₓ = 2/η' },
    see: [{ chart: 'sharpness', words: 'Chart it beside the sharpness' }],
  },
  {
    id: 'cobweb',
    name: 'cobweb',
    said: ['cobweb', 'Cobweb'],
    means:
      'Each iterate over the one before, as stairs between the diagonal and the map that leads from one to the next: where that crosses the diagonal with a slope between −1 and 1, iterates near by close in.',
    shown: { tex: raw`x_{t+1} = x_t - \eta f'(x_t)`, plain: 'xₜ₊₁ = xₜ − η f′(xₜ)' },
    see: [{ control: 'rate', words: 'Change its slope by η' }],
  },
  {
    id: 'conditionNumber',
    name: 'condition number',
    said: ['condition number'],
    means:
      'How many times as strongly f bends in its steepest direction as in its flattest: the larger it is, the more steps gradient descent needs at its best rate.',
    shown: { tex: raw`\kappa = \lambda_{\max}/\lambda_{\min}`, plain: 'κ = λₘₐₓ/λₘᵢₙ' },
    see: [{ layer: 'critical', words: 'See it at each minimum' }],
  },
  {
    id: 'contraction',
    name: 'contraction ρ',
    said: ['ρ', 'ρ²'],
    means:
      'The factor by which a step multiplies the distance to the minimum in the end, as the Hessian there predicts; f − f* is multiplied by its square.',
    shown: {
      tex: raw`\lVert\mathbf w_{t+1} - \mathbf w^*\rVert \approx \rho\,\lVert\mathbf w_t - \mathbf w^*\rVert`,
      plain: '‖wₜ₊₁ − w*‖ ≈ ρ ‖wₜ − w*‖',
    },
    see: [{ chart: 'distance', words: 'Chart the distance' }],
  },
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
