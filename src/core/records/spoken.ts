const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Signs that some voices leave out and others spell. */
const names: Readonly<Record<string, string>> = {
  '‖∇f‖': 'norm of the gradient',
  '‖Δw‖': 'length of the step',
  '‖w − w*‖': 'distance from the minimum',
  '∇f': 'gradient of f',
  '|Δf|': 'change of f',
  '∇': 'gradient',
  'f*': 'f star',
  η: 'eta',
  λ: 'lambda',
  ρ: 'rho',
  β: 'beta',
  α: 'alpha',
  ε: 'epsilon',
  ψ: 'psi',
  σ: 'sigma',
  μ: 'mu',
  π: 'pi',
  '∞': 'infinity',
  '≤': 'is at most',
  '≥': 'is at least',
  '→': 'to',
  '·': ' times ',
  'f′': 'f prime',
  'f″': 'f double prime',
}

/** A text of the page as it is to be said aloud: 3.28·10⁻¹⁴ as “3.28 times 10 to the minus 14”, ‖∇f‖ as “norm of the gradient”. */
export function spoken(text: string): string {
  let said = text.replace(
    /(10)?([⁻⁰¹²³⁴-⁹]+)/g,
    (_, ten = '', raised) => ten + powered(raised, ten === ''),
  )
  for (const [sign, name] of Object.entries(names)) said = said.replaceAll(sign, name)
  return said
    .replace(/ − /g, ' minus ')
    .replace(/−/g, 'minus ')
    .replace(/ₘₐₓ/g, ' max')
    .replace(/ₘᵢₙ/g, ' min')
    .replace(/ₜ₊₁/g, ' at t plus 1')
    .replace(/ₜ/g, ' at t')
    .replace(/\u202f/g, '')
    .replace(/[\u00a0\u2060]/g, (sign) => (sign === '\u00a0' ? ' ' : ''))
    .replace(/ {2,}/g, ' ')
}

/** An exponent aloud; of a number “squared” and “cubed” are not said. */
function powered(raised: string, isOfName: boolean): string {
  if (isOfName && raised === '²') return ' squared'
  if (isOfName && raised === '³') return ' cubed'
  return ` to the ${lowered(raised)}`
}

function lowered(text: string): string {
  return [...text]
    .map((sign) => (sign === '⁻' ? 'minus ' : String(superscripts.indexOf(sign))))
    .join('')
}
