import type { Term } from '../term'

const { raw } = String

/** Words on the shape of f: where it is least, and how it bends. */
export const landscapeTerms: readonly Term[] = [
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
      'How large η may be for a run to settle in a minimum: near it a step of gradient descent multiplies the distance along the steepest direction by 1 − ηλₘₐₓ, which is below −1 beyond 2/λₘₐₓ, so that each step overshoots by more than the one before.',
    shown: {
      tex: raw`\lvert 1 - \eta\lambda_{\max}\rvert < 1\;\Leftrightarrow\;\eta < 2/\lambda_{\max}`,
      plain: '|1 − ηλₘₐₓ| < 1 ⇔ η < 2/λₘₐₓ',
    },
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
]
