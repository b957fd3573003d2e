/** Why `rest` cannot begin with the character it begins with, and what to write instead. */
export function refusal(rest: string): string {
  const known = reasons.find(([pattern]) => pattern.test(rest))
  if (known) return known[1]
  return `“${String.fromCodePoint(rest.codePointAt(0) ?? 0)}” has no meaning in a formula.`
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:[<>≤≥≠]|[=!]=)/,
    'A formula cannot compare: it gives one number for every point, so leave “<”, “>” and “==” out.',
  ],
  [/^:?=/, 'A formula has no “=”: write only what f(x, y) is equal to.'],
  [/^\.[*/^]/, 'Write “*”, “/” and “^” without a dot.'],
  [/^\./, 'A decimal point needs a digit, as in 0.5.'],
  [/^(?:\|\||[&~¬∧∨])/, 'A formula holds no logic; min and max stand in for “and” and “or”.'],
  [/^[|∣]/, 'Write abs(x) for |x|.'],
  [/^[[\]]/, 'A formula has no matrices: use round brackets, ( and ).'],
  [/^[{}]/, 'Use round brackets, ( and ).'],
  [/^["'`“”‘’]/, 'A formula holds only numbers, names and operators: leave quotes out.'],
  [/^[;\n\r]/, 'A formula is a single expression: leave “;” and line breaks out.'],
  [/^!/, 'There is no factorial: leave “!” out.'],
  [/^%/, 'For a remainder write mod(x, 2), for a percentage x/100.'],
  [/^[?:]/, 'A formula cannot choose or range: min, max, abs and relu make pieces.'],
  [/^#/, 'A formula has no comments: leave “#” and what follows out.'],
  [/^\\/, 'This looks like LaTeX: write it plainly, as in sqrt(x)/2.'],
  [/^∞/, 'Numbers are finite: write a large one, as in 1e9.'],
  [/^°/, 'Angles are in radians: write x*pi/180 for x degrees.'],
]
