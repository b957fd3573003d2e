import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseFormula } from './parse'

/** Thousands of formulas, on a machine that may be busy. */
const slow = { timeout: 60_000 }

/** Formulas written in the plainest way, with brackets around every part. */
const { formula } = fc.letrec<{ formula: string; call: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.constantFrom('x', 'y', '2', '0.5', 'pi', 'e', '1e-3'),
    tie('call'),
  ),
  call: fc.oneof(
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/', '^'), tie('formula'))
      .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    fc
      .tuple(fc.constantFrom('sin', 'exp', 'abs', 'tanh', 'sqrt', 'log', 'floor'), tie('formula'))
      .map(([name, a]) => `${name}(${a})`),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `max(${a}, ${b})`),
    fc
      .tuple(tie('formula'), tie('formula'), tie('formula'))
      .map(([a, b, c]) => `if(${a} < 1, ${b}, ${c})`),
  ),
}))

/** Ways to write the same formula. */
const decorations: Readonly<Record<string, (text: string) => string>> = {
  'a semicolon': (text) => `${text};`,
  'a full stop': (text) => `${text} .`,
  'dollar signs': (text) => `$${text}$`,
  'a head': (text) => `f(x, y) = ${text}`,
  'a name': (text) => `z = ${text}`,
  'a lambda': (text) => `lambda x, y: ${text}`,
  'an anonymous function': (text) => `@(x,y) ${text}`,
  'square brackets': (text) => text.replaceAll('(', '[').replaceAll(')', ']'),
  braces: (text) => text.replaceAll('(', '{').replaceAll(')', '}'),
  'NumPy’s names': (text) => text.replace(/(?=(?:sin|exp|abs|tanh|sqrt|log|floor)\()/g, 'np.'),
  'JavaScript’s names': (text) =>
    text.replace(/(?=(?:sin|exp|abs|tanh|sqrt|log|floor|max)\()/g, 'Math.'),
  'two stars': (text) => text.replaceAll('^', '**'),
  'operators with dots': (text) => text.replaceAll(' ^ ', ' .^ ').replaceAll(' * ', ' .* '),
  'invisible marks': (text) => [...text].join('\u200e').replaceAll('x', '\u2060x\u00ad'),
  'typographic signs': (text) =>
    text.replaceAll(' - ', ' − ').replaceAll(' * ', ' · ').replaceAll('pi', 'π'),
  'letters of mathematics': (text) => text.replace(/\bx\b/g, '𝑥').replace(/\by\b/g, '𝑦'),
  'LaTeX’s brackets': (text) => text.replaceAll('(', '\\left(').replaceAll(')', '\\right)'),
  'LaTeX’s names': (text) =>
    text
      .replaceAll('*', '\\cdot')
      .replace(/(?=(?:sin|exp|log|max)\()/g, '\\')
      .replaceAll('pi', '\\pi'),
  bars: (text) => text.replace(/abs\(([xy])\)/g, '|$1|'),
  'components of a vector': (text) =>
    /\bx\b/.test(text) && /\by\b/.test(text)
      ? text.replace(/\bx\b/g, 'x[0]').replace(/\by\b/g, 'x[1]')
      : text,
  'the names of another head': (text) =>
    `f(u, v) = ${text.replace(/\bx\b/g, 'u').replace(/\by\b/g, 'v')}`,
  'no spaces': (text) => text.replaceAll(' ', ''),
}

it.each(Object.entries(decorations))('%s change nothing', slow, (_, decorate) => {
  fc.assert(
    fc.property(formula, (text) => {
      const plain = parseFormula(text, ['x', 'y'])
      fc.pre(plain.ok)
      const decorated = parseFormula(decorate(text), ['x', 'y'])
      expect(decorated, decorate(text)).toMatchObject({ ok: true })
      if (plain.ok && decorated.ok) {
        expect(withoutNames(decorated.expression)).toEqual(withoutNames(plain.expression))
      }
    }),
    { numRuns: 100 },
  )
})

/** The parts of an expression that do not depend on where a name came from. */
function withoutNames(expression: unknown): unknown {
  return JSON.parse(JSON.stringify(expression))
}

it('every reading that is offered is read, or asked about again', slow, () => {
  const pieces = fc.constantFrom(
    ...[
      'x',
      'y',
      '2',
      '3',
      ' ',
      ' ',
      '/',
      '*',
      '+',
      '-',
      '^',
      '(x)',
      '(y + 1)',
      'sin',
      'ln',
      '√',
      '²',
    ],
    ...['pi', 'e', '1', 'x(1)', 'x2', 'xy', 'exp', '^-1', 'lg(x)', '1e', '<'],
  )
  let offered = 0
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 2, maxLength: 8 }), (parts) => {
      const text = parts.join('')
      const parsed = parseFormula(text, ['x', 'y'])
      if (parsed.ok) return
      for (const reading of parsed.error.readings ?? []) {
        offered++
        const again = parseFormula(reading.text, ['x', 'y'])
        if (again.ok) continue
        // It is another question, or another fault: never the same question for ever.
        expect(reading.text, text).not.toBe(text)
        expect(reading.label).not.toBe('')
      }
    }),
    { numRuns: 3000 },
  )
  expect(offered).toBeGreaterThan(300)
})
