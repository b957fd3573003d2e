/**
 * The reason that `rest` cannot begin with the character it begins with, and what to write instead.
 */
export function refusal(rest: string): string {
  const known = reasons.find(([pattern]) => pattern.test(rest))
  if (known) return known[1]
  return `“${String.fromCodePoint(rest.codePointAt(0) ?? 0)}” has no meaning in a formula.`
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^:?=/, 'A formula has no “=”: write only what f(x, y) is equal to.'],
  [/^\./, 'A decimal point needs a digit, as in 0.5.'],
  [/^[~¬]/, 'Write what holds instead of “not”, as in x <= 0 for not x > 0.'],
  [/^[[\]]/, 'A formula has no matrices: use round brackets, ( and ).'],
  [/^[{}]/, 'Use round brackets, ( and ).'],
  [/^["'`“”‘’]/, 'A formula holds only numbers, names and operators: leave quotes out.'],
  [/^[;\n\r]/, 'A formula is a single expression: leave “;” and line breaks out.'],
  [/^!/, 'There is no factorial: gamma(x + 1) is one, of any number.'],
  [/^%/, 'For a remainder write mod(x, 2), for a percentage x/100.'],
  [/^#/, 'A formula has no comments: leave “#” and what follows out.'],
  [
    /^\/\//,
    'A formula has no comments: leave “//” and what follows out. For a quotient rounded down write floor(x/y).',
  ],
  [/^\\(?:begin|end)/, 'LaTeX’s environments are not read: write if(x > 0, x, 0) for cases.'],
  [/^\\(?:sum|prod|int)/, 'Sums, products and integrals are not read: write their terms out.'],
  [/^\\[lr]?Vert/, 'Write hypot(x, y) for the length of a vector.'],
  [/^\\/, 'This LaTeX is not understood: write it plainly, as in sqrt(x)/2.'],
  [/^[∑∏∫]/, 'Sums, products and integrals are not read: write their terms out.'],
  [/^±/, 'A formula has one value: write + or -.'],
  [/^∞/, 'Numbers are finite: write a large one, as in 1e9.'],
  [/^°/, 'Angles are in radians: write x*pi/180 for x degrees.'],
]
