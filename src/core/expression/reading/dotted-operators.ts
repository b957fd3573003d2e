import type { Step } from './step'

/** MATLAB's .* ./ and .^ do to numbers what they do without the dot. */
export const dottedOperators: Step = (tokens) =>
  tokens.map((token) =>
    /^\.[*/^]$/.test(token.text) ? { ...token, text: token.text.slice(1) } : token,
  )
