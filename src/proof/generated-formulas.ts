const unary = [
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'exp', 'expm1'],
  ...['log', 'log2', 'log10', 'log1p', 'sqrt', 'cbrt', 'abs', 'sign', 'floor', 'ceil', 'round'],
  ...['sigmoid', 'softplus', 'relu', 'sinc', 'erf', 'gamma', 'sec', 'csc', 'cot', 'asinh'],
  ...['acosh', 'atanh', 'trunc', 'heaviside', 'square', 'cube', 'exp2'],
]
const binary = ['atan2', 'hypot', 'min', 'max', 'mod', 'pow']
const numbers = ['0', '1', '2', '3', '0.5', '7.25', '10', '1e-8', '1e6', '1e13', '1e300', '1e-300']

/** A formula of any operations of the language, nested up to `depth` levels. */
export function generatedFormula(random: () => number, depth = 4): string {
  const pick = (items: readonly string[]) => items[Math.floor(random() * items.length)]!
  const inner = () => generatedFormula(random, depth - 1)
  const kind = random()
  if (depth === 0 || kind < 0.12) return random() < 0.8 ? pick(['x', 'y']) : pick(numbers)
  if (kind < 0.45) return `(${inner()} ${pick(['+', '-', '*', '*', '/'])} ${inner()})`
  if (kind < 0.6) return `(${inner()})^${pick(['2', '2', '3', '4', '-1', '0.5', '21', '(1/3)'])}`
  if (kind < 0.88) return `${pick(unary)}(${inner()})`
  if (kind < 0.96) return `${pick(binary)}(${inner()}, ${inner()})`
  return `if(${inner()} ${pick(['<', '<=', '>', '==', '!='])} ${inner()}, ${inner()}, ${inner()})`
}
