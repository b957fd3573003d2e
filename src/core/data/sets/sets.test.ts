import { expect, it } from 'vitest'
import { columnNames } from '../reading/column-names'
import { columnOf } from '../table'
import { dataSets, findDataSet } from './catalogue'

it.each(dataSets)('$id has a name, a source and a licence, and is found by its id', (set) => {
  expect(findDataSet(set.id)).toBe(set)
  for (const sentence of [set.about, set.source, set.licence])
    expect(sentence.length).toBeGreaterThan(5)
  expect(set.table()).toBe(set.table())
})

it.each(dataSets)(
  '$id has columns that formulas can hold, its inputs and its target among them',
  (set) => {
    const { names } = set.table()
    expect(columnNames(names, new Set(['w', 'b', 'v']))).toEqual(names)
    expect(names).toEqual(Object.keys(set.columns))
    expect(names).toEqual(expect.arrayContaining([...set.inputs, set.target]))
    if (set.task === 'classes')
      expect(new Set(columnOf(set.table(), set.target))).toEqual(new Set([0, 1]))
  },
)

it('has ids that differ', () => {
  expect(new Set(dataSets.map(({ id }) => id)).size).toBe(dataSets.length)
})

/** The line of least squares, from the deviations from the means. */
function line(id: string, x: string, y: string) {
  const table = findDataSet(id)!.table()
  const [a, b] = [columnOf(table, x), columnOf(table, y)]
  const mean = (all: Float64Array) => all.reduce((sum, each) => sum + each, 0) / all.length
  const [p, q] = [mean(a), mean(b)]
  let [products, squares] = [0, 0]
  for (let i = 0; i < a.length; i++) {
    products += (a[i]! - p) * (b[i]! - q)
    squares += (a[i]! - p) ** 2
  }
  const slope = products / squares
  return { slope, intercept: q - slope * p }
}

it('has the line of Norris that NIST certifies', () => {
  const { slope, intercept } = line('norris', 'x', 'y')
  // Doubles carry a few digits less than the fifteen certified, in an intercept so small beside the data.
  expect(slope).toBeCloseTo(1.00211681802045, 13)
  expect(intercept).toBeCloseTo(-0.262323073774029, 11)
})

it.each([
  ['x', 'y1'],
  ['x', 'y2'],
  ['x', 'y3'],
  ['x4', 'y4'],
])('has Anscombe’s line y = 3 + x/2 for %s and %s', (x, y) => {
  const { slope, intercept } = line('anscombe', x, y)
  expect(slope).toBeCloseTo(0.5, 2)
  expect(intercept).toBeCloseTo(3, 2)
})

it('has the line of Galton’s table that R’s lm gives', () => {
  // HistData::Galton, lm(child ~ parent).
  const { slope, intercept } = line('galton', 'parents', 'child')
  expect(slope).toBeCloseTo(0.64629, 5)
  expect(intercept).toBeCloseTo(23.94153, 5)
})

it.each([
  ['adelie', 151, 3701],
  ['chinstrap', 68, 3733],
  ['gentoo', 123, 5076],
])(
  'has the penguins of species %s, of the mean mass that palmerpenguins prints',
  (species, count, mass) => {
    const table = findDataSet('penguins')!.table()
    const masses = columnOf(table, 'body_mass').filter((_, i) => columnOf(table, species)[i] === 1)
    expect(masses).toHaveLength(count)
    expect(Math.round(masses.reduce((sum, each) => sum + each, 0) / count)).toBe(mass)
  },
)

it('has irises of which a virginica and a versicolor have petals alike, and no setosa has petals of 2 cm', () => {
  const table = findDataSet('iris')!.table()
  const [length, width] = [columnOf(table, 'petal_length'), columnOf(table, 'petal_width')]
  const petals = (species: string) =>
    Array.from(length, (each, i) => [each, width[i]!] as const).filter(
      (_, i) => columnOf(table, species)[i] === 1,
    )
  const written = (species: string) => petals(species).map((petal) => petal.join('×'))
  expect(written('virginica').filter((petal) => written('versicolor').includes(petal))).not.toEqual(
    [],
  )
  expect(petals('setosa').filter(([each]) => each >= 2)).toEqual([])
  expect(petals('versicolor').filter(([each]) => each < 2)).toEqual([])
  // The means that Fisher's paper has, in cm.
  const means = [1.462, 4.26, 5.552]
  for (const [index, species] of ['setosa', 'versicolor', 'virginica'].entries()) {
    const mean = petals(species).reduce((sum, [each]) => sum + each, 0) / 50
    expect(mean).toBeCloseTo(means[index]!, 10)
  }
})
