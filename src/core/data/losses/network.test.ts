import { describe, expect, it } from 'vitest'
import { networkId, networkWeights } from '../../records/network-names'
import { resolveObjective } from '../../resolve-objective'
import { findBuiltIn } from '../built-in'
import { dataReference } from '../data-reference'
import { columnOf } from '../table'
import { findLoss } from './catalogue'
import { networkLoss, trained } from './network'

const iris = findBuiltIn('iris')!
const pairs = networkWeights.flatMap((a, i) =>
  networkWeights.slice(i + 1).map((b) => [a, b] as const),
)

function objectiveOf(id: string) {
  const reference = dataReference({
    loss: { kind: 'builtIn', id },
    table: iris.table,
    source: iris.source,
    columns: [...iris.inputs, iris.target],
    scaling: 'raw',
    l2: 0,
  })
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

/** The mean loss of the network by its own definition, row by row. */
function meanLoss(w: Readonly<Record<string, number>>): number {
  const [first, second, target] = [...iris.inputs, iris.target].map((name) =>
    columnOf(iris.table, name),
  )
  const losses = Array.from(target!, (y, row) => {
    const output = [1, 2, 3].reduce((sum, j) => {
      const input = w[`w1${j}`]! * first![row]! + w[`w2${j}`]! * second![row]! + w[`b${j}`]!
      return sum + w[`v${j}`]! * Math.tanh(input)
    }, w['c']!)
    return (output - (2 * y - 1)) ** 2
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

describe('a network with two of its weights free', () => {
  it('has an id for each of 78 pairs, and none for anything else', () => {
    expect(new Set(pairs.map(networkId)).size).toBe((13 * 12) / 2)
    for (const pair of pairs) expect(networkLoss(networkId(pair))?.parameters).toEqual(pair)
    for (const id of [
      'network-',
      'network-v2-w12',
      'network-v1-v1',
      'network-w12-v2',
      'network-w14-c',
    ])
      expect(findLoss(id)).toBeUndefined()
  })

  it.each(pairs.filter((_, index) => index % 11 === 0))(
    'is the mean of its squared residuals, by %s and %s',
    (a, b) => {
      const { f } = objectiveOf(networkId([a, b]))
      for (const [x, y] of [
        [trained[a], trained[b]],
        [0.3, -1.7],
        [-2, 5],
      ] as const) {
        // A mean of 150 rows of order 1 to 100, summed in another order: some hundred roundings.
        const expected = meanLoss({ ...trained, [a]: x, [b]: y })
        expect(Math.abs(f.value(x, y) - expected)).toBeLessThan(1e-13 * Math.max(1, expected))
      }
    },
  )

  it('was trained: no weight by itself makes it better by more than its two digits and the penalty ask for', () => {
    const best = meanLoss(trained)
    expect(best).toBeLessThan(0.1)
    for (const name of networkWeights)
      for (const factor of [0.9, 1.1])
        expect(meanLoss({ ...trained, [name]: factor * trained[name] })).toBeGreaterThan(
          best - 1e-3,
        )
  })

  it('is called convex by two weights of its last layer alone, as these enter its output alone', () => {
    const convex = pairs.filter((pair) => networkLoss(networkId(pair))!.convex)
    expect(convex).toHaveLength(6)
    const slopes = new Float64Array(5)
    for (const pair of convex) {
      // The Hessian of a quadratic is the same everywhere, up to the rounding of 150 terms.
      const { f } = objectiveOf(networkId(pair))
      f.hessian(0, 0, slopes)
      const [, , ...there] = slopes
      f.hessian(3, -2, slopes)
      for (const [k, entry] of there.entries()) expect(slopes[k + 2]).toBeCloseTo(entry, 12)
    }
  })
})
