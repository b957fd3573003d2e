import { expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import { known } from '../../state/known'
import { pictureWords } from './picture-words'

const first = await firstState(1.3)

it('tells the view, the minima, and of a run its start, its way and its verdict', () => {
  expect(pictureWords(known(first), 1)).toMatch(
    /^Contours of Himmelblau\. View: x from minus 6 to 6, y from minus 6 to 6\. Global minima at \(3, 2\), \(minus 2\.805, 3\.131\), .*\. good starts at \(0, 0\.5\) and goes up and right by 3\.35, along a way [\d.]+ long\. Converged in 31 steps\. It ends at \(3, 2\), one of four global minima\.$/,
  )
})

it('tells of all runs on one plot each', () => {
  const said = pictureWords(known(first), null)
  for (const run of ['small', 'good', 'large']) expect(said).toContain(`${run} starts at (0, 0.5)`)
})

it('tells of minima that are in view alone', () => {
  const view = { x0: 1, x1: 5, y0: 0, y1: 4 }
  expect(pictureWords(known({ ...first, view }), 1)).toContain('Global minimum at (3, 2).')
})
