/**
 * Formulas of all sorts that people try: bowls, floors, kinks, tails, plateaus, poles, jumps, wells and saddles. A, B and C stand for
 * numbers, D for a digit.
 */
const kinds = [
  ...['A*x^2 + B*y^2', 'x^2 + B*y^2 + C*x*y', 'A*(x - C)^2', 'x^2', '(x - 100*A)^2 + y^2'],
  ...['A*x^4 + B*y^2', 'A*x^4 + B*y^4', 'x^6 + y^2', 'x^2 + 1e-4*y^2', 'x^2 + 1e-4*y^4'],
  ...[
    '(x + B*y - C)^2',
    '(x*y - C)^2',
    '(x^2 + y^2 - A)^2',
    'x^4 - 2*x^2*y^2 + y^4',
    'x^2*y^2 + B*(x - C)^2',
  ],
  ...['(x^2 - A)^2 + B*y^2', '(x^2 - A)^2 + B*(y^2 - 1)^2', '(x^2 - A)^2 + B*y^2 + 0.D*x'],
  ...[
    'x^3 - A*x + B*y^2',
    'x^3 + y^3 - A*x*y',
    'x^5 - A*x + y^2',
    'x^3 + y^2',
    'x^3 - 3*x*y^2',
    'x^2*y',
  ],
  ...[
    'x*y',
    'x^2 - A*y^2',
    '-A*x^2 - y^2',
    '-x^4 - y^2',
    'A*x + B*y',
    'A*x + y^2',
    'x - y + 0.D*x^2',
  ],
  ...[
    'exp(A*x) + exp(-B*x) + y^2',
    'exp(-A*x) + y^2',
    'exp(x) + exp(y)',
    'exp(x - y) + exp(y - x)',
  ],
  ...[
    'softplus(-A*x) + y^2',
    'log(1 + A*x^2) + B*y^2',
    'log(1 + A*x^2 + B*y^2)',
    'cosh(A*x) + y^2',
  ],
  ...['sqrt(1 + A*x^2 + B*y^2)', 'log(cosh(A*x)) + y^2', 'atan(A*x) + y^2', 'erf(x)^2 + y^2'],
  ...['tanh(x)^2 + tanh(B*y)^2', '1 - exp(-A*x^2 - B*y^2)', '-exp(-A*x^2 - B*y^2) + 0.0D*x^2'],
  ...['x^2*exp(-x) + B*y^2', '1/(1 + A*x^2 + y^2)', '-1/(1 + A*x^2 + y^2)', 'x^2/(1 + y^2)'],
  ...[
    '(x^2 + y^2)/(1 + x^2 + y^2)',
    'x^2 + 1/(x^2 + 0.01) + y^2',
    '1/x + x + y^2',
    '-log(x) + x + y^2',
  ],
  ...['x*log(x) + y^2', '-log(1 - x^2 - y^2)', 'log(x^2 + y^2)', 'sqrt(x) + y^2', 'tan(x)^2 + y^2'],
  ...['sin(A*x) + B*y^2', 'sin(A*x)*sin(B*y)', 'sin(x)*cos(y) + 0.D*x^2', 'cos(A*x) + x^2 + y^2'],
  ...['x^2 + y^2 + sin(A*x)*sin(B*y)', 'sin(x^2 + y^2)', 'x^2 - cos(A*y)', 'x^2/2 + cos(x) + y^2'],
  ...['abs(x) + B*abs(y)', 'abs(x - C) + y^2', 'abs(x)*A + abs(x + y)', 'abs(y - x^2) + 0.D*x'],
  ...['A*abs(y - x^2) + (1 - x)^2', 'max(x, y) + 0.D*(x^2 + y^2)', 'max(abs(x), B*abs(y))'],
  ...[
    'max(x^2 + y^2, (x - C)^2 + y^2)',
    'min(x^2 + y^2, (x - 3)^2 + y^2 + C)',
    'relu(A - x)^2 + y^2',
  ],
  ...['relu(x) + relu(-x - 1) + y^2', 'hypot(x, y) + 0.D*x', 'hypot(x - 1, y) + hypot(x + 1, y)'],
  ...['abs(x)^1.5 + y^2', 'sqrt(abs(x)) + y^2', 'abs(x*y) + 0.D*x^2', 'sign(x)*x^2 + y^2'],
  ...[
    'floor(x) + y^2',
    'floor(A*x)^2 + y^2',
    'heaviside(x) + x^2 + y^2',
    'if(x < 0, x^2, A*x^2) + y^2',
  ],
  ...['if(x < C, x^2, x^2 + 1) + y^2', '(1 - x)^2 + A*(y - x^2)^2', '1e-6*(A*x^2 + y^2)'],
  ...['1e-3*(A*x^2 + y^2)^2', '1e6*(x^2 + B*y^2)'],
] as const

export const kindsOfFormulas = kinds.length

const numbers = ['0.3', '1', '2', '5', '10', '40'] as const
const shifts = ['0.5', '1', '2', '(-1.5)'] as const

/** One of them at random, with numbers at random. */
export function variedFormula(random: () => number): string {
  const pick = (items: readonly string[]) => items[Math.floor(random() * items.length)]!
  return pick(kinds)
    .replace(/(?<=0\.0?)D/g, () => String(1 + Math.floor(9 * random())))
    .replace(/[AB]/g, () => pick(numbers))
    .replace(/C/g, () => pick(shifts))
}
