import fc from 'fast-check'
// biome-ignore lint/style/noRestrictedImports: what core prints must be what the page's typesetter takes.
import katex from 'katex'
import { describe, expect, it } from 'vitest'
import surfaces from '../fixtures/surfaces.json'
import { compile } from './compile'
import { type OperationName, operations } from './operations'
import { parseFormula } from './parse'
import { toTex } from './tex'
import type { Expression } from './tree'

/** Thousands of formulas, on a machine that may be busy. */
const slow = { timeout: 60_000 }

const texOf = (text: string) => {
  const parsed = parseFormula(text, ['x', 'y'])
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`)
  return parsed.tex
}

const render = (tex: string) =>
  katex.renderToString(tex, { throwOnError: true, trust: false, strict: 'error' })

describe.each([
  ['x^2 + y^2', 'x^2 + y^2'],
  ['0.5*(x^2 + 10*y^2)', '0.5(x^2 + 10y^2)'],
  ['(1 - x)^2 + 100*(y - x^2)^2', '(1 - x)^2 + 100(y - x^2)^2'],
  ['(x^2 + y - 11)^2 + (x + y^2 - 7)^2', '(x^2 + y - 11)^2 + (x + y^2 - 7)^2'],
  [
    '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
    '(1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2',
  ],
  ['(x + 2*y - 7)^2 + (2*x + y - 5)^2', '(x + 2y - 7)^2 + (2x + y - 5)^2'],
  [
    '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2',
    '\\left(4 - 2.1x^2 + \\frac{x^4}{3}\\right)x^2 + xy + (-4 + 4y^2)y^2',
  ],
  ['0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)', '0.5(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y)'],
  [
    '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
    '20 + x^2 - 10\\cos(2\\pi x) + y^2 - 10\\cos(2\\pi y)',
  ],
  ['x^2 - y^2', 'x^2 - y^2'],
  ['-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) + e + 20', '-20e^{-0.2\\sqrt{0.5(x^2 + y^2)}} + e + 20'],
  // Products.
  ['x*2', 'x \\cdot 2'],
  ['2*3*x', '2 \\cdot 3x'],
  ['2*(1/3)', '2 \\cdot \\frac{1}{3}'],
  ['x*(-y)', 'x(-y)'],
  ['x*(y*2)', 'xy \\cdot 2'],
  ['pi*x', '\\pi x'],
  ['x*sin(y)', 'x\\sin(y)'],
  ['1e-7*x', '10^{-7}x'],
  ['2.5e30*x', '2.5 \\cdot 10^{30}x'],
  // Sums and signs.
  ['x - (y - 1)', 'x - (y - 1)'],
  ['x + (y + 1)', 'x + y + 1'],
  ['x + (-y)', 'x + (-y)'],
  ['x - -y', 'x - (-y)'],
  ['-(x + 1)', '-(x + 1)'],
  ['--x', '-(-x)'],
  ['-x^2', '-x^2'],
  ['(-x)^2', '(-x)^2'],
  // Fractions.
  ['1/2x', '\\frac{1}{2}x'],
  ['-x/2', '-\\frac{x}{2}'],
  ['(x/2)^2', '\\left(\\frac{x}{2}\\right)^2'],
  ['(x + 1)/(y - 1)', '\\frac{x + 1}{y - 1}'],
  // Powers.
  ['x^10', 'x^{10}'],
  ['x^-1', 'x^{-1}'],
  ['x^(1/2)', 'x^{1/2}'],
  ['x^(y/(2*x))', 'x^{y/(2x)}'],
  ['x^(y*(1/2))', 'x^{y(1/2)}'],
  ['x^2^y', 'x^{2^y}'],
  ['(x^2)^y', '(x^2)^y'],
  ['2^x*y', '2^xy'],
  ['exp(x)^2', '(e^x)^2'],
  ['exp(x/2)', 'e^{x/2}'],
  ['square(x) + cube(y)', 'x^2 + y^3'],
  // Functions.
  ['sin(x)^2', '\\sin^2(x)'],
  ['sin(x)^-1', '(\\sin(x))^{-1}'],
  ['ln(x)', '\\ln(x)'],
  ['log2(x) + log10(x)', '\\log_2(x) + \\log_{10}(x)'],
  ['cos(x/2)', '\\cos\\mathopen{}\\left(\\frac{x}{2}\\right)'],
  ['atan2(y, x)', '\\operatorname{atan2}(y, x)'],
  ['cbrt(x)', '\\sqrt[3]{x}'],
  ['sqrt(x)^3', '\\sqrt{x}^3'],
  ['abs(x)^3', '\\lvert x\\rvert^3'],
  ['abs(x/2)', '\\left\\lvert \\frac{x}{2}\\right\\rvert'],
  ['floor(x) + ceil(y)', '\\lfloor x\\rfloor + \\lceil y\\rceil'],
  ['max(x, y/2)', '\\max\\mathopen{}\\left(x, \\frac{y}{2}\\right)'],
])('%s', (text, tex) => {
  it(`is ${tex}`, () => {
    expect(texOf(text)).toBe(tex)
    render(tex)
  })
})

it.each(surfaces.surfaces)('$id renders', ({ formula }) => {
  expect(render(texOf(formula))).toContain('class="katex"')
})

it('renders every operation', () => {
  const x: Expression = { kind: 'variable', index: 0, name: 'x' }
  for (const operation of Object.keys(operations) as OperationName[]) {
    const operands = Array(operations[operation].arity[0]).fill(x)
    render(toTex({ kind: 'call', operation, operands }))
  }
})

it('renders names of more than one letter', () => {
  render(toTex({ kind: 'variable', index: 0, name: 'w_0' }))
})

/** The printed formula as text again, by the rules of reading mathematics. */
function textOf(tex: string): string {
  let text = tex.replace(/\\mathopen\{\}|\\left|\\right(?!\|)/g, '').replaceAll('\\cdot', '*')
  text = text.replace(/\^([0-9a-zA-Z])/g, '^{$1}').replace(/([xye])/g, ' $1 ')
  text = text.replaceAll('\\fr ac', '\\frac').replaceAll('\\pi', ' pi ')
  for (;;) {
    const inner = text
      .replace(/\\sqrt\{([^{}]*)\}/g, ' sqrt($1)')
      .replace(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, '(($1)/($2))')
      .replace(/\^\{([^{}]*)\}/g, '^($1)')
    if (inner === text) return text.replace(/\)(?=[\d.])/g, ') ')
    text = inner
  }
}

it('means what the formula means', slow, () => {
  const leaf = fc.oneof(
    fc.constant<Expression>({ kind: 'variable', index: 0, name: 'x' }),
    fc.constant<Expression>({ kind: 'variable', index: 1, name: 'y' }),
    fc
      .constantFrom(0.5, 2, 3, 1e-7, 2.5e30)
      .map((value): Expression => ({ kind: 'number', value })),
    fc
      .constantFrom('pi' as const, 'e' as const)
      .map((name): Expression => ({ kind: 'constant', name })),
  )
  const names: readonly OperationName[] = [
    ...(['add', 'subtract', 'multiply', 'divide', 'power', 'negate', 'sqrt'] as const),
  ]
  const { tree } = fc.letrec<{ tree: Expression; call: Expression }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4, depthSize: 'large' }, leaf, tie('call')),
    call: fc.constantFrom(...names).chain((operation) => {
      const [length] = operations[operation].arity
      return fc
        .array(tie('tree'), { minLength: length, maxLength: length })
        .map((operands): Expression => ({ kind: 'call', operation, operands }))
    }),
  }))
  let compared = 0
  fc.assert(
    fc.property(tree, (expression) => {
      const value = compile(expression).value(1.3, 0.7)
      fc.pre(Number.isFinite(value))
      const text = textOf(toTex(expression))
      const parsed = parseFormula(text, ['x', 'y'])
      // A part of it may not be finite although all of it is, which a formula must not be.
      if (!parsed.ok) return expect(parsed.error.message).toMatch(/is not a (finite|real) number/)
      compared++
      const printed = compile(parsed.expression).value(1.3, 0.7)
      // Brackets that do not matter to mathematics are gone: a few sums and products round otherwise.
      const size = Math.max(Math.abs(value), Number.MIN_VALUE)
      expect(Math.abs(printed - value), text).toBeLessThanOrEqual(1e-9 * size)
    }),
    { numRuns: 1000, seed: 1 },
  )
  expect(compared).toBeGreaterThan(700)
})

describe.each([
  [
    'if(x > 0, x, -x)',
    '\\begin{cases} x & \\text{if } x > 0 \\\\ -x & \\text{otherwise} \\end{cases}',
  ],
  ['x*(x >= 0) + y', 'x[x \\ge 0] + y'],
  ['sec(x)^2 + gamma(y)', '\\sec^2(x) + \\Gamma(y)'],
  ['exp2(x)*tau', '2^x\\tau'],
  [
    '1 + if(x > 0 and y > 0, 1, 2)',
    '1 + \\left(\\begin{cases} 1 & \\text{if } x > 0 \\land y > 0 \\\\ 2 & \\text{otherwise} \\end{cases}\\right)',
  ],
])('%s', (text, tex) => {
  it(`is ${tex}`, () => {
    expect(texOf(text)).toBe(tex)
    render(tex)
  })
})

describe('is not typeset where a typesetter would choke', () => {
  it.each([
    ['144 divisions', `x${'/y'.repeat(144)}`],
    ['999 divisions', `x${'/y'.repeat(999)}`],
    ['roots of reciprocals', `${'sqrt(1/'.repeat(49)}x${')'.repeat(49)}`],
    ['powers of powers', `x${'^x'.repeat(90)}`],
    ['nested choices', `${'if(x>0,'.repeat(30)}x${',y)'.repeat(30)}`],
    ['4,700 signs', Array(600).fill('x*y').join('+').slice(0, 1999)],
  ])('%s', (_, text) => {
    expect(parseFormula(text, ['x', 'y'])).toMatchObject({ ok: true, tex: '' })
  })

  it('but is at any size that people write', () => {
    for (const { formula } of surfaces.surfaces) expect(texOf(formula)).not.toBe('')
    expect(texOf('1/(1+1/(1+1/(1+1/(1+x))))')).toContain('\\frac')
  })
})
