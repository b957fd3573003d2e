import { FormulaProblem } from '../problem'
import type { Step } from './step'
import { closing, type Token, type Tokens } from './tokens'
import { writtenOut } from './written-out'

/** Other names, of other languages and libraries, for what is here under one. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ arcsin: 'asin', arccos: 'acos', arctan: 'atan', arctg: 'atan', arcsen: 'asin' },
    ...{ arctan2: 'atan2', arcsinh: 'asinh', arccosh: 'acosh', arctanh: 'atanh' },
    ...{
      arsinh: 'asinh',
      arcosh: 'acosh',
      artanh: 'atanh',
      arsh: 'asinh',
      arch: 'acosh',
      arth: 'atanh',
    },
    ...{ sen: 'sin', tg: 'tan', ctg: 'cot', cotg: 'cot', cotan: 'cot', ctan: 'cot', cosec: 'csc' },
    ...{ sh: 'sinh', ch: 'cosh', th: 'tanh', senh: 'sinh', tgh: 'tanh' },
    ...{ sgn: 'sign', signum: 'sign', fabs: 'abs', absolute: 'abs', sqr: 'square' },
    ...{ power: 'pow', maximum: 'max', minimum: 'min', fmax: 'max', fmin: 'min' },
    ...{ logistic: 'sigmoid', expit: 'sigmoid', clip: 'clamp', tgamma: 'gamma' },
    ...{ ceiling: 'ceil', fix: 'trunc', ifelse: 'if', iif: 'if', log_2: 'log2', log_10: 'log10' },
    ...{ log_e: 'log', ln1p: 'log1p', lb: 'log2', ld: 'log2', negative: '-' },
    ...{ greater: '>', less: '<' },
  }).filter(([, name]) => /^\w+$/.test(name)),
)

/** Names that stand for different functions in different places, with what they may stand for. */
const ambiguous: ReadonlyMap<string, readonly [why: string, ...readings: readonly string[]]> =
  new Map(
    Object.entries({
      lg: [
        '“lg” is the logarithm to base 10 in some books and to base 2 in others',
        'log10',
        'log2',
      ],
      fmod: ['“fmod” has the sign of its first argument, unlike mod here', 'mod'],
      remainder: ['“remainder” differs from mod in some libraries', 'mod'],
    }),
  )

const instead: ReadonlyMap<string, string> = new Map(
  Object.entries({
    erfc: '1 - erf(x)',
    cth: '1/tanh(x)',
    coth: '1/tanh(x)',
    sech: '1/cosh(x)',
    csch: '1/sinh(x)',
    lgamma: 'log(gamma(x))',
    gammaln: 'log(gamma(x))',
    factorial: 'gamma(x + 1)',
    nthroot: 'x^(1/3)',
    root: 'sqrt(x), cbrt(x) or x^(1/4)',
    log1: 'log(x)',
    rect: 'heaviside(x + 0.5) - heaviside(x - 0.5)',
    int: 'trunc(x) or floor(x)',
    xor: '(a != b)',
    piecewise: 'if(x > 0, x, -x)',
    cases: 'if(x > 0, x, -x)',
    dot: 'the sum of products, as in x*y',
    sum: 'the terms with + between them',
    prod: 'the factors with * between them',
    mean: 'the sum over the number, as in (x + y)/2',
    average: 'the sum over the number, as in (x + y)/2',
    deg: 'x*180/pi',
    rad: 'x*pi/180',
    leaky_relu: 'max(x, 0.01*x)',
    elu: 'if(x > 0, x, exp(x) - 1)',
    gelu: 'x*(1 + erf(x/sqrt(2)))/2',
    silu: 'x*sigmoid(x)',
    swish: 'x*sigmoid(x)',
    phi: '(1 + sqrt(5))/2',
  }),
)

export function isForeignName(name: string): boolean {
  return aliases.has(name) || ambiguous.has(name) || instead.has(name)
}

/** Calls functions by their names here: arcsin is asin, tg is tan, sqr is square. */
export const foreignNames: Step = (tokens) =>
  tokens.map((token, index) => {
    if (token.kind !== 'name') return token
    const name = aliases.get(token.text)
    if (name !== undefined) return { ...token, text: name }
    const meanings = ambiguous.get(token.text)
    if (meanings) throw severalMeanings(tokens, index, meanings)
    const plain = instead.get(token.text)
    if (plain === undefined) return token
    throw new FormulaProblem(`There is no “${token.text}” here: write ${plain}.`, token.position)
  })

function severalMeanings(
  tokens: Tokens,
  index: number,
  [why, ...names]: readonly [string, ...string[]],
): FormulaProblem {
  const token = tokens[index]!
  const as = (text: string): Token => ({ ...token, text })
  const end = tokens[index + 1]?.text === '(' ? closing(tokens, index + 1) : index
  const readings = names.map((name) => ({
    text: writtenOut([...tokens.slice(0, index), as(name), ...tokens.slice(index + 1)]),
    label: writtenOut([as(name), ...tokens.slice(index + 1, end + 1)]),
  }))
  const choice =
    names.length > 1 ? `write ${names.join(' or ')}` : `write ${names[0]} where that is meant`
  return new FormulaProblem(`${why}: ${choice}.`, token.position, readings)
}
