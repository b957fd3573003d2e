import { describe, expect, it } from 'vitest'
import { columnsFrom } from '../../../core/records/columns'
import type { Trajectory } from '../../../core/records/trajectory'
import { iterateColumns, mostCopied, tabSeparated } from './iterate-columns'

const columns = iterateColumns(['w', 'b'])

const short: Trajectory = {
  ...columnsFrom(() => new Float64Array(2)),
  x: Float64Array.of(0.1, 3),
  y: Float64Array.of(-2, 1e-300),
  f: Float64Array.of(1 / 3, 0),
  dfdx: Float64Array.of(3, 0),
  dfdy: Float64Array.of(-4, 0),
  stepLength: Float64Array.of(0.25, Number.NaN),
  stop: { kind: 'maxSteps', step: 1 },
}

function long(length: number): Trajectory {
  const column = new Float64Array(length)
  return { ...columnsFrom(() => column), stop: { kind: 'maxSteps', step: length - 1 } }
}

describe('copied rows', () => {
  it('have a head, all digits, and nothing where no step was taken', () => {
    expect(tabSeparated(short, columns, 0, 1)).toEqual({
      rows: 2,
      text: [
        'step\tw\tb\tf\tdfdw\tdfdb\tgradientNorm\tstepLength',
        '0\t0.1\t-2\t0.3333333333333333\t3\t-4\t5\t0.25',
        '1\t3\t1e-300\t0\t0\t0\t0\t',
        '',
      ].join('\n'),
    })
  })
  it('are those asked for, and no more than can be copied at once', () => {
    const { rows, text } = tabSeparated(long(1_000_001), columns, 500, 1_000_000)
    expect(rows).toBe(mostCopied)
    const lines = text.trimEnd().split('\n')
    expect(lines.length).toBe(mostCopied + 1)
    expect(lines.at(-1)).toMatch(/^10499\t/)
  })
})
