import { describe, expect, it } from 'vitest'
import { compile } from './compile'
import { parseFormula } from './parse'

type Meaning = (x: number, y: number) => number

const { PI, E, abs, exp, sin, cos, tan, log, sqrt, cbrt, hypot, max, min, floor } = Math
const square = (a: number) => a * a
const bowl: Meaning = (x, y) => x * x + y * y
const rosenbrock: Meaning = (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2

/** Texts that are pasted, and their meanings, written independently. */
const read: Readonly<Record<string, readonly (readonly [pasted: string, meaning: Meaning])[]>> = {
  'a head, and what stands around': [
    ['f(x,y) = x^2 + y^2', bowl],
    ['f(x, y) := x^2 + y^2', bowl],
    ['f(x, y): x^2 + y^2', bowl],
    ['z = x^2 + y^2', bowl],
    ['z=x^2+y^2;', bowl],
    ['loss = x**2 + y**2', bowl],
    ['F(x,y)=x²+y²', bowl],
    ['z = f(x, y) = x^2 + y^2', bowl],
    ['lambda x, y: x**2 + y**2', bowl],
    ['f = lambda x, y: x**2 + y**2', bowl],
    ['@(x,y) x.^2 + y.^2', bowl],
    ['f = @(x,y) x.^2 + y.^2;', bowl],
    ['(x, y) => x**2 + y**2', bowl],
    ['const f = (x, y) => x ** 2 + y ** 2;', bowl],
    ['(x, y) ↦ x² + y²', bowl],
    ['def f(x, y): return x**2 + y**2', bowl],
    ['return x**2 + y**2;', bowl],
    ['$x^2 + y^2$', bowl],
    ['$$f(x,y) = x^2 + y^2$$', bowl],
    ['\\[ x^2 + y^2 \\]', bowl],
    ['x^2 + y^2,', bowl],
    ['x^2 + y^2.', bowl],
    ['x^2 + y^2.;', bowl],
    ['minimize x^2 + y^2', bowl],
    ['f(u, v) = u^2 + 3v^2', (x, y) => x * x + 3 * y * y],
    ['f(a,b) = (1-a)^2 + 100*(b-a^2)^2', rosenbrock],
    ['lambda w, b: (2*w + b)**2', (x, y) => (2 * x + y) ** 2],
    ['g(t) = t^4 - t^2', (x) => x ** 4 - x ** 2],
  ],
  'two components of one vector': [
    ['x(1)^2 + x(2)^2', bowl],
    ['100*(x(2) - x(1)^2)^2 + (1 - x(1))^2', rosenbrock],
    ['@(x) 100*(x(2)-x(1)^2)^2 + (1-x(1))^2', rosenbrock],
    ['x[0]**2 + x[1]**2', bowl],
    ['lambda x: (1-x[0])**2 + 100*(x[1]-x[0]**2)**2', rosenbrock],
    ['x[1]^2 + 3x[2]^2', (x, y) => x * x + 3 * y * y],
    ['x1^2 + x2^2', bowl],
    ['x_1^2 + x_2^2', bowl],
    ['x_{1}^{2} + x_{2}^{2}', bowl],
    ['x₁² + x₂²', bowl],
    ['x0^2 + 2*x1^2', (x, y) => x * x + 2 * y * y],
    ['f(x1, x2) = x1^2 + 2*x2^2', (x, y) => x * x + 2 * y * y],
    ['f(x_1,x_2) = x_1*x_2', (x, y) => x * y],
    ['w[0]**2 + 5*w[1]**2', (x, y) => x * x + 5 * y * y],
    ['θ₁² + 4θ₂²', (x, y) => x * x + 4 * y * y],
    ['\\theta_1^2 + 4\\theta_2^2', (x, y) => x * x + 4 * y * y],
    ['X[:, 0]**2 + X[:, 1]**2', bowl],
    ['sin(x(1)) + x(2)', (x, y) => sin(x) + y],
  ],
  'names run together': [
    ['xy', (x, y) => x * y],
    ['2xy', (x, y) => 2 * x * y],
    ['x^2 + 2xy + y^2', (x, y) => square(x + y)],
    ['yx', (x, y) => x * y],
    ['xxy', (x, y) => x * x * y],
    ['πxy', (x, y) => PI * x * y],
    ['pix', (x) => PI * x],
    ['xsin(y)', (x, y) => x * sin(y)],
    ['2xycos(x)', (x, y) => 2 * x * y * cos(x)],
    ['sinx', (x) => sin(x)],
    ['cosy + sinx', (x, y) => cos(y) + sin(x)],
    ['lnx', (x) => log(x)],
    ['x^2y', (x, y) => x * x * y],
  ],
  'functions without brackets': [
    ['sin x', (x) => sin(x)],
    ['sin 2x', (x) => sin(2 * x)],
    ['sin 2 x', (x) => sin(2 * x)],
    ['sin πx', (x) => sin(PI * x)],
    ['cos 2πx', (x) => cos(2 * PI * x)],
    ['sin xy', (x, y) => sin(x * y)],
    ['sin x + cos y', (x, y) => sin(x) + cos(y)],
    ['sin x cos y', (x, y) => sin(x) * cos(y)],
    ['2 sin x · cos y', (x, y) => 2 * sin(x) * cos(y)],
    ['sin x / cos x', (x) => sin(x) / cos(x)],
    ['exp -x', (x) => exp(-x)],
    ['ln x - y', (x, y) => log(x) - y],
    ['log sin x', (x) => log(sin(x))],
    ['sin^2(x)', (x) => square(sin(x))],
    ['sin²(x) + cos²(y)', (x, y) => square(sin(x)) + square(cos(y))],
    ['sin^2 x', (x) => square(sin(x))],
    ['cos^{2}(x)', (x) => square(cos(x))],
    ['sin^(2)(x)', (x) => square(sin(x))],
    ['tan² x + y', (x, y) => square(tan(x)) + y],
    ['ln^2(x)', (x) => square(log(x))],
    ['3sin^2(2x)', (x) => 3 * square(sin(2 * x))],
    ['√x', (x) => sqrt(x)],
    ['√(x²+y²)', (x, y) => hypot(x, y)],
    ['2√x', (x) => 2 * sqrt(x)],
    ['√2 x', (x) => sqrt(2) * x],
    ['√x + y', (x, y) => sqrt(x) + y],
    ['√x·y', (x, y) => sqrt(x) * y],
    ['³√x', (x) => cbrt(x)],
    ['2 + ³√(x + y)', (x, y) => 2 + cbrt(x + y)],
    ['∛x', (x) => cbrt(x)],
  ],
  'absolute values': [
    ['|x|', (x) => abs(x)],
    ['|x| + |y|', (x, y) => abs(x) + abs(y)],
    ['2|x|', (x) => 2 * abs(x)],
    ['2|x - 1| + 3|y|', (x, y) => 2 * abs(x - 1) + 3 * abs(y)],
    ['|x||y|', (x, y) => abs(x) * abs(y)],
    ['|x|·|y|', (x, y) => abs(x) * abs(y)],
    ['|x|^2', (x) => x * x],
    ['|x - |y||', (x, y) => abs(x - abs(y))],
    ['||x| - |y||', (x, y) => abs(abs(x) - abs(y))],
    ['|sin(x)|', (x) => abs(sin(x))],
    ['exp(-|x|)', (x) => exp(-abs(x))],
    ['|x + y|/2', (x, y) => abs(x + y) / 2],
    ['\\left|x\\right| + \\lvert y \\rvert', (x, y) => abs(x) + abs(y)],
  ],
  brackets: [
    ['[x + y]^2', (x, y) => square(x + y)],
    ['[(x + 1)*2]/{y + 4}', (x, y) => ((x + 1) * 2) / (y + 4)],
    ['x^{2} + y^{2}', bowl],
    ['e^{-x^2}', (x) => exp(-x * x)],
    ['Sin[x] + Cos[y]', (x, y) => sin(x) + cos(y)],
    ['Exp[-x^2 - y^2]', (x, y) => exp(-bowl(x, y))],
    ['〖(x+y)〗^2', (x, y) => square(x + y)],
    ['x^(2)', (x) => x * x],
  ],
  LaTeX: [
    ['\\frac{x}{2}', (x) => x / 2],
    ['\\frac{1}{2}x^2', (x) => (x * x) / 2],
    ['\\frac12 x^2', (x) => (x * x) / 2],
    ['\\dfrac{x+y}{1+x^2}', (x, y) => (x + y) / (1 + x * x)],
    ['\\frac{\\frac{x}{2}}{3}', (x) => x / 6],
    ['x \\cdot y', (x, y) => x * y],
    ['2 \\times x', (x) => 2 * x],
    ['\\left(x + y\\right)^2', (x, y) => square(x + y)],
    ['\\sin(x) + \\cos y', (x, y) => sin(x) + cos(y)],
    ['\\sin^2 x', (x) => square(sin(x))],
    ['\\sqrt{x^2+y^2}', (x, y) => hypot(x, y)],
    ['\\sqrt[3]{x}', (x) => cbrt(x)],
    ['\\exp\\left(-\\frac{x^2}{2}\\right)', (x) => exp((-x * x) / 2)],
    ['e^{-\\frac{x^2+y^2}{2}}', (x, y) => exp(-bowl(x, y) / 2)],
    ['2\\pi x', (x) => 2 * PI * x],
    ['\\ln x', (x) => log(x)],
    ['\\log_{10} x', (x) => Math.log10(x)],
    ['\\log_2(x)', (x) => Math.log2(x)],
    ['\\max(x, y)', (x, y) => max(x, y)],
    ['\\max\\{x, y\\}', (x, y) => max(x, y)],
    ['\\operatorname{sinc}(x)', (x) => sin(x) / x],
    ['\\mathrm{e}^{x}', (x) => exp(x)],
    ['x\\,y', (x, y) => x * y],
    ['\\lfloor x \\rfloor', (x) => floor(x)],
    ['\\arctan(x)', (x) => Math.atan(x)],
    ['f(x,y) = (1-x)^{2} + 100\\left(y-x^{2}\\right)^{2}', rosenbrock],
  ],
  'names of libraries': [
    ['np.exp(-x**2)', (x) => exp(-x * x)],
    ['numpy.sin(x) * np.cos(y)', (x, y) => sin(x) * cos(y)],
    ['math.sqrt(x**2 + y**2)', (x, y) => hypot(x, y)],
    ['Math.pow(x, 2) + Math.pow(y, 2)', bowl],
    ['Math.PI * x', (x) => PI * x],
    ['np.pi*x + math.e', (x) => PI * x + E],
    ['torch.exp(-x) + torch.abs(y)', (x, y) => exp(-x) + abs(y)],
    ['torch.nn.functional.softplus(x)', (x) => log(1 + exp(x))],
    ['F.relu(x)', (x) => max(x, 0)],
    ['tf.math.square(x) + tf.square(y)', bowl],
    ['np.power(x, 2)', (x) => x * x],
    ['np.maximum(x, y) - np.minimum(x, y)', (x, y) => abs(x - y)],
    ['np.linalg.norm([x, y])', (x, y) => hypot(x, y)],
    ['norm([x - 1, y])', (x, y) => hypot(x - 1, y)],
    ['np.where(x > 0, x, 0)', (x) => max(x, 0)],
    ['np.arctan2(y, x)', (x, y) => Math.atan2(y, x)],
    ['np.clip(x, -1, 1)', (x) => min(1, max(-1, x))],
    ['np.sinc(x)', (x) => sin(PI * x) / (PI * x)],
    ['std::exp(x)', (x) => exp(x)],
    ['scipy.special.expit(x)', (x) => 1 / (1 + exp(-x))],
    ['math.tau*x', (x) => 2 * PI * x],
  ],
  'foreign names': [
    ['arcsin(x/9)', (x) => Math.asin(x / 9)],
    ['arcsinh(x)', (x) => Math.asinh(x)],
    ['asinh(x)', (x) => Math.asinh(x)],
    ['tg(x) + ctg(y)', (x, y) => tan(x) + 1 / tan(y)],
    ['sen(x)', (x) => sin(x)],
    ['sh(x) + ch(y) + th(x)', (x, y) => Math.sinh(x) + Math.cosh(y) + Math.tanh(x)],
    ['sqr(x) + sqr(y)', bowl],
    ['tau*x', (x) => 2 * PI * x],
    ['sgn(x)', (x) => Math.sign(x)],
    ['cosec(x) + sec(y) + cot(x)', (x, y) => 1 / sin(x) + 1 / cos(y) + cos(x) / sin(x)],
    ['log_10(x) + log₂(y)', (x, y) => Math.log10(x) + Math.log2(y)],
    ['exp2(x)', (x) => 2 ** x],
    ['Sin(x) + COS(y)', (x, y) => sin(x) + cos(y)],
    ['PI*x + Pi*y', (x, y) => PI * (x + y)],
    ['fabs(x)', (x) => abs(x)],
    ['norm(x, y)', (x, y) => hypot(x, y)],
  ],
  'other letters and marks': [
    ['½x²', (x) => (x * x) / 2],
    ['½(x + y)', (x, y) => (x + y) / 2],
    ['2½x', (x) => 2.5 * x],
    ['x^½', (x) => sqrt(x)],
    ['¾x + ⅓y', (x, y) => 0.75 * x + y / 3],
    ['𝑥² + 𝑦²', bowl],
    ['sin(𝜋𝑥)', (x) => sin(PI * x)],
    ['𝑒^𝑥', (x) => exp(x)],
    ['X^2 + Y^2', bowl],
    ['X² + y²', bowl],
    ['х^2 + у^2', bowl],
    ['χ² + y²', bowl],
    ['x\u200e^2\u200f + y\u2060^2', bowl],
    ['\u202ax^2 + y^2\u202c', bowl],
    ['sin\u2061(x) + 2\u2062y', (x, y) => sin(x) + 2 * y],
    ['1\u2064½ x', (x) => 1.5 * x],
    ['exp\u00ad(x)', (x) => exp(x)],
    ['x\u200d^2\ufeff', (x) => x * x],
    ['1\u200b0x', (x) => 10 * x],
    ['x – 1 − y', (x, y) => x - 1 - y],
    ['⌊x⌋ + ⌈y⌉', (x, y) => floor(x) + Math.ceil(y)],
    ['eˣ', (x) => exp(x)],
    ['x⁻¹', (x) => 1 / x],
    ['√(x)·y', (x, y) => sqrt(x) * y],
    ['ｘ＋２ｙ', (x, y) => x + 2 * y],
  ],
  pieces: [
    ['if(x > 0, x, -2x)', (x) => (x > 0 ? x : -2 * x)],
    ['where(x < y, x, y)', (x, y) => min(x, y)],
    ['x > 0 ? x : 0', (x) => max(x, 0)],
    ['x > 1 ? 1 : x < -1 ? -1 : x', (x) => min(1, max(-1, x))],
    ['x if x > 0 else 0', (x) => max(x, 0)],
    ['x**2 if x < 1 else 2*x - 1', (x) => (x < 1 ? x * x : 2 * x - 1)],
    ['1 if x > 1 else -1 if x < -1 else x', (x) => min(1, max(-1, x))],
    ['2*(x if x > 0 else 0) + y', (x, y) => 2 * max(x, 0) + y],
    ['(x > 0)*x', (x) => max(x, 0)],
    ['x*(x >= 0) + y', (x, y) => max(x, 0) + y],
    ['if(x > 0 and y > 0, x*y, 0)', (x, y) => (x > 0 && y > 0 ? x * y : 0)],
    ['if(x > 0 && y > 0, x*y, 0)', (x, y) => (x > 0 && y > 0 ? x * y : 0)],
    ['if(x > 1 || y > 1, 1, 0)', (x, y) => (x > 1 || y > 1 ? 1 : 0)],
    ['np.where((x > 0) & (y > 0), 1, 0)', (x, y) => (x > 0 && y > 0 ? 1 : 0)],
    ['if(-1 < x < 1, x^2, 1)', (x) => (abs(x) < 1 ? x * x : 1)],
    ['if(x ≤ 0, 0, log(x))', (x) => (x <= 0 ? 0 : log(x))],
    ['where(x == 0, 1, sin(x)/x)', (x) => (x === 0 ? 1 : sin(x) / x)],
    ['if(x ≠ 0, x*log(abs(x)), 0)', (x) => (x === 0 ? 0 : x * log(abs(x)))],
    ['heaviside(x)*y', (x, y) => (x > 0 ? y : 0)],
    ['clamp(x, 0, 1)', (x) => min(1, max(0, x))],
    ['trunc(x)', (x) => Math.trunc(x)],
  ],
  'what has stood all along': [
    ['1/2 x^2', (x) => (x * x) / 2],
    ['1/2x', (x) => x / 2],
    ['2/3 exp(x)', (x) => (2 * exp(x)) / 3],
    ['3(x+1)y', (x, y) => 3 * (x + 1) * y],
    ['pi(x+1)', (x) => PI * (x + 1)],
    ['x(y+1)', (x, y) => x * (y + 1)],
    ['2e^x', (x) => 2 * exp(x)],
    ['2e^(-x)y', (x, y) => 2 * exp(-x) * y],
    ['2e3x', (x) => 2000 * x],
    ['1e-3*x', (x) => x / 1000],
    ['x/2 + y', (x, y) => x / 2 + y],
    ['x/(2y)', (x, y) => x / (2 * y)],
    ['1/(2*pi)*exp(-x^2)', (x) => exp(-x * x) / (2 * PI)],
    ['2x/(3y)', (x, y) => (2 * x) / (3 * y)],
    ['x^-2', (x) => 1 / (x * x)],
    ['-x^2', (x) => -(x * x)],
  ],
}

const points = [
  [1.3, 0.7],
  [0.4, 2.2],
  [2.9, 1.1],
  [-0.8, 1.7],
  [-1.9, -0.6],
] as const

describe.each(Object.entries(read))('%s', (_, table) => {
  it.each(table)('%s', (pasted, meaning) => {
    const parsed = parseFormula(pasted, ['x', 'y'])
    if (!parsed.ok) throw new Error(parsed.error.message)
    const { value } = compile(parsed.expression)
    for (const [x, y] of points) {
      const [found, meant] = [value(x, y), meaning(x, y)]
      if (Number.isNaN(meant)) expect(found).toBeNaN()
      // Two ways of writing one function differ by a few roundings of its parts, none of which is above 1,000 here.
      else expect(Math.abs(found - meant)).toBeLessThan(1e-11 * Math.max(1, abs(meant)))
    }
  })
})

/**
 * Texts that are refused, each with its message and the readings it offers, by their meanings; null where it offers none.
 */
const refused: readonly (readonly [string, RegExp, readonly (readonly [string, Meaning])[]])[] = [
  [
    'x/2 y',
    /not clear what is divided by/,
    [
      ['x/2*y', (x, y) => (x / 2) * y],
      ['x/(2y)', (x, y) => x / (2 * y)],
    ],
  ],
  [
    '1/x y',
    /not clear/,
    [
      ['1/x*y', (x, y) => y / x],
      ['1/(x y)', (x, y) => 1 / (x * y)],
    ],
  ],
  [
    'pi/2 x',
    /not clear/,
    [
      ['pi/2*x', (x) => (PI / 2) * x],
      ['pi/(2x)', (x) => PI / (2 * x)],
    ],
  ],
  [
    '1/(2*pi) exp(-x^2)',
    /not clear/,
    [
      ['1/(2*pi)*exp(-x^2)', (x) => exp(-x * x) / (2 * PI)],
      ['1/((2*pi) exp(-x^2))', (x) => 1 / (2 * PI * exp(-x * x))],
    ],
  ],
  [
    'x/2(y+1)',
    /not clear/,
    [
      ['x/2*(y + 1)', (x, y) => (x / 2) * (y + 1)],
      ['x/(2(y + 1))', (x, y) => x / (2 * (y + 1))],
    ],
  ],
  [
    'y + 1/sqrt(x) (y)^2 - 1',
    /not clear/,
    [
      ['y + 1/sqrt(x)*(y)^2 - 1', (x, y) => y + (y * y) / sqrt(x) - 1],
      ['y + 1/(sqrt(x)(y)^2) - 1', (x, y) => y + 1 / (sqrt(x) * y * y) - 1],
    ],
  ],
  [
    '(x − 3)2 + y',
    /power or a product/,
    [
      ['(x - 3)^2 + y', (x, y) => square(x - 3) + y],
      ['(x - 3)*2 + y', (x, y) => (x - 3) * 2 + y],
    ],
  ],
  [
    'x 2 + y 2',
    /power or a product/,
    [
      ['x^2 + y^2', bowl],
      ['x*2 + y*2', (x, y) => 2 * (x + y)],
    ],
  ],
  [
    'x2 + y2',
    /power or a product/,
    [
      ['x^2 + y^2', bowl],
      ['x*2 + y*2', (x, y) => 2 * (x + y)],
    ],
  ],
  [
    '√x²',
    /not clear where “√” ends/,
    [
      ['sqrt(x^(2))', (x) => abs(x)],
      ['sqrt(x)^(2)', (x) => square(sqrt(x))],
    ],
  ],
  [
    '√xy',
    /not clear/,
    [
      ['sqrt(x y)', (x, y) => sqrt(x * y)],
      ['sqrt(x) y', (x, y) => sqrt(x) * y],
    ],
  ],
  [
    'sin x^2',
    /not clear/,
    [
      ['sin(x^2)', (x) => sin(x * x)],
      ['sin(x)^2', (x) => square(sin(x))],
    ],
  ],
  [
    'sin x/2',
    /not clear/,
    [
      ['sin(x/2)', (x) => sin(x / 2)],
      ['sin(x)/2', (x) => sin(x) / 2],
    ],
  ],
  [
    'sin x y',
    /not clear/,
    [
      ['sin(x y)', (x, y) => sin(x * y)],
      ['sin(x) y', (x, y) => sin(x) * y],
    ],
  ],
  [
    'cos 2(x+1)',
    /not clear/,
    [
      ['cos(2(x + 1))', (x) => cos(2 * (x + 1))],
      ['cos(2)(x + 1)', (x) => cos(2) * (x + 1)],
    ],
  ],
  [
    'exp -x^2',
    /not clear/,
    [
      ['exp(-x^2)', (x) => exp(-x * x)],
      ['exp(-x)^2', (x) => exp(-2 * x)],
    ],
  ],
  [
    'sin^-1(x/9)',
    /inverse/,
    [
      ['asin(x/9)', (x) => Math.asin(x / 9)],
      ['sin(x/9)^(-1)', (x) => 1 / sin(x / 9)],
    ],
  ],
  [
    'cos⁻¹(x/9)',
    /inverse/,
    [
      ['acos(x/9)', (x) => Math.acos(x / 9)],
      ['cos(x/9)^(-1)', (x) => 1 / cos(x / 9)],
    ],
  ],
  ['exp^(-x^2)', /write exp\(-x\^2\)/, [['exp(-x^2)', (x) => exp(-x * x)]]],
  ['2exp^{-x} + y', /write exp\(-x\)/, [['2*exp(-x) + y', (x, y) => 2 * exp(-x) + y]]],
  [
    'lg(x)',
    /base 10 in some books/,
    [
      ['log10(x)', Math.log10],
      ['log2(x)', Math.log2],
    ],
  ],
  [
    'x³√y',
    /power or belongs to the root/,
    [
      ['x³·√y', (x, y) => x ** 3 * sqrt(y)],
      ['x·∛y', (x, y) => x * cbrt(y)],
    ],
  ],
  [
    'x(1)^2 + y',
    /component of a vector/,
    [
      ['x*1^2 + y', (x, y) => x + y],
      ['x^1^2 + y', (x, y) => x + y],
    ],
  ],
  [
    'x(2)',
    /component of a vector/,
    [
      ['x*2', (x) => 2 * x],
      ['x^2', (x) => x * x],
    ],
  ],
  ['x[0]^2', /component of a vector/, []],
  ['x1 + y', /component of a vector/, []],
  ['x(1) + x(2) + y', /component of a vector/, []],
  [
    '1e -3*x',
    /torn apart/,
    [
      ['1e-3*x', (x) => x / 1000],
      ['1*e -3*x', (x) => E - 3 * x],
    ],
  ],
  ['1e', /torn apart/, [['1*e', () => E]]],
  ['2e-x', /torn apart/, [['2*e-x', (x) => 2 * E - x]]],
  ['5e--324', /torn apart/, [['5*e--324', () => 5 * E + 324]]],
  [
    '1 e-3',
    /torn apart/,
    [
      ['1e-3', () => 1e-3],
      ['1*e-3', () => E - 3],
    ],
  ],
  ['0x', /cut short/, []],
  ['0x1F', /cut short/, []],
  ['y = x^2', /no “=”/, [['x^2', (x) => x * x]]],
  ['x^2 + y^2 = 1', /an equation is no function/, []],
  ['x = 2', /no “=”/, []],
  [
    'x^2 + y^2 < 1',
    /cannot only compare/,
    [['if(x^2 + y^2 < 1, 1, 0)', (x, y) => (bowl(x, y) < 1 ? 1 : 0)]],
  ],
  ['X + x', /another letter/, []],
  ['х + x', /Cyrillic letter/, []],
  ['|x|y|z|', /which “\|” belongs to which/, []],
  ['|x', /never closed/, []],
  ['(x + y]', /where “\(” is to be closed/, []],
  ['fmod(x, 2)', /sign of its first argument/, [['mod(x, 2)', (x) => x - 2 * floor(x / 2)]]],
  ['log(x, 2)', /log\(a\)\/log\(b\)/, []],
  ['erfc(x)', /write 1 - erf\(x\)/, []],
  ['coth(x)', /write 1\/tanh\(x\)/, []],
  ['x.pow(2)', /dot that means nothing/, []],
  ['x!', /factorial/, []],
  ['\\begin{cases} x \\end{cases}', /environments/, []],
  ['\\sum x', /Sums/, []],
  ['\\sqrt[4]{x}', /LaTeX is not understood/, []],
  ['x if x > 0', /no “else”/, []],
  ['if(x > 0, x)', /takes 3 arguments.*elsewhere/, []],
  ['x and y', /logic between comparisons/, []],
  ['xyz', /no “xyz” here/, []],
  ['xe', /write x\*e/, []],
  ['sin2x', /no “sin2x” here|write/, []],
  [
    '1,5*x^2 + 0,25 y',
    /decimals have a point/,
    [['1.5*x^2 + 0.25y', (x, y) => 1.5 * x * x + y / 4]],
  ],
  [
    'max(x, 0) + 2,5*y',
    /decimals have a point/,
    [['max(x, 0) + 2.5*y', (x, y) => max(x, 0) + 2.5 * y]],
  ],
  ['x, y', /A comma only separates/, []],
  ['x^2 + y^2 // a bowl', /no comments/, []],
  [
    'x^2/2y',
    /is it x\^2\/2\*y or x\^2\/\(2y\)/,
    [
      ['x^2/2*y', (x, y) => (x * x * y) / 2],
      ['x^2/(2y)', (x, y) => (x * x) / (2 * y)],
    ],
  ],
  ['piecewise(x > 0, x, y)', /write if\(/, []],
]

describe('is refused', () => {
  it.each(refused)('%s', (pasted, message, readings) => {
    const parsed = parseFormula(pasted, ['x', 'y'])
    if (parsed.ok) throw new Error(`read as ${parsed.tex}`)
    expect(parsed.error.message).toMatch(message)
    expect((parsed.error.readings ?? []).map(({ text }) => text)).toEqual(
      readings.map(([text]) => text),
    )
    for (const [text, meaning] of readings) {
      const again = parseFormula(text, ['x', 'y'])
      // The next question, where there is one more.
      if (!again.ok) {
        expect(again.error.message).toMatch(message)
        continue
      }
      for (const [x, y] of points) {
        const meant = meaning(x, y)
        const found = compile(again.expression).value(x, y)
        if (Number.isNaN(meant)) expect(found).toBeNaN()
        else expect(Math.abs(found - meant)).toBeLessThan(1e-11 * Math.max(1, abs(meant)))
      }
    }
  })

  it('with numbers and names cut short', () => {
    const digits = '1'.repeat(400)
    for (const text of [
      `x ${digits} 2`,
      `2 ${digits}`,
      `x + ${digits}`,
      `${'z'.repeat(400)}`,
      `x.${'y'.repeat(400)}`,
    ]) {
      const parsed = parseFormula(text, ['x', 'y'])
      expect(parsed.ok, text).toBe(false)
      if (parsed.ok) continue
      expect(parsed.error.message.length).toBeLessThan(260)
      for (const { label } of parsed.error.readings ?? []) expect(label.length).toBeLessThan(60)
    }
  })
})

describe('a letter that is neither x nor y', () => {
  it.each([
    ['H(x - 1) + y', ['heaviside(x - 1) + y', 'H*(x - 1) + y']],
    ['σ(2x)^2', ['sigmoid(2x)^2', 'σ*(2x)^2']],
    ['u(x) + y', ['heaviside(x) + y', 'u*(x) + y']],
    ['k(x)^2', ['k*(x)^2']],
    ['g(x + 1)', []],
    ['a(x, y)', []],
  ])('is no factor where it looks like a function, in %s', (text, readings) => {
    const parsed = parseFormula(text, ['x', 'y'], [], [])
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect((parsed.error.readings ?? []).map((reading) => reading.text)).toEqual(readings)
    for (const reading of readings)
      expect(parseFormula(reading, ['x', 'y'], [], []).ok, reading).toBe(true)
  })
  it.each([
    ['k(x + y)^2', ['k']],
    ['a*x^2 + b*y^2', ['a', 'b']],
    ['u(x - 1)', ['u']],
    ['alpha*x^2 + \\beta y^2', ['alpha', 'beta']],
    ['lambda*(x^2 + y^2)', ['lambda']],
  ])('is a constant otherwise, in %s', (text, constants) => {
    expect(parseFormula(text, ['x', 'y'], [], [])).toMatchObject({ ok: true, constants })
  })
  it('is typeset as the letter, not as its name', () => {
    expect(parseFormula('alpha*x', ['x', 'y'], [], [])).toMatchObject({ tex: '\\alpha x' })
  })
})

describe('tells what it was read as', () => {
  it.each([
    ['X^2 + y', ['“X” is read as x.']],
    ['х + y', ['“х”, a Cyrillic letter, is read as x.']],
    ['χ + y', ['“χ”, a Greek letter, is read as x.']],
    ['x1 + x2', ['“x1” is read as x.', '“x2” is read as y.']],
    ['f(u, v) = u + v', ['“u” is read as x.', '“v” is read as y.']],
    ['x^(1/3)', ['A power of 0.333333 has no value where its base is negative; cbrt(x) has.']],
    ['x^(2/3)', ['A power of 0.666667 has no value where its base is negative; cbrt(x)^2 has.']],
    ['y^0.3', ['A power of 0.3 has no value where its base is negative.']],
    ['(x^2 + y^2)^0.3', []],
    ['x^2 + y^2', []],
  ])('%s', (text, notes) => {
    expect(parseFormula(text, ['x', 'y'])).toMatchObject({ ok: true, notes })
  })
})
