import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulaLength } from '../records/experiment'
import { parseFormula } from './parse'

/** Thousands of formulas, on a machine that may be busy. */
const slow = { timeout: 60_000 }

const errorOf = (text: string) => {
  const parsed = parseFormula(text, ['x', 'y'])
  if (parsed.ok) throw new Error(`“${text}” was read as ${parsed.tex}`)
  return parsed.error
}

describe('a bad formula gets a sentence and a place', () => {
  it.each<readonly [text: string, position: number, message: RegExp]>([
    ['', 0, /^Write a formula/],
    [' \t ', 0, /^Write a formula/],
    ['x +', 3, /missing after “\+”/],
    ['x + * y', 4, /missing before “\*”/],
    ['x^', 2, /missing after “\^”/],
    ['()', 1, /nothing between/],
    ['2 3', 2, /operator is missing before “3”/],
    ['x^2 3', 4, /operator is missing before “3”/],
    ['(x + 2 3)', 7, /operator is missing before “3”/],
    ['1.2.3', 3, /operator is missing before “\.3”/],
    // Brackets.
    ['(x', 0, /“\(” is never closed/],
    ['2*(x + (y', 7, /“\(” is never closed/],
    ['x)', 1, /closes no “\(”/],
    ['x))((', 1, /closes no “\(”/],
    // Names.
    ['sin^-1(x)', 0, /write asin\(x\) or 1\/sin\(x\)/],
    ['tan^(-1)(x)', 0, /write atan\(x\)/],
    ['exp^-1(x)', 0, /write exp\(-1\)/],
    ['cos^-2(x)', 0, /write cos\(x\)\^\(-2\)/],
    ['sin', 0, /write sin\(x\)/],
    ['x mod 2', 2, /write mod\(x, 2\)/],
    ['x2', 0, /write x\^2 or x\*2/i],
    ['exo(x)', 0, /did you mean exp\?/],
    ['sqtr(x)', 0, /did you mean sqrt\?/],
    ['x + foo(y)', 4, /no “foo” here, only x, y/],
    ['z', 0, /no “z” here/],
    ['5 cm', 2, /no “cm” here/],
    ['0x1F', 0, /cut short/],
    ['true', 0, /no “true” here/],
    ['x and y', 0, /between comparisons/],
    ['constructor', 0, /no “constructor” here/],
    ['__proto__', 0, /no “__proto__” here/],
    ['x.__proto__', 1, /decimal point/],
    ['toString()', 0, /no “toString” here/],
    ['hasOwnProperty(x)', 0, /no “hasOwnProperty” here/],
    ['import(x)', 0, /no “import” here/],
    ['import("a")', 7, /quotes/],
    ['x'.repeat(2000), 0, /no “x{24}…” here/],
    // Arguments.
    ['1 + atan2(x)', 4, /atan2 takes 2 arguments, not 1/],
    ['sin(x, y)', 0, /sin takes 1 argument, not 2/],
    ['sin()', 0, /sin takes 1 argument, not 0/],
    ['min()', 0, /min takes at least 1 argument, not 0/],
    ['square(x, y)', 0, /square takes 1 argument, not 2/],
    ['(x, y)', 2, /comma/],
    ['x, y', 1, /comma/],
    ['0,5x', 1, /comma.*0\.5/],
    ['sin((x, y))', 6, /comma/],
    ['atan2(x, )', 9, /missing before “\)”/],
    // Notations that mathjs would read.
    ['x = 2', 2, /no “=”/],
    ['"x"', 0, /quotes/],
    ["x'", 1, /quotes/],
    ['[x, y]', 2, /comma/],
    ['{x: 1}', 2, /no ranges/],
    ['x[1]', 0, /component of a vector/],
    ['1:3', 1, /no ranges/],
    ['x < y', 2, /compare/],
    ['x >= 1', 2, /compare/],
    ['x == y', 2, /compare/],
    ['x != y', 2, /compare/],
    ['x ≤ y', 2, /compare/],
    ['x & y', 0, /logic between comparisons/],
    ['x || y', 2, /never closed/],
    ['~x', 0, /instead of “not”/],
    ['x!', 1, /factorial/],
    ['x % 2', 2, /mod\(x, 2\)/],
    ['5%', 1, /percentage/],
    ['x; y', 1, /single/],
    ['x\ny', 1, /single/],
    ['(x\n+ y)', 2, /single/],
    ['x # note', 2, /comments/],
    ['a.b', 1, /no “a”|decimal point/],
    ['x @ y', 2, /“@” has no meaning/],
    ['x + 😀', 4, /“😀” has no meaning/],
    // Not real, not finite.
    ['2i', 1, /real/],
    ['x + Infinity', 4, /finite/],
    ['NaN', 0, /finite/],
    ['x*1e999', 2, /too large/],
    ['x + 1/0', 4, /^1\/0 is not a finite number/],
    ['2^2^2^2^2^2', 2, /not a finite number/],
    ['x + sqrt(-1)', 4, /^sqrt\(-1\) is not a real number/],
    ['square(1e300) + x', 0, /^square\(1e\+300\) is not a finite number/],
    ['log(-2)*x', 0, /^log\(-2\) is not a real number/],
    ['(-8)^(1/3)', 2, /^\(-8\)\^0\.333333 is not a real number/],
    // Length and nesting.
    [`${'x+'.repeat(1000)}x`, formulaLength, /at most 2000 characters; this one has 2001/],
    [`${'('.repeat(500)}x${')'.repeat(500)}`, 100, /more than 100 levels/],
    ['('.repeat(2000), 100, /more than 100 levels/],
    ['-'.repeat(2000), 100, /more than 100 levels/],
    ['2^'.repeat(900), 201, /more than 100 levels/],
    [`${'sin('.repeat(101)}x`, 403, /more than 100 levels/],
    [`${'2^('.repeat(60)}x`, 151, /more than 100 levels/],
    // Positions are of the text as it was typed.
    ['𝑥² − 𝑥𝑧', 6, /no “xz” here/],
    ['x¹⁰ + √2·foo', 9, /no “foo” here/],
    ['x**2 + * 1', 7, /missing before “\*”/],
    ['π + )', 4, /closes no/],
  ])('%j at %i', (text, position, message) => {
    const error = errorOf(text)
    expect(error.message).toMatch(message)
    expect(error.position).toBe(position)
  })
})

it.each([
  ['a flat sum of 1,000 terms', Array(1000).fill('x').join('+')],
  ['600 terms and signs', Array(600).fill('-x').join(' ').slice(0, 1999)],
  ['nesting of 100', `${'('.repeat(100)}x${')'.repeat(100)}`],
  ['99 signs', `${'-'.repeat(99)}x`],
  ['a product of 200 powers', 'x (x)^y '.repeat(200)],
  ['400 factors in brackets', '(-x)'.repeat(400)],
])('reads %s', (_, text) => {
  expect(parseFormula(text, ['x', 'y'])).toMatchObject({ ok: true })
})

it('never throws, and points into the text', slow, () => {
  const pieces = fc.constantFrom(
    ...[
      'x',
      'y',
      'e',
      'pi',
      'sin',
      'min',
      'mod',
      'to',
      'in',
      'not',
      'constructor',
      '__proto__',
      'i',
    ],
    ...[
      '1',
      '.5',
      '1e',
      '0x',
      '(',
      ')',
      ',',
      '+',
      '-',
      '*',
      '/',
      '^',
      '%',
      '!',
      "'",
      '"',
      '.',
      '=',
      '<',
    ],
    ...[
      '[',
      ']',
      '{',
      '}',
      ';',
      ':',
      '?',
      '??',
      '?.',
      '#',
      '&',
      '|',
      '~',
      '²',
      '⁻',
      '√',
      '−',
      ' ',
      '\n',
    ],
    ...[
      '\\frac',
      '\\sqrt',
      '\\left',
      '\\cdot',
      '$',
      'np.',
      'lambda',
      'if',
      'else',
      'and',
      'or',
      'abs',
    ],
    ...[
      'x1',
      'x_2',
      '½',
      '|',
      '<=',
      '==',
      '@',
      '=>',
      'f(x,y)=',
      'return',
      'x2',
      'tg',
      'lg',
      'where',
    ],
  )
  const anything = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((found) => found.join('')),
    fc.string({ unit: 'binary', maxLength: 100 }),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const parsed = parseFormula(text, ['x', 'y'])
      if (parsed.ok) return
      expect(parsed.error.message).toMatch(/^.*[.?]$/s)
      expect(parsed.error.position).toBeGreaterThanOrEqual(0)
      expect(parsed.error.position).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 2000 },
  )
})

it('takes other names of parameters', () => {
  expect(parseFormula('(w*2 + b)^2', ['w', 'b'])).toMatchObject({
    ok: true,
    tex: '(w \\cdot 2 + b)^2',
  })
  expect(parseFormula('wb', ['w', 'b'])).toMatchObject({ ok: true, tex: 'wb' })
})

it.each([[['x', 'x']], [['e', 'y']], [['sin', 'y']], [['', 'y']], [['x y', 'z']]] as const)(
  'refuses %j as parameters',
  (parameters) => {
    expect(() => parseFormula('1', parameters)).toThrow(RangeError)
  },
)
