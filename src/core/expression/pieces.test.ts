import { expect, it } from 'vitest'
import { numbers } from './numbers'
import { parseFormula } from './parse'
import { pieceFunction } from './piece-function'
import { Pieces, type Side } from './pieces'

function piecesOf(text: string): Pieces {
  const parsed = parseFormula(text, ['x', 'y'])
  if (!parsed.ok) throw new Error(parsed.error.message)
  return new Pieces(parsed.expression)
}

/** f, ∂x and ∂y of a piece. */
function pieceAt(text: string, sides: readonly Side[], x: number, y: number) {
  const out = new Float64Array(5)
  const pieces = piecesOf(text)
  const f = pieceFunction((algebra, place) => pieces.at(algebra, place, sides)).hessian(x, y, out)
  return [f, out[0], out[1]].map((value) => value! + 0)
}

it.each([
  ['abs(x)', 1, 0, false],
  ['abs(x) + abs(x)*y', 1, 0, false],
  ['max(x, y, 1)', 2, 0, false],
  ['relu(x) + min(x, y)', 2, 0, false],
  ['hypot(x, y)', 0, 1, false],
  // Their zeros are creases, and tips as well where they are touched.
  ['sqrt(x)', 1, 1, false],
  ['cbrt(x^2)', 1, 1, false],
  ['floor(x) + mod(y, 2)', 0, 0, true],
  // Its jumps are along creases.
  ['if(x < y, 1, sign(x))', 2, 0, false],
  ['if(x, 1, y)', 0, 0, true],
  ['x^2 + sin(y)', 0, 0, false],
])('%s has %i creases and %i tips; jumps: %s', (text, creases, tips, hasJumps) => {
  const pieces = piecesOf(text)
  expect([pieces.creases, pieces.tips, pieces.hasJumps]).toEqual([creases, tips, hasJumps])
})

it.each([
  ['abs(x - y)', ['below'], 3, 1, [-2, -1, 1]],
  ['abs(x - y)', ['above'], 1, 3, [-2, 1, -1]],
  ['abs(x - y)', ['on'], 1, 3, [0, 0, 0]],
  ['abs(x - y)', ['own'], 1, 3, [2, -1, 1]],
  ['abs(x - y)', [], 1, 3, [2, -1, 1]],
  ['max(x^2, y)', ['above'], 1, 3, [1, 2, 0]],
  ['max(x^2, y)', ['below'], 2, 3, [3, 0, 1]],
  ['min(x^2, y)', ['above'], 2, 3, [3, 0, 1]],
  ['relu(x)*y', ['above'], -2, 3, [-6, 3, -2]],
  ['relu(x)*y', ['below'], 2, 3, [0, 0, 0]],
  // On the crease the slope across is not without end.
  ['sqrt(abs(x)) + y', ['own', 'on'], 0, 3, [3, 0, 1]],
] as const)('%s with sides %j at (%d, %d) is %j', (text, sides, x, y, expected) => {
  expect(pieceAt(text, sides, x, y)).toEqual(expected)
})

it('is 0 along a crease, and where a tip is', () => {
  const out = new Float64Array(5)
  const pieces = piecesOf('max(x^2, y) + hypot(x - 1, 2*y)')
  const height = pieceFunction((algebra, place) => pieces.height(algebra, place, 0))
  expect(height.hessian(3, 9, out)).toBe(0)
  expect([...out]).toEqual([6, -1, 2, 0, 0])
  const radicand = pieceFunction((algebra, place) => pieces.radicand(algebra, place, 0))
  expect(radicand.hessian(1, 0, out)).toBe(0)
  expect([...out]).toEqual([0, 0, 2, 0, 8])
})

it('is the same in numbers as in code', () => {
  const pieces = piecesOf('abs(x*y - 1) + max(x, y)^2')
  const flat = { dx: 0, dy: 0, dxx: 0, dxy: 0, dyy: 0 }
  const place = {
    x: { ...flat, value: 0.7, dx: 1 },
    y: { ...flat, value: -0.4, dy: 1 },
  }
  const side = (height: number) => (height < 0 ? 'below' : height > 0 ? 'above' : 'on')
  const numeric = { values: numbers, derivatives: numbers, side } as const
  const { value, dx, dy, dxx, dxy, dyy } = pieces.at(numeric, place, ['above', 'below'])
  const out = new Float64Array(5)
  const compiled = pieceFunction((algebra, at) => pieces.at(algebra, at, ['above', 'below']))
  expect(compiled.hessian(0.7, -0.4, out)).toBe(value)
  expect([...out]).toEqual([dx, dy, dxx, dxy, dyy])
})
