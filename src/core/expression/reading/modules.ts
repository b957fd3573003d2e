import { FormulaProblem } from '../problem'
import { shortened } from './shortened'
import type { Step } from './step'

/** Libraries whose names for functions are those of mathematics. */
const modules = new Set([
  ...['np', 'numpy', 'jnp', 'jax', 'math', 'Math', 'torch', 'F', 'tf', 'keras', 'K', 'cmath'],
  ...['sp', 'sympy', 'scipy', 'special', 'nn', 'std', 'numba', 'cp', 'mx', 'mpmath', 'mp'],
])

/** Modules in which sinc(x) is sin(πx)/(πx); elsewhere it is sin(x)/x. */
const normalising = new Set(['np', 'numpy', 'jnp', 'torch', 'scipy', 'cp', 'jax'])

/** np.exp, Math.PI and torch.nn.functional.relu without what comes before the last dot. */
export const modulesDropped: Step = (tokens) =>
  tokens.map((token) => {
    if (token.kind !== 'name' || !token.text.includes('.')) return token
    const parts = token.text.split('.')
    const [root, last] = [parts[0]!, parts.at(-1)!]
    if (!modules.has(root)) {
      throw new FormulaProblem(
        `“${shortened(token.text)}” has a dot that means nothing here: a decimal point needs a digit, as in 0.5, and functions are written around what they take, as in abs(x).`,
        token.position + root.length,
      )
    }
    const isNormalised = last === 'sinc' && normalising.has(root)
    return { ...token, text: isNormalised ? 'np.sinc' : last }
  })
