/** Γ(x) by Stirling's series, of an argument shifted to where eight terms suffice; by Euler's reflection for x < ½. */
export function gamma(x: number): number {
  if (x < 0.5) {
    if (Number.isInteger(x) || x === -Infinity) return Number.NaN
    return Math.PI / (sinPi(x) * gamma(1 - x))
  }
  if (x > 172) return Infinity
  if (Number.isInteger(x)) return factorial(x - 1)
  let product = 1
  let shifted = x
  for (; shifted < asymptotic; shifted++) product *= shifted
  // Half the power at a time: all of it overflows before Γ does.
  const half = shifted ** (shifted / 2 - 0.25)
  const correction = Math.exp(series(stirling, shifted) / shifted)
  return ((half * Math.exp(-shifted) * half) / product) * Math.sqrt(2 * Math.PI) * correction
}

/** ψ(x) = Γ′(x)/Γ(x). */
export function digamma(x: number): number {
  if (x < 0.5) {
    if (Number.isInteger(x) || x === -Infinity) return Number.NaN
    return digamma(1 - x) - Math.PI / tanPi(x)
  }
  if (x === Infinity) return Infinity
  let sum = 0
  let shifted = x
  for (; shifted < asymptotic; shifted++) sum += 1 / shifted
  const tail = series(digammaTail, shifted) / (shifted * shifted)
  return Math.log(shifted) - 0.5 / shifted - tail - sum
}

/** ψ′(x). */
export function trigamma(x: number): number {
  if (x < 0.5) {
    if (Number.isInteger(x) || x === -Infinity) return Number.NaN
    return (Math.PI / sinPi(x)) ** 2 - trigamma(1 - x)
  }
  if (x === Infinity) return 0
  let sum = 0
  let shifted = x
  for (; shifted < asymptotic; shifted++) sum += 1 / (shifted * shifted)
  const square = shifted * shifted
  return sum + 1 / shifted + 0.5 / square + series(trigammaTail, shifted) / (shifted * square)
}

/** The number from which on the series below are good to a unit in the last place. */
const asymptotic = 12

/** B₂ₖ/(2k(2k − 1)): ln Γ less Stirling's formula, as a series in 1/x² over x. */
const stirling = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
]
/** B₂ₖ/(2k). */
const digammaTail = stirling.map((term, k) => term * (2 * k + 1))
/** B₂ₖ. */
const trigammaTail = digammaTail.map((term, k) => term * (2 * k + 2))

/** Σ termsₖ/x²ᵏ. */
function series(terms: readonly number[], x: number): number {
  const step = 1 / (x * x)
  return terms.reduceRight((sum, term) => sum * step + term, 0)
}

function factorial(n: number): number {
  let product = 1
  for (let k = 2; k <= n; k++) product *= k
  return product
}

/** sin πx, of the distance to the nearest whole number, which is exact. */
function sinPi(x: number): number {
  const whole = Math.round(x)
  const sine = Math.sin(Math.PI * (x - whole))
  return whole % 2 === 0 ? sine : -sine
}

function tanPi(x: number): number {
  return Math.tan(Math.PI * (x - Math.round(x)))
}

/** (2/√π) ∫₀ˣ exp(−t²) dt: a series of positive terms near 0, and the continued fraction of its complement beyond. */
export function erf(x: number): number {
  const size = Math.abs(x)
  if (size > 6) return Math.sign(x)
  const density = (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x)
  if (size > 2) return Math.sign(x) * (1 - (density * complement(size)) / 2)
  let term = x
  let sum = x
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return density * sum
}

/** 1/(x + ½/(x + 1/(x + (3/2)/(x + …)))): erfc over its density. */
function complement(x: number): number {
  let tail = x
  for (let k = 80; k > 0; k--) tail = x + k / 2 / tail
  return 1 / tail
}

/** sin(x)/x and its first two derivatives, `order` of them: by its power series where the quotient would cancel. */
export function sinc(x: number, order: 0 | 1 | 2): number {
  if (Math.abs(x) < 1) return sincSeries(x, order)
  const value = Math.sin(x) / x
  if (order === 0) return value
  const slope = (Math.cos(x) - value) / x
  return order === 1 ? slope : -value - (2 * slope) / x
}

/** The derivative of Σ (−1)ᵏ x²ᵏ/(2k + 1)!, term by term. */
function sincSeries(x: number, order: 0 | 1 | 2): number {
  let sum = 0
  // The last term is at most 1e−20.
  for (let k = 10; k >= 0; k--) {
    const power = 2 * k - order
    if (power < 0) continue
    const factor = order === 0 ? 1 : order === 1 ? 2 * k : 2 * k * (2 * k - 1)
    sum += ((k % 2 === 0 ? 1 : -1) * factor * x ** power) / factorial(2 * k + 1)
  }
  return sum
}
