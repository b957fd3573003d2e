import { expect, it } from 'vitest'
import { findBuiltIn } from '../../core/data/built-in'
import { dataReference } from '../../core/data/data-reference'
import { formulaText } from './formula-text'

it('writes of a surface its formula, and of a loss over data the mean of what a row is charged', () => {
  expect(formulaText({ kind: 'formula', text: 'x^2 - 3*y' }, null)).toBe('f(x, y) = x² − 3·y')
  expect(formulaText({ kind: 'formula', text: 'y^2' }, 1)).toBe('f(y) = y²')
  const { table, source } = findBuiltIn('question')!
  const parts = {
    loss: { kind: 'builtIn', id: 'linear' },
    table,
    source,
    columns: ['x', 'y'],
    scaling: 'raw',
  } as const
  expect(formulaText(dataReference({ ...parts, l2: 0 }), null)).toBe(
    'f(w, b) = mean of (w·x + b − y)²',
  )
  expect(formulaText(dataReference({ ...parts, l2: 0.1 }), null)).toBe(
    'f(w, b) = mean of (w·x + b − y)² + 0.1/2·(w² + b²)',
  )
})
