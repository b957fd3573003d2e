import { expect, it } from 'vitest'
import published from '../core/fixtures/surfaces.json'
import { Exact } from './exact'

// `npm run fixtures` does the same of all, of which the longest take seconds.
const quick = ['bowl_rot', 'rosenbrock', 'himmelblau', 'six_hump_camel', 'abs_sum', 'griewank']

it.each(quick)('has the published values of %s to the last bit', (id) => {
  const { formula, samples } = published.surfaces.find((surface) => surface.id === id)!
  const exact = new Exact(formula)
  for (const sample of samples) expect(exact.sample(sample.x, sample.y)).toEqual(sample)
})

it('finds a stationary point from a place given to few digits', () => {
  const { x, y } = new Exact('(x^2 + y - 11)^2 + (x + y^2 - 7)^2').stationary(-2.8, 3.1)
  expect([x, y]).toEqual([-2.805118086952745, 3.131312518250573])
})
