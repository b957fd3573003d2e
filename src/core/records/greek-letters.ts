/** Greek letters by their names, but for those that mean something else in a formula: gamma, pi, tau and phi. */
export const greekLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ alpha: 'α', beta: 'β', delta: 'δ', epsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ' },
    ...{ iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', rho: 'ρ', sigma: 'σ' },
    ...{ upsilon: 'υ', chi: 'χ', psi: 'ψ', omega: 'ω' },
  }),
)
