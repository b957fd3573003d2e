import { expect, test } from 'vitest'
import { scaleLabels } from './scale-labels'

test('values are told in three digits where those tell them apart', () => {
  expect(scaleLabels([-0.5, 0, 1 / 3, 96.04, 3587.2])).toEqual(['−0.5', '0', '0.333', '96', '3587'])
  expect(scaleLabels([2e-7, 4e5])).toEqual(['2·10⁻⁷', '400\u202f000'])
})

test('in more where they do not', () => {
  expect(scaleLabels([10.01, 10.02, 10.03])).toEqual(['10.01', '10.02', '10.03'])
})

test('a few that would take many more are left out', () => {
  const values = [-959.6407, -959.6406, -959.1, -958.2, -900, -500, 89.4]
  const labels = ['−960', '', '−959', '−958', '−900', '−500', '89.4']
  expect(scaleLabels(values)).toEqual(labels)
})

test('and by how far they are above the lowest where those would be many', () => {
  const [low, ...others] = scaleLabels([
    78.33233140754,
    78.33233140754 + 2e-9,
    78.33233140754 + 3e-9,
  ])
  expect(low).toBe('78.3323')
  // 78 is exact to 1.4e-14.
  expect(others).toEqual(['+2·10⁻⁹', '+3·10⁻⁹'])
})

test('of a constant, and of the whole range of doubles, there are labels too', () => {
  expect(scaleLabels([3])).toEqual(['3'])
  expect(scaleLabels([-1.7e308, 1.7e308])).toEqual(['−1.7·10³⁰⁸', '1.7·10³⁰⁸'])
})
