import { expect, it } from 'vitest'
import { convexity } from '../../core/convexity/convexity'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { convexityWords } from './convexity-words'

function words(text: string, view = { x0: -5, x1: 5, y0: -4, y1: 4 }) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return convexityWords(finish(convexity(resolved.objective, view)), view, ['x', 'y'])
}

it('names the region that the claim holds for', () => {
  const { label, claim, promise } = words('x^2 + y^2')
  expect(label).toBe('convex in this view')
  expect(claim).toBe('f is convex in this view, x from −5 to 5 and y from −4 to 4.')
  expect(promise).toContain('lowest point of the view')
})

it('shows a place where f is not convex', () => {
  expect(words('x^2 - y^2')).toMatchObject({
    label: 'not convex',
    reason: expect.stringMatching(/curves downwards along \((0, −?1|−?1, 0)\).* is −2\.$/),
  })
  expect(words('-abs(x) + y').reason).toMatch(/^Proved: half way from .* above the chord/)
})

it('depends on the view: a saddle is convex nowhere, a well is near its minimum', () => {
  const well = 'x^4 - x^2 + y^2'
  expect(words(well).label).toBe('not convex')
  expect(words(well, { x0: 0.6, x1: 0.9, y0: -1, y1: 1 }).label).toBe('convex in this view')
})

it('says why it cannot tell, and promises nothing', () => {
  const { label, reason, promise } = words('x*log(x) + y^2')
  expect(label).toBe('convex? cannot tell')
  expect(reason).toMatch(/^f or a derivative does not exist everywhere in it, as around \(/)
  expect(promise).toMatch(/^So nothing is promised/)
  expect(words('abs(x) + abs(y)').reason).toContain('kinks or not')
})
