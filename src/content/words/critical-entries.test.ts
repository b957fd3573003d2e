import { expect, it } from 'vitest'
import { criticalPoints } from '../../core/critical-points/critical-points'
import type { Viewport } from '../../core/records/experiment'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { countsOf, nothingFound } from './critical-counts'
import { entriesOf } from './critical-entries'
import { conditionOf, limitOf, meaningOf, unsettledWords } from './critical-words'

function entries(reference: Parameters<typeof resolveObjective>[0], view?: Viewport) {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const viewport = view ?? objective.view
  return entriesOf(finish(criticalPoints(objective, viewport)), objective, viewport)
}

const typed = (text: string, view?: Viewport) => entries({ kind: 'formula', text }, view)
const surface = (id: string, view?: Viewport) => entries({ kind: 'catalogue', id }, view)
const titles = ({ points }: ReturnType<typeof entries>) => points.map(({ title }) => title)

it('calls a minimum global only where the record knows', () => {
  const himmelblau = surface('himmelblau')
  expect(titles(himmelblau)).toEqual([
    ...Array.from({ length: 4 }, () => 'one of 4 global minima'),
    ...Array.from({ length: 4 }, () => 'saddle'),
    'local maximum',
  ])
  expect(himmelblau.points[0]?.f).toBe(0)
  expect(countsOf(himmelblau)).toBe('4 minima, 4 saddles and 1 maximum')
  expect(titles(typed('(x^2 + y - 11)^2 + (x + y^2 - 7)^2')).slice(0, 5)).toEqual([
    ...Array.from({ length: 4 }, () => 'one of 4 lowest minima found'),
    'saddle',
  ])
  expect(titles(typed('x^4 - 2*x^2 + 0.1*x + y^2'))).toEqual([
    'lowest minimum found',
    'local minimum',
    'saddle',
  ])
  // The lower one is out of sight.
  expect(titles(typed('x^4 - 2*x^2 + 0.1*x + y^2', { x0: 0.5, x1: 2, y0: -1, y1: 1 }))).toEqual([
    'lowest minimum found',
  ])
})

it('adds what only the record knows: a minimum on the edge of the domain', () => {
  const { points } = surface('eggholder')
  const global = points.find(({ rank }) => rank === 'global')
  expect(global).toMatchObject({ place: 'boundary', found: null, f: expect.closeTo(-959.6407, 4) })
  expect(meaningOf(global!, -959.6407)[1]).toMatch(/^It is on the edge of the domain/)
})

it.each(['booth', 'ackley', 'rastrigin', 'abs_sum', 'drop_wave', 'mccormick'])(
  'marks no minimum of the record of %s twice',
  (id) => {
    const { points } = surface(id)
    const places = points.map(({ where }) => where)
    expect(new Set(places).size).toBe(places.length)
    expect(points.filter(({ rank }) => rank === 'global').length).toBeLessThanOrEqual(1)
  },
)

it('says where there is none, and of a line of them what it is', () => {
  expect(nothingFound(typed('x + y'))).toMatch(/^no critical points/)
  expect(countsOf(typed('x + y'))).toBe('')
  const valley = typed('x^2')
  expect(nothingFound(valley)).toBe('')
  expect(valley.continua).toMatchObject([{ title: 'floor of minima', f: 0 }])
  expect(countsOf(valley)).toBe('1 floor of minima')
})

it('has the limit and the condition of a minimum in closed form', () => {
  const [minimum] = typed('x^2 + 5*y^2').points
  expect(limitOf(minimum!)).toBe(0.2)
  expect(conditionOf(minimum!)).toBe(5)
  const [saddle] = typed('x^2 - y^2').points
  expect(limitOf(saddle!)).toBeNull()
  expect(meaningOf(saddle!, null).join()).toContain('f falls along ±(0, 1) and rises along ±(1, 0)')
})

it('says what the second derivatives cannot', () => {
  const [flat] = typed('x^4 + y^4').points
  expect(flat).toMatchObject({ kind: 'minimum', found: { degenerate: true } })
  expect(limitOf(flat!)).toBeNull()
  expect(meaningOf(flat!, null).join()).toContain('what it is shows by f around it')
  const [tip] = typed('abs(x) + abs(y)').points
  expect(tip).toMatchObject({ place: 'kink', title: 'lowest minimum found' })
  expect(conditionOf(tip!)).toBeNull()
  expect(limitOf(tip!)).toBeNull()
})

it('tells of steps that jump from side to side at kinks that draw them in alone', () => {
  const words = (text: string) => meaningOf(typed(text).points[0]!, null).join()
  expect(words('abs(x) + abs(y)')).toContain('jump from side to side')
  for (const text of ['-sqrt(x^2 + y^2)', '-abs(x) - abs(y)']) {
    expect(words(text)).toContain('f has a kink here, so it has no Hessian.')
    expect(words(text)).not.toMatch(/jump|2\/λmax/)
  }
})

const square = (reach: number): Viewport => ({ x0: -reach, x1: reach, y0: -reach, y1: reach })

it('has f as it is, however large f is elsewhere in the view', () => {
  const { points } = surface('styblinski_tang', square(5e4))
  // Twice −39.16616570377142, by the roots of 4·x³ − 32·x + 5.
  expect(points[0]).toMatchObject({ rank: 'global', f: expect.closeTo(-78.33233140754284, 9) })
  const camel = surface('six_hump_camel', square(3e3)).points
  expect(camel.map(({ f }) => f)).not.toContain(0)
})

it('calls what rounding leaves of 0 a 0', () => {
  for (const text of [
    '(x - 1)^2 + (y + pi)^2',
    '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    'x^2 - 2*x + 1 + y^2',
    'x^4 + y^4',
    'abs(x - 0.1) + abs(y)',
  ])
    expect(typed(text, square(5)).points[0]?.f, text).toBe(0)
  // So near to 0, and none of it rounding.
  expect(typed('x^2 + y^2 + 1e-20', square(5)).points[0]?.f).toBe(1e-20)
})

it('calls one of two minima of different f the lowest, in every view', () => {
  for (const reach of [3, 50, 500, 5000]) {
    const minima = typed('(x^2 - 1)^2 + 0.3*x + y^2', square(reach)).points.filter(
      ({ kind }) => kind === 'minimum',
    )
    const ranks = minima.map(({ rank }) => rank)
    expect(
      ranks.filter((rank) => rank === 'lowest'),
      `within ${reach}`,
    ).toHaveLength(1)
    expect(minima[0], `within ${reach}`).toMatchObject({
      rank: 'lowest',
      // The left root of 4·x³ − 4·x + 0.3.
      f: expect.closeTo(-0.3054284837, 9),
    })
  }
  const power = typed('(x^2 - 4)^4 + x + y^2', square(100)).points
  expect(power.filter(({ rank }) => rank === 'lowest')).toHaveLength(1)
})

it('hides a minimum that the record knows behind a floor of the same f alone', () => {
  // Far out the valley of Beale’s function sinks to 0.45, not to 0.
  const { points, continua } = surface('beale', square(4.5e3))
  expect(continua.every(({ f }) => f > 0.1)).toBe(true)
  expect(points.find(({ rank }) => rank === 'global')).toMatchObject({ at: [3, 0.5], f: 0 })
})

it('calls a Hessian singular where it is, not where the view is wide', () => {
  const wide = surface('styblinski_tang', square(5e3)).points[0]!
  expect(wide.rank).toBe('global')
  expect(conditionOf(wide)).toBeCloseTo(1, 9)
  // f'' = 6·x² − 16 at x = −2.903534.
  expect(limitOf(wide)).toBeCloseTo(2 / 34.5831, 6)
  const words = meaningOf(wide, null).join()
  expect(words).not.toContain('singular')
  expect(words).toContain('Zoom in to see')
  const near = surface('styblinski_tang').points[0]!
  expect(meaningOf(near, null).join()).not.toMatch(/singular|Zoom in/)
})

it('lists apart what its values alone speak for', () => {
  // x − ⌊x⌋ is least where it jumps, at −4 to 4: nine places.
  const { points, unsettled } = typed('mod(x, 1) + y^2')
  expect(points).toEqual([])
  expect(unsettled).toHaveLength(9)
  expect(unsettledWords(unsettled)).toMatch(
    /^Not settled here: by its values f seems to be lowest at \(−?\d, 0\), f = .*; and 5 more such places\. It jumps there/,
  )
})

it('says of a tail where it falls, and marks nothing on it', () => {
  const tail = typed('exp(-10*x) + y^2')
  expect(tail).toMatchObject({ points: [], continua: [], unsettled: [], edge: { where: '(5, 0)' } })
})
